// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

/// What the stand-ins need to know of the world: regions, interconnect environments and limits, from the catalogue.
class Facts final {
public:
    explicit Facts(std::shared_ptr<const Catalog> catalog)
        : m_catalog(std::move(catalog)) {}

    [[nodiscard]] bool hasRegion(std::string_view provider, std::string_view code) const;
    /// Null where no environment has this id.
    [[nodiscard]] const RegionPair* environment(std::string_view id) const;
    /// Environments that land in an AWS region.
    [[nodiscard]] std::vector<const RegionPair*> environmentsOf(std::string_view awsRegion) const;
    /// Environments with a partner.
    [[nodiscard]] std::vector<const RegionPair*> pairsOf(std::string_view provider) const;
    /// Environments with Google whose far end is in one of its regions.
    [[nodiscard]] std::vector<const RegionPair*> googleProfilesOf(std::string_view googleRegion) const;
    /// A limit as a number; empty where the catalogue does not know it for certain: nothing is refused then.
    [[nodiscard]] std::optional<std::int64_t> limit(std::string_view provider, std::string_view key) const;
    /// A limit that is a regular expression, full match; true where the catalogue has none.
    [[nodiscard]] bool matchesPattern(std::string_view provider, std::string_view key, const std::string& text) const;
    /// The account identifiers of a provider; true where the catalogue has no pattern for them.
    [[nodiscard]] bool isAccount(std::string_view provider, const std::string& identifier) const;
    /// Whether a gateway kind may have this ASN; true where the catalogue names no ranges.
    [[nodiscard]] bool allowsAsn(std::string_view provider, const std::string& kind, std::int64_t asn) const;
    /// Whether a subnet range touches one that the provider keeps for itself.
    [[nodiscard]] bool isForbiddenRange(std::string_view provider, const Prefix& prefix) const;

private:
    std::shared_ptr<const Catalog> m_catalog;
};

/// Whether an environment offers this size; true where its sizes are not published.
[[nodiscard]] bool offers(const RegionPair& pair, Bandwidth size);

} // namespace isthmus
