// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/removals.h"

#include "deploy/resourcetypes.h"

#include <algorithm>
#include <map>
#include <set>

namespace isthmus {

namespace {

Operation removeOperation(const Recorded& row, const std::string& reason) {
    const ResourceType* type = resourceType(row.type);
    Operation operation;
    operation.id = "remove:" + row.key;
    operation.action = Action::remove;
    operation.subject = row.subject;
    operation.provider = row.provider;
    operation.account = row.account;
    operation.region = row.region;
    operation.api = type == nullptr ? "" : type->removeApi;
    operation.title = std::string(type == nullptr ? "Delete" : type->removing) + " " + row.key;
    operation.reason = reason;
    return operation;
}

} // namespace

std::vector<Operation> removalsOf(const std::vector<Recorded>& rows, const std::string& reason) {
    std::set<std::string> keys;
    for (const Recorded& row : rows)
        keys.insert(row.key);
    std::vector<const Recorded*> own;
    for (const Recorded& row : rows)
        if (!isPartOfAnother(row.type) || row.uses.empty() || !keys.contains(row.uses.front()))
            own.push_back(&row);
    std::vector<Operation> sorted;
    std::set<std::string> placed;
    std::map<std::string, std::vector<std::string>> usersOf;
    for (const Recorded* user : own)
        for (const std::string& used : user->uses)
            usersOf[used].push_back(user->key);
    for (bool moved = true; moved;) {
        moved = false;
        for (const Recorded* row : own) {
            const std::vector<std::string>& users = usersOf[row->key];
            const bool ready = !placed.contains(row->key) && std::all_of(users.begin(), users.end(), [&](const std::string& user) {
                return placed.contains(user);
            });
            if (!ready)
                continue;
            Operation operation = removeOperation(*row, reason);
            for (const std::string& user : users)
                operation.dependsOn.push_back("remove:" + user);
            placed.insert(row->key);
            sorted.push_back(std::move(operation));
            moved = true;
        }
    }
    return sorted;
}

} // namespace isthmus
