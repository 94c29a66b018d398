// SPDX-License-Identifier: GPL-3.0-or-later
#include "files.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace isthmus {

Status writePrivately(const std::filesystem::path& file, std::string_view content) {
    const std::string temporary = file.string() + ".new";
    const auto failed = [&](const char* what) {
        Error error{std::string("cannot ") + what + " " + file.string() + ": " + std::strerror(errno)};
        ::unlink(temporary.c_str());
        return error;
    };
    const int fd = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0)
        return failed("create");
    for (std::size_t done = 0; done < content.size();) {
        const ssize_t count = ::write(fd, content.data() + done, content.size() - done);
        if (count < 0 && errno != EINTR) {
            Error error = failed("write");
            ::close(fd);
            return error;
        }
        done += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
    const bool synced = ::fsync(fd) == 0;
    if (::close(fd) != 0 || !synced || ::rename(temporary.c_str(), file.c_str()) != 0)
        return failed("write");
    return success();
}

Status WorkFolder::open(const std::filesystem::path& named) {
    std::error_code error;
    if (!named.empty()) {
        std::filesystem::create_directories(named, error);
        m_path = std::filesystem::absolute(named, error);
        if (error || !std::filesystem::is_directory(m_path))
            return Error{"cannot make the folder " + named.string() + ": " + error.message()};
        return success();
    }
    std::string pattern = (std::filesystem::temp_directory_path(error) / "isthmus-sandbox-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr)
        return Error{"cannot make a temporary folder: " + std::string(std::strerror(errno))};
    m_path = pattern;
    m_temporary = true;
    return success();
}

WorkFolder::~WorkFolder() {
    std::error_code ignored;
    if (m_temporary)
        std::filesystem::remove_all(m_path, ignored);
}

} // namespace isthmus
