// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/sigv4.h"
#include "net/result.h"

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

namespace isthmus {

struct HttpRequest {
    std::string method = "GET";
    std::string url; ///< http or https
    HeaderList headers{};
    std::string body{};
    /// Changes nothing: may be repeated, and broken off in mid-air when stopped. GET and HEAD are so without saying it.
    bool readOnly = false;
    /// May be repeated though it changes something, since it carries an idempotency token. PUT and DELETE are so.
    bool repeatable = false;
    /// Called before every attempt, to sign it or to give it a fresh token; it replaces what an earlier attempt added.
    std::function<Status(HttpRequest&)> authorize{};
};

struct HttpResponse {
    int status = 0;
    HeaderList headers;
    std::string body;
    [[nodiscard]] bool ok() const { return status >= 200 && status < 300; }
};

struct HttpOptions {
    std::chrono::milliseconds connectTimeout{10'000};
    std::chrono::milliseconds totalTimeout{60'000}; ///< of one attempt
    int attempts = 6;                               ///< at least 1
    std::chrono::milliseconds firstDelay{250};      ///< doubled at each attempt, with full jitter
    std::chrono::milliseconds longestDelay{20'000};
    std::chrono::seconds longestRetryAfter{120}; ///< a server that asks for more gets no further attempt
    std::string userAgent = "isthmus";
    /// Gets the id by which the server knows a request, where its answer names one; on the thread that sent it.
    std::function<void(const std::string&)> trace{};
};

/// An HTTP client on libcurl: certificates always checked, redirects not followed, refused and failed attempts repeated
/// where that cannot do harm. Safe to use from several threads; connections are kept.
class HttpClient final {
public:
    /// One line for each attempt, without secrets.
    using Log = std::function<void(const std::string&)>;

    explicit HttpClient(HttpOptions options = {}, Log log = {});
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    /// The last answer, whatever its status; the error says why there was none (and whether it was stopped).
    /// Repeats after 429, 5xx and throttling, and after a broken connection where the request may be repeated.
    [[nodiscard]] Result<HttpResponse> send(HttpRequest request, std::stop_token stop = {});

private:
    class Handles;
    struct Attempt;
    [[nodiscard]] Attempt attempt(const HttpRequest& request, bool readOnly, bool repeatable, const std::stop_token& stop);

    HttpOptions m_options;
    Log m_log;
    std::unique_ptr<Handles> m_handles;
};

/// Whether an answer says "too many requests": nothing was done, and any request may be repeated.
[[nodiscard]] bool isThrottled(const HttpResponse& response);
/// What Retry-After asks for: seconds, or a date; negative where the header is missing or unreadable.
[[nodiscard]] std::chrono::seconds retryAfter(const HttpResponse& response, std::chrono::system_clock::time_point now);
/// Sleeps, unless stopped earlier: then false.
bool sleepFor(std::chrono::milliseconds duration, const std::stop_token& stop);

} // namespace isthmus
