// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/resource.h"

#include <memory>
#include <string>

namespace isthmus {

/// Stands before a provider's adapter, so that an answer in another shape than the API has is an error of that call, with
/// the other resources unharmed, and not the end of the program.
class GuardedAdapter final : public Adapter {
public:
    /// `provider` is what the error names: "aws".
    GuardedAdapter(std::string provider, std::unique_ptr<Adapter> adapter)
        : m_provider(std::move(provider)), m_adapter(std::move(adapter)) {}

    ApiResult<std::optional<Made>> find(const Step& step, const Known& known) override;
    ApiResult<Made> create(const Step& step, const Known& known, const std::string& token) override;
    ApiResult<Json> update(const Step& step, const Recorded& recorded, const std::string& token) override;
    ApiResult<LiveState> state(const Recorded& recorded) override;
    ApiResult<Json> remove(const Recorded& recorded, const std::string& token) override;
    ApiResult<std::string> activationKey(const Recorded& recorded) override;
    ApiResult<Json> live(const Recorded& recorded) override;
    ApiResult<bool> rehearse(const Step& step, const Known& known) override;
    ApiResult<EndReport> report(const Recorded& recorded) override;
    ApiResult<bool> probe(const std::string& region) override;
    ApiResult<std::vector<Discovered>> discover(const DiscoveryScope& scope) override;

private:
    template <typename Call>
    auto guarded(const std::string& type, Call&& call) -> decltype(call());

    std::string m_provider;
    std::unique_ptr<Adapter> m_adapter;
};

} // namespace isthmus
