// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts.h"

#include <algorithm>
#include <charconv>
#include <regex>
#include <sstream>

namespace isthmus {

Result<PartnerEnvironment> PartnerEnvironment::parse(const std::string& text) {
    std::vector<std::string> words;
    std::istringstream in(text);
    for (std::string word; std::getline(in, word, ',');)
        words.push_back(word);
    if (words.size() != 5 ||
        std::any_of(words.begin(), words.end(), [](const std::string& word) { return word.empty(); }))
        return Error{"a partner is written PARTNER,ENVIRONMENT,NEAR,NEAR-REGION,PARTNER-REGION"};
    if (words[2] != "aws" && words[2] != "gcp")
        return Error{"the near side of a partner is aws or gcp, not " + words[2]};
    return PartnerEnvironment{words[0], words[1], words[2], words[3], words[4]};
}

Facts::Facts(std::shared_ptr<const Catalog> catalog, std::vector<PartnerEnvironment> partners)
    : m_catalog(std::move(catalog))
    , m_partners(std::move(partners)) {
    for (const PartnerEnvironment& partner : m_partners) {
        const bool aws = partner.near == "aws";
        RegionPair pair;
        pair.id = partner.id;
        pair.idKnown = true;
        pair.awsRegion = aws ? partner.nearRegion : "";
        pair.provider = aws ? partner.partner : "gcp";
        pair.partnerRegion = aws ? partner.partnerRegion : partner.nearRegion;
        m_partnerPairs.push_back(std::move(pair));
    }
}

const PartnerEnvironment* Facts::partnerEnvironment(std::string_view id) const {
    const auto found = std::find_if(m_partners.begin(), m_partners.end(),
                                    [&](const PartnerEnvironment& entry) { return entry.id == id; });
    return found == m_partners.end() ? nullptr : &*found;
}

std::string Facts::otherSide(std::string_view id, std::string_view side) const {
    if (const PartnerEnvironment* partner = partnerEnvironment(id))
        return side == partner->partner ? partner->near : partner->partner;
    const RegionPair* pair = environment(id);
    return pair == nullptr ? std::string() : side == "aws" ? pair->provider : "aws";
}

bool Facts::hasRegion(std::string_view provider, std::string_view code) const {
    return m_catalog->region(provider, code) != nullptr;
}

const RegionPair* Facts::environment(std::string_view id) const {
    for (const std::vector<RegionPair>* list : {&m_catalog->pairs(), &m_partnerPairs})
        for (const RegionPair& pair : *list)
            if (pair.id == id)
                return &pair;
    return nullptr;
}

std::vector<const RegionPair*> Facts::environmentsOf(std::string_view awsRegion) const {
    std::vector<const RegionPair*> found;
    for (const std::vector<RegionPair>* list : {&m_catalog->pairs(), &m_partnerPairs})
        for (const RegionPair& pair : *list)
            if (pair.awsRegion == awsRegion)
                found.push_back(&pair);
    return found;
}

std::vector<const RegionPair*> Facts::pairsOf(std::string_view provider) const {
    std::vector<const RegionPair*> found;
    for (const std::vector<RegionPair>* list : {&m_catalog->pairs(), &m_partnerPairs})
        for (const RegionPair& pair : *list)
            if (pair.provider == provider)
                found.push_back(&pair);
    return found;
}

std::vector<const RegionPair*> Facts::googleProfilesOf(std::string_view googleRegion) const {
    std::vector<const RegionPair*> found;
    for (const std::vector<RegionPair>* list : {&m_catalog->pairs(), &m_partnerPairs})
        for (const RegionPair& pair : *list)
            if (pair.provider == "gcp" && pair.partnerRegion == googleRegion)
                found.push_back(&pair);
    return found;
}

std::optional<std::int64_t> Facts::limit(std::string_view provider, std::string_view key) const {
    const Limit* limit = m_catalog->limit(provider, key);
    if (limit == nullptr || !limit->certain || !limit->value.is_number())
        return std::nullopt;
    return limit->value.get<std::int64_t>();
}

bool Facts::matchesPattern(std::string_view provider, std::string_view key, const std::string& text) const {
    const Limit* limit = m_catalog->limit(provider, key);
    if (limit == nullptr || !limit->value.is_string())
        return true;
    return std::regex_match(text, std::regex(limit->value.get<std::string>()));
}

bool Facts::isAccount(std::string_view provider, const std::string& identifier) const {
    const Provider* found = m_catalog->provider(provider);
    if (found == nullptr || found->accountPattern.empty())
        return true;
    return std::regex_match(identifier, std::regex(found->accountPattern));
}

bool Facts::allowsAsn(std::string_view provider, const std::string& kind, std::int64_t asn) const {
    const Limit* limit = m_catalog->limit(provider, "asn.allowed");
    if (limit == nullptr || !limit->value.is_object() || !limit->value.contains(kind))
        return true;
    for (const auto& entry : limit->value.at(kind)) {
        const std::string range = entry.get<std::string>();
        const std::size_t dash = range.find('-');
        std::int64_t low = 0;
        std::int64_t high = 0;
        std::from_chars(range.data(), range.data() + range.size(), low);
        const std::size_t start = dash == std::string::npos ? 0 : dash + 1;
        std::from_chars(range.data() + start, range.data() + range.size(), high);
        if (asn >= low && asn <= high)
            return true;
    }
    return false;
}

bool Facts::isForbiddenRange(std::string_view provider, const Prefix& prefix) const {
    const Limit* limit = m_catalog->limit(provider, "address.forbidden");
    if (limit == nullptr || !limit->certain || !limit->value.is_array())
        return false;
    for (const auto& entry : limit->value) {
        const auto range = Prefix::parse(entry.get<std::string>());
        if (range && range->overlaps(prefix))
            return true;
    }
    return false;
}

bool offers(const RegionPair& pair, Bandwidth size) {
    return pair.sizes.empty() || std::find(pair.sizes.begin(), pair.sizes.end(), size) != pair.sizes.end();
}

} // namespace isthmus
