// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "net/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

/// Where a cloud that speaks the open specification meets another one. No catalogue lists these: who starts the sandbox
/// names them.
struct PartnerEnvironment {
    std::string partner; ///< provider id
    std::string id;
    std::string near; ///< provider id of the other side: "aws" or "gcp"
    std::string nearRegion;
    std::string partnerRegion;

    /// "PARTNER,ENVIRONMENT,NEAR,NEAR-REGION,PARTNER-REGION"; the error says what is wrong.
    [[nodiscard]] static Result<PartnerEnvironment> parse(const std::string& text);
};

/// What the stand-ins need to know of the world: regions, interconnect environments and limits, from the catalogue.
class Facts final {
public:
    explicit Facts(std::shared_ptr<const Catalog> catalog, std::vector<PartnerEnvironment> partners = {});

    [[nodiscard]] bool hasRegion(std::string_view provider, std::string_view code) const;
    [[nodiscard]] const std::vector<PartnerEnvironment>& partners() const { return m_partners; }
    /// Null where it is none of a partner's.
    [[nodiscard]] const PartnerEnvironment* partnerEnvironment(std::string_view id) const;
    /// Provider id of the side of an environment that is not `side`; empty where there is no such environment.
    [[nodiscard]] std::string otherSide(std::string_view environment, std::string_view side) const;
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
    std::vector<PartnerEnvironment> m_partners;
    std::vector<RegionPair> m_partnerPairs; ///< the same, as pairs of AWS or of Google
};

/// Whether an environment offers this size; true where its sizes are not published.
[[nodiscard]] bool offers(const RegionPair& pair, Bandwidth size);

} // namespace isthmus
