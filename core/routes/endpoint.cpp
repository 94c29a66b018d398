// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/endpoint.h"

#include "model/property.h"

#include <fmt/format.h>

namespace isthmus {

Endpoint endpointOf(const Topology& topology, std::string_view id) {
    const Design& design = topology.design();
    Endpoint end;
    end.node = design.node(id);
    if (end.node == nullptr) {
        end.missing = fmt::format("{} does not exist", id);
        return end;
    }
    if (design.isDisabled(id)) {
        end.missing = fmt::format("{} is disabled", id);
        return end;
    }
    end.entity = topology.entityOf(id);
    if (end.entity < 0) {
        end.missing = fmt::format("{} stands in no network", id);
        return end;
    }
    const Entity& entity = topology.entity(end.entity);
    end.network = entity.node;
    end.subnet = design.ancestor(
        id, [](const Node& one) { return one.kind.ends_with(".subnet") || one.kind.ends_with(".vswitch"); });
    const std::string region =
        end.subnet != nullptr && entity.role == RouteRole::googleNetwork ? end.subnet->region : std::string();
    const auto address = end.node->kind == "workload" ? textProperty(end.node->properties, "address") : std::nullopt;
    if (entity.role == RouteRole::internet) {
        end.prefixes.push_back({Prefix(Address::fromV4(0), 0), {}, false});
    } else if (address && Address::parse(*address)) {
        const Address parsed = *Address::parse(*address);
        end.prefixes.push_back({Prefix(parsed, bitWidth(parsed.family())), region, false});
    } else if (end.subnet != nullptr) {
        for (const char* key : {"cidr", "ipv6Cidr"})
            if (const auto prefix = prefixProperty(end.subnet->properties, key))
                end.prefixes.push_back({prefix->canonical(), region, false});
    } else if (entity.node == end.node || end.node->kind == "workload") {
        end.prefixes = entity.local;
        std::erase_if(end.prefixes, [](const LocalPrefix& one) { return one.secondary; });
    } else if (const auto ip = textProperty(end.node->properties, "ip"); ip && Address::parse(*ip)) {
        end.prefixes.push_back({Prefix(*Address::parse(*ip), bitWidth(Address::parse(*ip)->family())), {}, false});
    }
    if (end.prefixes.empty())
        end.missing = fmt::format("{} states no address range", id);
    return end;
}

} // namespace isthmus
