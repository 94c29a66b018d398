// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "files.h"
#include "waits.h"

#include "http/digest.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <ctime>
#include <fstream>
#include <random>

namespace isthmus {

namespace {

std::string randomText(std::string_view alphabet, int length) {
    static thread_local std::random_device device;
    std::uniform_int_distribution<std::size_t> pick(0, alphabet.size() - 1);
    std::string out;
    for (int i = 0; i < length; ++i)
        out += alphabet[pick(device)];
    return out;
}

} // namespace

std::string timeText(double seconds) {
    const auto whole = static_cast<std::time_t>(std::floor(seconds));
    const int milliseconds = static_cast<int>((seconds - std::floor(seconds)) * 1000);
    std::tm utc{};
    gmtime_r(&whole, &utc);
    char text[40] = {};
    const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &utc);
    std::string fraction = std::to_string(milliseconds);
    fraction.insert(0, 3 - std::min<std::size_t>(3, fraction.size()), '0');
    return std::string(text, length) + "." + fraction + "Z";
}

std::string dumped(const Value& value, int indent) {
    return value.dump(indent, ' ', false, Value::error_handler_t::replace);
}

World::World(const Facts& facts, Options options)
    : m_facts(facts)
    , m_options(std::move(options))
    , m_state{{"format", "isthmus-sandbox/1"}, {"resources", Value::object()}, {"tokens", Value::object()}}
    , m_started(std::chrono::steady_clock::now())
    , m_base(std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count()) {}

Status World::load() {
    if (m_options.stateFile.empty() || !std::filesystem::exists(m_options.stateFile))
        return success();
    std::ifstream in(m_options.stateFile);
    Value read = Value::parse(in, nullptr, false);
    if (read.is_discarded() || !read.is_object() || read.value("format", "") != "isthmus-sandbox/1" ||
        !read.contains("resources") || !read["resources"].is_object() || !read["tokens"].is_object())
        return Error{m_options.stateFile.string() + " is not a state file of this sandbox; remove it or name another"};
    // Time goes on from where it stood, so that no wait starts again and none runs backwards.
    m_base = std::max(m_base, read.value("now", 0.0));
    m_state = std::move(read);
    return success();
}

Status World::save() const {
    if (m_options.stateFile.empty())
        return success();
    Value out = m_state;
    out["now"] = now();
    return writePrivately(m_options.stateFile, dumped(out, 1));
}

double World::now() const {
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - m_started;
    return m_base + passed.count() * m_options.speed;
}

std::string World::nowText() const {
    return timeText(now());
}

std::string World::timeAt(double seconds) const {
    return timeText(seconds);
}

Value& World::all(const std::string& type) {
    Value& found = m_state["resources"][type];
    if (found.is_null())
        found = Value::object();
    return found;
}

Value* World::find(const std::string& type, const std::string& id) {
    Value& resources = all(type);
    const auto it = resources.find(id);
    return it == resources.end() ? nullptr : &*it;
}

Value& World::add(const std::string& type, const std::string& id, Value resource) {
    return all(type)[id] = std::move(resource);
}

void World::remove(const std::string& type, const std::string& id) {
    all(type).erase(id);
}

void World::later(Value& resource, double seconds, Value patch) const {
    resource["_steps"].push_back({{"at", now() + seconds}, {"set", std::move(patch)}});
}

void World::laterAt(Value& resource, double seconds, const std::string& pointer, Value value) const {
    resource["_steps"].push_back({{"at", now() + seconds}, {"pointer", pointer}, {"value", std::move(value)}});
}

void World::goneAfter(Value& resource, double seconds) const {
    resource["_steps"].push_back({{"at", now() + seconds}, {"gone", true}});
}

void World::settle(Value& resource, double seconds, Value patch, Value failed) const {
    later(resource, seconds, m_failNext ? std::move(failed) : std::move(patch));
}

bool World::advanceOne(Value& resource, bool& gone) const {
    const auto found = resource.find("_steps");
    if (found == resource.end())
        return false;
    Value steps = std::move(*found);
    resource.erase("_steps");
    Value rest = Value::array();
    bool changed = false;
    for (Value& step : steps) {
        if (step.at("at").get<double>() > now()) {
            rest.push_back(std::move(step));
            continue;
        }
        changed = true;
        if (step.contains("gone"))
            gone = true;
        else if (step.contains("pointer"))
            resource[Value::json_pointer(step.at("pointer").get<std::string>())] = step.at("value");
        else
            resource.merge_patch(step.at("set"));
    }
    if (!rest.empty())
        resource["_steps"] = std::move(rest);
    return changed;
}

bool World::advance() {
    bool changed = false;
    for (Value& resources : m_state["resources"]) {
        for (auto it = resources.begin(); it != resources.end();) {
            bool gone = false;
            changed = advanceOne(*it, gone) || changed;
            it = gone ? resources.erase(it) : std::next(it);
        }
    }
    return changed;
}

const Value* World::token(const std::string& scope) const {
    const Value& tokens = m_state.at("tokens");
    const auto it = tokens.find(scope);
    if (it == tokens.end() || it->at("until").get<double>() < now())
        return nullptr;
    return &*it;
}

void World::rememberToken(const std::string& scope, const std::string& hash, Value result) {
    m_state["tokens"][scope] = {{"hash", hash}, {"result", std::move(result)}, {"until", now() + waits::tokenMemory}};
}

std::string World::hexId(std::string_view prefix, int digits) {
    return std::string(prefix) + randomText("0123456789abcdef", digits);
}

std::string World::publicAddress() {
    const std::int64_t number = m_state.value("addresses", std::int64_t{0});
    m_state["addresses"] = number + 1;
    static constexpr std::array ranges = {"203.0.113.", "198.51.100.", "192.0.2."};
    return ranges[static_cast<std::size_t>(number / 250) % ranges.size()] + std::to_string(number % 250 + 1);
}

std::string World::shortId(std::string_view prefix) {
    return std::string(prefix) + randomText("abcdefghijklmnopqrstuvwxyz0123456789", 8);
}

Value World::shown(const Value& resource) {
    Value out = Value::object();
    for (const auto& [name, value] : resource.items())
        if (!name.starts_with('_'))
            out[name] = value;
    return out;
}

} // namespace isthmus
