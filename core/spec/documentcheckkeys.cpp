// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/activationkey.h"
#include "spec/base64.h"
#include "spec/documentcontext.h"

#include <algorithm>

// Nothing in this file may put a part of a key into a message: subjects name places, arguments come from elsewhere.

namespace isthmus {
namespace {

constexpr std::string_view rule = "spec.activation-key";

/// "https://host/x/providers/aws/environments/e/" -> "providers/aws/environments/e"; empty: no environment's address.
std::string environmentOf(const SpecModel& model, std::string_view uri) {
    while (uri.ends_with('/'))
        uri.remove_suffix(1);
    const std::size_t at = uri.rfind("providers/");
    if (at == std::string_view::npos || (at > 0 && uri[at - 1] != '/'))
        return {};
    const std::string_view name = uri.substr(at);
    return fitsName(name, model.schema("Environment")->resource) ? std::string(name) : std::string();
}

std::string withoutStop(std::string text) {
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

class KeyCheck {
public:
    /// `connection` and `environment` are what the key must agree with; empty: not known.
    KeyCheck(DocumentContext& context, std::string subject, const SpecItem* connection, std::string environment)
        : m_context(context)
        , m_subject(std::move(subject))
        , m_connection(connection)
        , m_environment(std::move(environment)) {}

    void checkEncoded(const std::string& text);
    /// `key` is the plain object; its form was checked as a document.
    void checkPlain(const Json& object);

private:
    void checkContent(const ActivationKey& key);
    void checkEnvironment(const std::string& name, std::int64_t size);
    void checkConnection(const ActivationKey& key);
    void checkDesign(const ActivationKey& key);

    DocumentContext& m_context;
    std::string m_subject;
    const SpecItem* m_connection;
    std::string m_environment;
};

void KeyCheck::checkEncoded(const std::string& text) {
    if (isMintedToken(text))
        return;
    const auto key = decodeActivationKey(text);
    if (!key) {
        // The reader's own sentences say which field is wrong, and quote nothing.
        m_context.add(rule, {m_subject}, "The key cannot be read: %1.", {withoutStop(key.error().message)});
        return;
    }
    checkContent(*key);
}

void KeyCheck::checkPlain(const Json& object) {
    const auto key = decodeActivationKey(encodeBase64(object.dump(-1, ' ', false, Json::error_handler_t::replace)));
    if (key)
        checkContent(*key);
}

void KeyCheck::checkContent(const ActivationKey& key) {
    if (key.version != m_context.model().limit("key.version"))
        m_context.add(rule, {m_subject},
                      "The key has a version other than %1, the only one that is specified. Ask the side that made it "
                      "for another key.",
                      {std::to_string(m_context.model().limit("key.version"))});
    const bool token = isMintedToken(key.sharedConnectionUuid);
    if (!isUuid(key.sharedConnectionUuid) && !token)
        m_context.add(rule, {m_subject},
                      "The key's sharedConnectionUuid is not a UUID. Ask the side that made it for another key.");
    const std::string environment = environmentOf(m_context.model(), key.destinationEnvironmentUri);
    if (environment.empty())
        m_context.add(rule, {m_subject},
                      "The key's destinationEnvironmentUri does not end in the name of an environment. Ask the side "
                      "that made it for another key.");
    else
        checkEnvironment(environment, key.connectionSizeMbps);
    if (m_connection != nullptr)
        checkConnection(key);
    if (m_context.options().design != nullptr && !token)
        checkDesign(key);
}

void KeyCheck::checkEnvironment(const std::string& name, std::int64_t size) {
    // Both sides use the same id; the provider in front of it differs with the side that is asked.
    if (!m_environment.empty() && lastSegment(name) != lastSegment(m_environment))
        m_context.add(rule, {m_subject},
                      "The key is for another environment than %1. Use it there, or ask for a key of this environment.",
                      {lastSegment(m_environment)});
    const SpecItem* environment = nullptr;
    for (const auto& [other, item] : m_context.resources("Environment"))
        if (lastSegment(other) == lastSegment(name))
            environment = item;
    if (environment == nullptr) {
        if (m_environment.empty() && !m_context.resources("Environment").empty())
            m_context.add(
                rule, {m_subject},
                "The key is for an environment that is not among the documents. Add its document, or correct the key.");
        else
            m_context.hint(rule, {m_subject},
                           "The environment of the key is not among the documents, so its size was not checked. Add "
                           "the environment.");
        return;
    }
    const auto sites = siteProviders(environment);
    if (!sites.empty() && !sites.contains(providerOfName(name)))
        m_context.add(
            rule, {m_subject},
            "The key names a provider that has no site in its environment. Ask the side that made it for another key.");
    const auto sizes = numbersIn(*environment->value, "supportedConnectionSizeMbps");
    if (!sizes.empty() && !sizes.contains(size))
        m_context.add(
            rule, {m_subject},
            "The key is for a size that its environment does not offer. Make a connection of a size that is offered.");
}

void KeyCheck::checkConnection(const ActivationKey& key) {
    if (const auto size = numberIn(*m_connection->value, "bandwidthMbps"); size && *size != key.connectionSizeMbps)
        m_context.add(
            rule, {m_subject, m_context.subject(*m_connection, "bandwidthMbps")},
            "The key is for another size than its connection. Ask for a key of this size, or correct bandwidthMbps.");
    const std::string id = lastSegment(m_connection->name);
    if (isUuid(id) && isUuid(key.sharedConnectionUuid) && id != key.sharedConnectionUuid)
        m_context.add(rule, {m_subject, m_context.subject(*m_connection, "name")},
                      "The key is for another connection than the one that carries it. Correct one of them.");
}

void KeyCheck::checkDesign(const ActivationKey& key) {
    std::vector<std::string> least;
    Id link;
    for (const Id& id : interconnectsOf(*m_context.options().design)) {
        const auto terms = interconnectTerms(*m_context.options().design, *m_context.options().catalog, id);
        if (!terms)
            continue;
        auto wrong = checkActivationKey(key, *terms);
        if (wrong.empty())
            return;
        if (link.empty() || wrong.size() < least.size()) {
            link = id;
            least = std::move(wrong);
        }
    }
    if (link.empty())
        m_context.hint(rule, {m_subject},
                       "The design has no interconnect that the key could be for. Draw it, or check the key against "
                       "another design.");
    for (const std::string& what : least)
        m_context.add(rule, {m_subject}, "The key disagrees with interconnect %1 of the design: %2.",
                      {link, withoutStop(what)});
}

/// A single connection that carries no key of its own may be the one that a key is for.
const SpecItem* connectionOf(const DocumentContext& context, const Json& key) {
    const auto uuid = textIn(key, "sharedConnectionUuid");
    if (!uuid || uuid->empty())
        return nullptr;
    for (const auto& [name, item] : context.resources("Connection"))
        if (lastSegment(name) == *uuid)
            return item;
    // Of all connections in its environment there is one: then it must be that.
    const std::string environment =
        environmentOf(context.model(), textIn(key, "destinationEnvironmentUri").value_or(""));
    const SpecItem* only = nullptr;
    for (const auto& [name, item] : context.resources("Connection"))
        if (lastSegment(parentName(parentName(name))) == lastSegment(environment)) {
            if (only != nullptr)
                return nullptr;
            only = item;
        }
    return only;
}

Json decoded(const std::string& text) {
    const auto bytes = decodeBase64(text);
    return bytes ? Json::parse(*bytes, nullptr, false) : Json();
}

void checkRequest(DocumentContext& context, const SpecItem& item) {
    const std::string environment = item.context;
    const auto encoded = textIn(*item.value, "encodedKey");
    if (encoded)
        KeyCheck(context, context.subject(item, "encodedKey"), connectionOf(context, decoded(*encoded)), environment)
            .checkEncoded(*encoded);
    const auto plain = item.value->is_object() ? item.value->find("key") : item.value->end();
    const bool hasPlain = item.value->is_object() && plain != item.value->end();
    if (hasPlain && plain->is_object())
        KeyCheck(context, context.subject(item, "key"), connectionOf(context, *plain), environment).checkPlain(*plain);
    if (item.value->is_object() && !hasPlain && !item.value->contains("encodedKey"))
        context.add(rule, {context.subject(item)}, "The request holds no key. Put it into encodedKey.");
}

} // namespace

void checkKeys(DocumentContext& context) {
    for (const SpecItem& item : context.items()) {
        if (item.schema->name == "ActivationKey")
            KeyCheck(context, context.subject(item), connectionOf(context, *item.value), item.context)
                .checkPlain(*item.value);
        else if (item.schema->name == "ConfirmActivationKeyRequest")
            checkRequest(context, item);
        else if (item.schema->name == "Connection")
            if (const auto key = textIn(*item.value, "activationKey"))
                KeyCheck(context, context.subject(item, "activationKey"), &item,
                         std::string(parentName(parentName(item.name))))
                    .checkEncoded(*key);
    }
}

} // namespace isthmus
