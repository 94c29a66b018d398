// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/bandwidth.h"
#include "net/prefix.h"
#include "net/result.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

/// Where a fact comes from. Every row of the catalogue has one.
struct Provenance {
    std::string source; ///< URL, or a plain name of the place
    std::string asOf;   ///< ISO date (or the part of it that is known) on which it was true
};

struct Provider {
    std::string id;             ///< "aws"
    std::string title;          ///< "AWS"
    std::string mark;           ///< one letter on canvas items
    std::string colour;         ///< theme token, "provider.aws"
    std::string accountTitle;   ///< "Account ID", "Project ID", "Subscription ID", "Tenancy OCID"
    std::string accountPattern; ///< ECMAScript regular expression, full match; empty: any
    Provenance provenance;
};

enum class PropertyType {
    text,
    number,
    integer,
    boolean,
    prefix,
    prefixList,
    address,
    asn,
    asnRangeList,
    textList,
    idRef,
    idList,
    object,
    objectList,
    any
};

/// One property of a kind: what an editor offers and a check expects.
struct PropertySpec {
    std::string name;
    std::string title;
    PropertyType type = PropertyType::any;
    std::string unit;                    ///< "Mbps", "bytes", ...
    nlohmann::ordered_json defaultValue; ///< null: none
    std::vector<std::string> values;     ///< allowed texts; empty: any
    std::optional<double> minimum;
    std::optional<double> maximum;
    bool required = false;
    bool alsoText = false;             ///< a number that the format also allows as text (a vendor's word)
    std::vector<PropertySpec> members; ///< of an object, or of each entry of an objectList
    std::string help;
};

/// What a kind is to the model, apart from its provider.
enum class Role { network, subnet, gateway, router, circuit, hub, port, site, workload, internet, group, unknown };

struct NodeKind {
    std::string id;       ///< "aws.vpc"
    std::string provider; ///< "aws", "partner", "fabric", "onprem", "" for internet, workload, group
    std::string title;    ///< "VPC"
    Role role = Role::unknown;
    bool hasRegion = false;           ///< needs a region of its own
    std::vector<std::string> parents; ///< kinds that may contain it; empty: none
    bool parentRequired = false;
    bool container = false;               ///< drawn as a frame that holds children
    std::string icon;                     ///< file name below resources/icons, without .svg
    std::string namePattern;              ///< ECMAScript, full match; empty: any
    std::vector<PropertySpec> properties; ///< in the order in which new ones are written
    std::string help;
    Provenance provenance;
    [[nodiscard]] const PropertySpec* property(std::string_view name) const;
};

/// Kinds that may stand at the two ends of a link, in either direction.
struct LinkEnds {
    std::vector<std::string> a;
    std::vector<std::string> b;
};

struct LinkKind {
    std::string id;
    std::string title;
    std::vector<LinkEnds> ends;
    std::vector<PropertySpec> properties;
    std::string help;
    Provenance provenance;
    [[nodiscard]] bool allows(std::string_view fromKind, std::string_view toKind) const;
    [[nodiscard]] const PropertySpec* property(std::string_view name) const;
};

struct Region {
    std::string provider;
    std::string code;
    std::string name;
    std::string city;
    std::string country;   ///< ISO 3166-1 alpha-2
    std::string continent; ///< "north-america", "europe", ...
    double latitude = 0;
    double longitude = 0;
    std::string type;   ///< "commercial", "government", "china", "sovereign"; empty: not stated
    std::string status; ///< "ga", "preview", ...
    Provenance provenance;
};

/// A region pair between which the managed interconnect exists.
struct RegionPair {
    std::string id;       ///< our own stable id; the real environment id where it is known
    bool idKnown = false; ///< `id` is the provider's own environment id
    std::string awsRegion;
    std::string provider; ///< of the partner end
    std::string partnerRegion;
    std::string partnerLocation; ///< e.g. Azure peering location
    bool preview = false;
    std::string since;
    std::vector<Bandwidth> sizes; ///< offered sizes, sorted; empty: not published
    bool sizesCertain = true;     ///< false: what the API can say; which of them are offered has to be asked
    std::string note;
    Provenance provenance;
};

/// One number or list from a provider's rules: quota, range, MTU, pattern.
struct Limit {
    std::string provider; ///< "" where it is nobody's own
    std::string key;      ///< "vpc.cidr.minLength"
    nlohmann::ordered_json value;
    std::string unit;
    bool certain = true; ///< false: second-hand or old, so a check on it warns and says so
    std::string note;
    Provenance provenance;
};

struct Price {
    std::string provider;
    std::string service; ///< "interconnect-multicloud"
    std::string item;    ///< "connection-hour"
    std::string scope;   ///< region code, continent word, or "" for everywhere
    std::optional<std::int64_t> sizeMbps;
    std::optional<int> tier;
    std::string unit;               ///< "hour", "GB", "GiB", "month"
    std::optional<double> tierFrom; ///< for graduated prices, in units
    std::optional<double> tierTo;
    double usd = 0;
    std::string confidence; ///< published, pricelist, fixture, thirdparty, derived-unverified, unverified
    std::string note;
    Provenance provenance;
};

struct Rtt {
    double ms = 0;
    std::string statistic; ///< "p50 over 1 year", ...
    Provenance provenance;
};

/// A measured cross-cloud or in-zone link.
struct MeasuredLink {
    std::string providerA, regionA, providerB, regionB;
    std::string over;  ///< "interconnect", "interconnect-tcp", "same-zone", "zone", "peering", ...
    std::string probe; ///< how it was measured
    double p50Ms = 0;
    std::optional<double> lowMs;
    std::optional<double> highMs;
    Provenance provenance;
};

/// The facts in use, read once from data files. Immutable, so that threads may share it.
class Catalog {
public:
    /// Reads every *.json of `folder` (resources/catalog) and lays each folder of `overrides` over it: a row with the
    /// same key replaces, others add (the keys stand in resources/catalog/README.md). An override folder that does not
    /// exist is skipped. The error names file, row and member.
    [[nodiscard]] static Result<std::shared_ptr<const Catalog>>
    load(const std::filesystem::path& folder, const std::vector<std::filesystem::path>& overrides = {});

    [[nodiscard]] const std::vector<Provider>& providers() const { return m_providers; }
    [[nodiscard]] const std::vector<NodeKind>& nodeKinds() const { return m_nodeKinds; }
    [[nodiscard]] const std::vector<LinkKind>& linkKinds() const { return m_linkKinds; }
    [[nodiscard]] const std::vector<Region>& regions() const { return m_regions; }
    [[nodiscard]] const std::vector<RegionPair>& pairs() const { return m_pairs; }
    [[nodiscard]] const std::vector<Limit>& limits() const { return m_limits; }
    [[nodiscard]] const std::vector<Price>& prices() const { return m_prices; }
    [[nodiscard]] const std::vector<MeasuredLink>& measuredLinks() const { return m_measuredLinks; }

    /// Null where the catalogue does not know it. Constant time.
    [[nodiscard]] const Provider* provider(std::string_view id) const;
    [[nodiscard]] const NodeKind* nodeKind(std::string_view id) const;
    [[nodiscard]] const LinkKind* linkKind(std::string_view id) const;
    [[nodiscard]] const Region* region(std::string_view provider, std::string_view code) const;
    [[nodiscard]] const Limit* limit(std::string_view provider, std::string_view key) const;
    /// The pair for an interconnect, or null.
    [[nodiscard]] const RegionPair* pair(std::string_view awsRegion, std::string_view provider,
                                         std::string_view partnerRegion) const;
    /// All prices of one service and item.
    [[nodiscard]] std::vector<const Price*> prices(std::string_view provider, std::string_view service,
                                                   std::string_view item) const;
    /// Measured round trip between two regions of one provider, from the newest matrix of medians that has the pair
    /// (or, where only the other direction was measured, that one). Null where nobody measured it.
    [[nodiscard]] const Rtt* rtt(std::string_view provider, std::string_view from, std::string_view to) const;
    /// Every measurement of the pair in this direction, percentiles included: medians first, then the newest first.
    [[nodiscard]] std::vector<const Rtt*> allRtts(std::string_view provider, std::string_view from,
                                                  std::string_view to) const;
    /// Region codes of a provider that look most like `code`, best first, at most `count`.
    [[nodiscard]] std::vector<std::string> similarRegions(std::string_view provider, std::string_view code,
                                                          std::size_t count = 3) const;
    /// Link kinds that may join these two node kinds.
    [[nodiscard]] std::vector<const LinkKind*> linksBetween(std::string_view fromKind, std::string_view toKind) const;

    /// The newest date of any row, ISO: "facts as of".
    [[nodiscard]] const std::string& asOf() const { return m_asOf; }

private:
    friend class CatalogReader;
    Catalog() = default;

    std::vector<Provider> m_providers;
    std::vector<NodeKind> m_nodeKinds;
    std::vector<LinkKind> m_linkKinds;
    std::vector<Region> m_regions;
    std::vector<RegionPair> m_pairs;
    std::vector<Limit> m_limits;
    std::vector<Price> m_prices;
    std::vector<MeasuredLink> m_measuredLinks;
    std::string m_asOf;
    struct Lookup;
    std::shared_ptr<const Lookup> m_lookup;
};

/// Great-circle distance in km (WGS84 mean radius 6371.0088 km).
[[nodiscard]] double greatCircleKm(double latitudeA, double longitudeA, double latitudeB, double longitudeB);

/// The folder with catalog/, examples/, icons/ ...: $ISTHMUS_RESOURCES, else ../share/isthmus beside the program,
/// else the source tree that it was built from. Empty where none of them exists.
[[nodiscard]] std::filesystem::path findResources();

/// Where a user keeps facts of his own: $XDG_CONFIG_HOME/isthmus/catalog, else ~/.config/isthmus/catalog. It need not
/// exist; empty where neither variable says where it would be.
[[nodiscard]] std::filesystem::path userCatalogFolder();
/// The shipped catalogue with the user's own rows over it: what every program of the project works with. The error says
/// which file is at fault, or that the resources were not found.
[[nodiscard]] Result<std::shared_ptr<const Catalog>> loadCatalogInUse();

} // namespace isthmus
