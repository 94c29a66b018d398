// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace isthmus {

/// Why something was not done, in plain words for the user.
struct Error {
    std::string message;
};

/// A value, or the reason why there is none; for callers that must decide.
template <typename T, typename E = Error>
class [[nodiscard]] Result {
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : m_content(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// The value; only when ok().
    [[nodiscard]] const T& value() const& { return std::get<0>(m_content); }
    [[nodiscard]] T& value() & { return std::get<0>(m_content); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(m_content)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::get<0>(std::move(m_content)); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    /// The reason; only when not ok().
    [[nodiscard]] const E& error() const { return std::get<1>(m_content); }

private:
    std::variant<T, E> m_content;
};

/// Done, or the reason why not.
using Status = Result<std::monostate>;
inline Status success() { return Status(std::monostate{}); }

} // namespace isthmus
