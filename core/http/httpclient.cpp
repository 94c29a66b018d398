// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httpclient.h"

#include "http/redact.h"

#include <curl/curl.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <random>
#include <vector>

namespace isthmus {

namespace {

void initializeOnce() {
    static const CURLcode code = curl_global_init(CURL_GLOBAL_DEFAULT);
    static_cast<void>(code);
}

std::size_t takeBody(char* data, std::size_t size, std::size_t count, void* into) {
    static_cast<std::string*>(into)->append(data, size * count);
    return size * count;
}

std::size_t takeHeader(char* data, std::size_t size, std::size_t count, void* into) {
    const std::string_view line(data, size * count);
    auto& headers = *static_cast<HeaderList*>(into);
    if (line.substr(0, 5) == "HTTP/")
        headers.clear(); // a new head: what came before was "100 Continue"
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos) {
        std::string_view value = line.substr(colon + 1);
        const std::size_t first = value.find_first_not_of(" \t");
        const std::size_t last = value.find_last_not_of(" \t\r\n");
        value = first == std::string_view::npos || last == std::string_view::npos ? std::string_view()
                                                                                  : value.substr(first, last - first + 1);
        headers.emplace_back(line.substr(0, colon), value);
    }
    return size * count;
}

int isStopped(void* token, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<const std::stop_token*>(token)->stop_requested() ? 1 : 0;
}

bool isLoopback(const std::string& url) {
    const std::size_t start = url.find("://");
    const std::string host = start == std::string::npos ? url : url.substr(start + 3);
    return host.rfind("127.", 0) == 0 || host.rfind("localhost", 0) == 0 || host.rfind("[::1]", 0) == 0;
}

/// A random share of the doubled delay, so that clients that failed together do not return together.
std::chrono::milliseconds backOff(const HttpOptions& options, int attempt) {
    thread_local std::minstd_rand random{std::random_device{}()};
    const double most = std::min(static_cast<double>(options.longestDelay.count()),
                                 static_cast<double>(options.firstDelay.count()) * static_cast<double>(1U << attempt));
    return std::chrono::milliseconds(
        static_cast<std::int64_t>(std::uniform_real_distribution<double>(most / 4, most)(random)));
}

/// AWS, Google, Azure and OCI name it in headers of their own.
std::string requestIdOf(const HttpResponse& response) {
    for (const char* name : {"x-amzn-requestid", "x-amz-request-id", "x-goog-request-id", "x-ms-request-id", "opc-request-id",
                             "x-request-id"})
        if (const std::string value = headerValue(response.headers, name); !value.empty())
            return value;
    return {};
}

std::string withoutQuery(const std::string& url) {
    return url.substr(0, url.find('?'));
}

} // namespace

/// Idle curl handles; each keeps its connection.
class HttpClient::Handles {
public:
    ~Handles() {
        for (CURL* handle : m_idle)
            curl_easy_cleanup(handle);
    }
    CURL* take() {
        const std::lock_guard lock(m_mutex);
        if (m_idle.empty())
            return curl_easy_init();
        CURL* handle = m_idle.back();
        m_idle.pop_back();
        return handle;
    }
    void giveBack(CURL* handle) {
        curl_easy_reset(handle); // keeps the connection
        const std::lock_guard lock(m_mutex);
        m_idle.push_back(handle);
    }

private:
    std::mutex m_mutex;
    std::vector<CURL*> m_idle;
};

struct HttpClient::Attempt {
    HttpResponse response;
    std::string error;      ///< empty: there is an answer
    bool neverSent = false; ///< no connection came about, so the server has seen nothing
    bool stopped = false;
};

HttpClient::HttpClient(HttpOptions options, Log log)
    : m_options(std::move(options)), m_log(std::move(log)), m_handles(std::make_unique<Handles>()) {
    initializeOnce();
}

HttpClient::~HttpClient() = default;

HttpClient::Attempt HttpClient::attempt(const HttpRequest& request, bool readOnly, bool repeatable,
                                        const std::stop_token& stop) {
    Attempt out;
    CURL* handle = m_handles->take();
    if (handle == nullptr) {
        out.error = "libcurl has no handle left";
        out.neverSent = true;
        return out;
    }
    curl_slist* headers = nullptr;
    for (const auto& [name, value] : request.headers)
        headers = curl_slist_append(headers, (value.empty() ? name + ";" : name + ": " + value).c_str());
    headers = curl_slist_append(headers, "Expect:");
    char reason[CURL_ERROR_SIZE] = {};
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, reason);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(m_options.connectTimeout.count()));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(m_options.totalTimeout.count()));
    curl_easy_setopt(handle, CURLOPT_USERAGENT, m_options.userAgent.c_str());
    curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, request.method.c_str());
    curl_easy_setopt(handle, CURLOPT_PATH_AS_IS, 1L); // the signature covers the path as it is
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, takeBody);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &out.response.body);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, takeHeader);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &out.response.headers);
    if (isLoopback(request.url))
        curl_easy_setopt(handle, CURLOPT_NOPROXY, "*");
    if (request.method == "HEAD")
        curl_easy_setopt(handle, CURLOPT_NOBODY, 1L);
    else if (!request.body.empty() || (request.method != "GET" && request.method != "DELETE")) {
        curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request.body.data());
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    }
    // libcurl itself sends a request again when a kept connection turns out to be dead: not where that could do it twice.
    curl_easy_setopt(handle, CURLOPT_FRESH_CONNECT, repeatable ? 0L : 1L);
    if (readOnly) {
        curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
        curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, isStopped);
        curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &stop);
    }
    const CURLcode code = curl_easy_perform(handle);
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    out.response.status = static_cast<int>(status);
    if (code != CURLE_OK)
        out.error = reason[0] != 0 ? reason : curl_easy_strerror(code);
    out.stopped = code == CURLE_ABORTED_BY_CALLBACK;
    out.neverSent = code == CURLE_COULDNT_CONNECT || code == CURLE_COULDNT_RESOLVE_HOST;
    curl_slist_free_all(headers);
    m_handles->giveBack(handle);
    return out;
}

Result<HttpResponse> HttpClient::send(HttpRequest request, std::stop_token stop) {
    const bool readOnly = request.readOnly || request.method == "GET" || request.method == "HEAD";
    const bool repeatable = readOnly || request.repeatable || request.method == "PUT" || request.method == "DELETE";
    const std::string what = request.method + " " + withoutQuery(request.url);
    for (int number = 0;; ++number) {
        if (stop.stop_requested())
            return Error{what + " was not sent: stopped"};
        if (request.authorize)
            if (const Status status = request.authorize(request); !status)
                return status.error();
        const Attempt result = attempt(request, readOnly, repeatable, stop);
        if (m_log)
            m_log(redacted(what + " -> " +
                           (result.error.empty() ? std::to_string(result.response.status) : result.error)));
        if (m_options.trace)
            if (const std::string id = requestIdOf(result.response); !id.empty())
                m_options.trace(id);
        if (result.stopped)
            return Error{what + " was broken off: stopped"};
        const bool answered = result.error.empty();
        const bool serverFailed = answered && result.response.status >= 500;
        const bool again = (answered && isThrottled(result.response)) || result.neverSent ||
                           (repeatable && (!answered || serverFailed));
        if (answered && !again)
            return result.response;
        std::chrono::milliseconds delay = backOff(m_options, std::min(number, 20));
        const std::chrono::seconds asked = answered ? retryAfter(result.response, std::chrono::system_clock::now())
                                                    : std::chrono::seconds(-1);
        if (asked.count() >= 0)
            delay = std::max<std::chrono::milliseconds>(asked, std::chrono::milliseconds(1));
        if (!again || number + 1 >= m_options.attempts || asked > m_options.longestRetryAfter) {
            if (answered)
                return result.response;
            return Error{what + " has no answer: " + redacted(result.error)};
        }
        if (!sleepFor(delay, stop))
            return Error{what + " was not repeated: stopped"};
    }
}

bool isThrottled(const HttpResponse& response) {
    if (response.status == 429)
        return true;
    if (response.status != 400 && response.status != 503)
        return false;
    // EC2 and the JSON services name it in the body; the status alone may mean anything.
    return response.body.find("Throttl") != std::string::npos ||
           response.body.find("RequestLimitExceeded") != std::string::npos ||
           response.body.find("TooManyRequests") != std::string::npos;
}

std::chrono::seconds retryAfter(const HttpResponse& response, std::chrono::system_clock::time_point now) {
    const std::string value = headerValue(response.headers, "Retry-After");
    if (value.empty())
        return std::chrono::seconds(-1);
    if (value.find_first_not_of("0123456789") == std::string::npos)
        return std::chrono::seconds(value.size() > 9 ? 999'999'999 : std::stol(value));
    const std::time_t date = curl_getdate(value.c_str(), nullptr);
    if (date < 0)
        return std::chrono::seconds(-1);
    return std::chrono::seconds(std::max<std::int64_t>(0, date - std::chrono::system_clock::to_time_t(now)));
}

bool sleepFor(std::chrono::milliseconds duration, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, duration, [] { return false; });
    return !stop.stop_requested();
}

} // namespace isthmus
