// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/session.h"
#include "cli/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <functional>
#include <iostream>
#include <map>
#include <memory>

namespace isthmus::cli {
namespace {

struct CatalogOptions : CommonOptions {
    std::string topic = "summary";
};

/// The rows of one topic: what a person reads as a table and a program as objects.
struct Listing {
    std::vector<std::string> titles; ///< as for Table
    std::vector<std::string> members; ///< of the JSON objects, same order
    std::vector<std::vector<Json>> rows;
};

std::string cell(const Json& value) {
    if (value.is_null())
        return "";
    return value.is_string() ? value.get<std::string>() : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void printListing(const Listing& listing, const std::string& name, bool json, const std::string& asOf) {
    if (json) {
        Json rows = Json::array();
        for (const auto& row : listing.rows) {
            Json object;
            for (std::size_t i = 0; i < row.size(); ++i)
                object[listing.members[i]] = row[i];
            rows.push_back(std::move(object));
        }
        printJson({{name, std::move(rows)}, {"factsAsOf", asOf}});
        return;
    }
    Table table(listing.titles);
    for (const auto& row : listing.rows) {
        std::vector<std::string> cells;
        for (const Json& value : row)
            cells.push_back(cell(value));
        table.add(std::move(cells));
    }
    table.print(std::cout);
    std::cout << "\nFacts as of " << asOf << ".\n";
}

/// Counts and dates of the rows of one provider.
struct Coverage {
    int regions = 0;
    int limits = 0;
    int prices = 0;
    std::string oldest;
    std::string newest;

    void see(const Provenance& provenance) {
        if (provenance.asOf.empty())
            return;
        if (oldest.empty() || provenance.asOf < oldest)
            oldest = provenance.asOf;
        newest = std::max(newest, provenance.asOf);
    }
};

Listing summary(const Catalog& catalog) {
    std::map<std::string, Coverage> coverage;
    for (const Provider& provider : catalog.providers())
        coverage[provider.id];
    for (const Region& region : catalog.regions()) {
        ++coverage[region.provider].regions;
        coverage[region.provider].see(region.provenance);
    }
    for (const Limit& limit : catalog.limits()) {
        ++coverage[limit.provider].limits;
        coverage[limit.provider].see(limit.provenance);
    }
    for (const Price& price : catalog.prices()) {
        ++coverage[price.provider].prices;
        coverage[price.provider].see(price.provenance);
    }
    Listing listing{{"Provider", ">Regions", ">Limits", ">Prices", "Oldest fact", "Newest fact"},
                    {"provider", "regions", "limits", "prices", "oldest", "newest"}, {}};
    for (const auto& [id, one] : coverage) {
        const Provider* provider = catalog.provider(id);
        const std::string name = id.empty() ? "(all)" : provider != nullptr ? provider->title : id;
        listing.rows.push_back({name, one.regions, one.limits, one.prices, one.oldest, one.newest});
    }
    return listing;
}

Listing regions(const Catalog& catalog) {
    Listing listing{{"Provider", "Region", "Name", "Country", "Status", "As of", "Source"},
                    {"provider", "region", "name", "country", "status", "asOf", "source"}, {}};
    for (const Region& one : catalog.regions())
        listing.rows.push_back(
            {one.provider, one.code, one.name, one.country, one.status, one.provenance.asOf, one.provenance.source});
    return listing;
}

Listing pairs(const Catalog& catalog) {
    Listing listing{{"Environment", "AWS region", "Provider", "Region", "Sizes", "Status", "As of", "Source"},
                    {"id", "awsRegion", "provider", "partnerRegion", "sizes", "status", "asOf", "source"}, {}};
    for (const RegionPair& one : catalog.pairs()) {
        std::vector<std::string> sizes;
        for (const Bandwidth& size : one.sizes)
            sizes.push_back(size.toString());
        listing.rows.push_back({one.id, one.awsRegion, one.provider, one.partnerRegion,
                                sizes.empty() ? std::string("unknown") : joined(sizes), one.preview ? "preview" : "ga",
                                one.provenance.asOf, one.provenance.source});
    }
    return listing;
}

Listing limits(const Catalog& catalog) {
    Listing listing{{"Provider", "Limit", "Value", "Unit", "Certain", "As of", "Source"},
                    {"provider", "key", "value", "unit", "certain", "asOf", "source"}, {}};
    for (const Limit& one : catalog.limits())
        listing.rows.push_back(
            {one.provider, one.key, one.value, one.unit, one.certain, one.provenance.asOf, one.provenance.source});
    return listing;
}

Listing prices(const Catalog& catalog) {
    Listing listing{{"Provider", "Service", "Item", "Scope", ">Mbps", ">Tier", ">USD", "Unit", "Confidence", "As of", "Source"},
                    {"provider", "service", "item", "scope", "sizeMbps", "tier", "usd", "unit", "confidence", "asOf", "source"}, {}};
    for (const Price& one : catalog.prices())
        listing.rows.push_back({one.provider, one.service, one.item, one.scope, one.sizeMbps ? Json(*one.sizeMbps) : Json(nullptr),
                                one.tier ? Json(*one.tier) : Json(nullptr), one.usd, one.unit, one.confidence, one.provenance.asOf,
                                one.provenance.source});
    return listing;
}

Listing kinds(const Catalog& catalog) {
    Listing listing{{"Kind", "Title", "Of", "Properties"}, {"kind", "title", "of", "properties"}, {}};
    const auto names = [](const std::vector<PropertySpec>& properties) {
        std::vector<std::string> result;
        for (const PropertySpec& property : properties)
            result.push_back(property.name);
        return joined(result);
    };
    for (const NodeKind& one : catalog.nodeKinds())
        listing.rows.push_back({one.id, one.title, "node", names(one.properties)});
    for (const LinkKind& one : catalog.linkKinds())
        listing.rows.push_back({one.id, one.title, "link", names(one.properties)});
    return listing;
}

void show(const CatalogOptions& options) {
    static const std::map<std::string, std::function<Listing(const Catalog&)>> topics{
        {"summary", summary}, {"regions", regions}, {"pairs", pairs}, {"limits", limits}, {"prices", prices}, {"kinds", kinds}};
    const auto catalog = readCatalog();
    printListing(topics.at(options.topic)(*catalog), options.topic == "summary" ? "providers" : options.topic, options.json(),
                 catalog->asOf());
}

/// Something in the facts that a reader should not trust blindly.
struct Doubt {
    std::string row;
    std::string what;
};

std::vector<Doubt> doubtsOf(const Catalog& catalog) {
    std::vector<Doubt> doubts;
    const auto need = [&doubts](const std::string& row, const Provenance& provenance) {
        if (provenance.source.empty())
            doubts.push_back({row, "names no source"});
        if (provenance.asOf.empty())
            doubts.push_back({row, "names no date"});
    };
    for (const Region& one : catalog.regions())
        need("region " + one.provider + " " + one.code, one.provenance);
    for (const RegionPair& one : catalog.pairs()) {
        need("pair " + one.id, one.provenance);
        if (catalog.region("aws", one.awsRegion) == nullptr || catalog.region(one.provider, one.partnerRegion) == nullptr)
            doubts.push_back({"pair " + one.id, "names a region that is not in the catalogue"});
    }
    for (const Limit& one : catalog.limits())
        need("limit " + one.provider + " " + one.key, one.provenance);
    for (const Price& one : catalog.prices()) {
        const std::string row = "price " + one.provider + " " + one.service + " " + one.item + " " + one.scope;
        need(row, one.provenance);
        if (one.usd < 0)
            doubts.push_back({row, "is below zero"});
    }
    return doubts;
}

void check(const CommonOptions& options, Session& session) {
    const auto catalog = readCatalog();
    const std::vector<Doubt> doubts = doubtsOf(*catalog);
    const std::size_t rows = catalog->regions().size() + catalog->pairs().size() + catalog->limits().size() + catalog->prices().size();
    if (options.json()) {
        Json list = Json::array();
        for (const Doubt& doubt : doubts)
            list.push_back({{"row", doubt.row}, {"what", doubt.what}});
        printJson({{"rows", rows}, {"problems", std::move(list)}, {"factsAsOf", catalog->asOf()}});
    } else {
        for (const Doubt& doubt : doubts)
            std::cout << plain(doubt.row) << ' ' << doubt.what << ".\n";
        std::cout << counted(static_cast<long long>(rows), "fact", "facts") << " checked, "
                  << counted(static_cast<long long>(doubts.size()), "problem", "problems") << ". Facts as of " << catalog->asOf() << ".\n";
    }
    session.exitCode = doubts.empty() ? exitDone : exitNo;
}

} // namespace

void addCatalogCommands(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("catalog", "Show or check the facts in use: regions, pairs, limits, prices");
    command->require_subcommand(1);

    auto options = std::make_shared<CatalogOptions>();
    CLI::App* showCommand = command->add_subcommand("show", "List facts with their source and date");
    showCommand->add_option("TOPIC", options->topic, "summary, regions, pairs, limits, prices or kinds")
        ->check(CLI::IsMember({"summary", "regions", "pairs", "limits", "prices", "kinds"}))
        ->capture_default_str();
    addFormat(*showCommand, *options);
    showCommand->callback([options] { show(*options); });

    auto checkOptions = std::make_shared<CommonOptions>();
    CLI::App* checkCommand = command->add_subcommand("check", "Check that every fact has a source, a date and a sound value");
    addFormat(*checkCommand, *checkOptions);
    checkCommand->footer("Exit status 1 when a fact has a problem.");
    checkCommand->callback([checkOptions, &session] { check(*checkOptions, session); });
}

} // namespace isthmus::cli
