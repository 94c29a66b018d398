// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace isthmus {

namespace {

std::string reason() { return std::strerror(errno); }

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor() {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return m_fd; }
    /// Closing can report a write that failed late.
    [[nodiscard]] bool close() { return ::close(std::exchange(m_fd, -1)) == 0; }

private:
    int m_fd;
};

bool writeAll(int fd, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(fd, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

void syncFolder(const std::filesystem::path& folder) {
    const Descriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (fd.get() >= 0)
        ::fsync(fd.get());
}

/// Puts a second name on the old file, so that the rename that follows leaves it in place under that name.
void keepOld(const std::filesystem::path& file) {
    const std::filesystem::path backup = backupOf(file);
    const std::filesystem::path fresh = backup.string() + ".new";
    ::unlink(fresh.c_str());
    if (::link(file.c_str(), fresh.c_str()) == 0) {
        ::rename(fresh.c_str(), backup.c_str());
        ::unlink(fresh.c_str()); // rename does nothing when both names are the same file already
        return;
    }
    // File systems without hard links: a copy does too.
    std::error_code ignored;
    std::filesystem::copy_file(file, backup, std::filesystem::copy_options::overwrite_existing, ignored);
}

} // namespace

std::filesystem::path backupOf(const std::filesystem::path& file) { return file.string() + "~"; }

Result<std::string> readText(const std::filesystem::path& file) {
    const bool standardInput = file == "-";
    const Descriptor fd(standardInput ? ::dup(STDIN_FILENO) : ::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (fd.get() < 0)
        return Error{"cannot open " + file.string() + ": " + reason()};
    struct stat info {};
    if (::fstat(fd.get(), &info) == 0 && S_ISDIR(info.st_mode))
        return Error{"cannot read " + file.string() + ": it is a folder"};
    std::string text;
    std::array<char, 65536> buffer{};
    while (true) {
        const ssize_t count = ::read(fd.get(), buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return Error{"cannot read " + file.string() + ": " + reason()};
        if (count == 0)
            return text;
        text.append(buffer.data(), static_cast<std::size_t>(count));
        if (text.size() > maximumFileSize)
            return Error{file.string() + " is larger than 256 MiB; a design is not"};
    }
}

Result<Design, FileError> loadDesign(const std::filesystem::path& file, DuplicatePolicy duplicates) {
    const auto text = readText(file);
    if (!text)
        return FileError{{{0, "", text.error().message}}};
    return readDesign(*text, duplicates);
}

Status writeAtomically(const std::filesystem::path& file, std::string_view text, bool keepBackup) {
    // Through a symbolic link the file behind it is replaced, not the link.
    std::error_code noSuchFile;
    std::filesystem::path target = std::filesystem::weakly_canonical(file, noSuchFile);
    if (noSuchFile)
        target = file;
    struct stat old {};
    const bool exists = ::stat(target.c_str(), &old) == 0;
    if (exists && ::access(target.c_str(), W_OK) != 0)
        return Error{"cannot save " + file.string() + ": " + reason()};
    const std::filesystem::path temporary = target.string() + ".tmp-" + std::to_string(::getpid());
    Descriptor fd(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (fd.get() < 0)
        return Error{"cannot save " + file.string() + ": " + reason()};
    if (exists)
        (void)::fchmod(fd.get(), old.st_mode & 07777U);
    if (!writeAll(fd.get(), text) || ::fsync(fd.get()) != 0 || !fd.close()) {
        const std::string why = reason();
        ::unlink(temporary.c_str());
        return Error{"cannot save " + file.string() + ": " + why + (exists ? ". The old file is unchanged." : "")};
    }
    if (exists && keepBackup)
        keepOld(target);
    if (::rename(temporary.c_str(), target.c_str()) != 0) {
        const std::string why = reason();
        ::unlink(temporary.c_str());
        return Error{"cannot save " + file.string() + ": " + why};
    }
    syncFolder(target.parent_path());
    return success();
}

Status saveDesign(const Design& design, const std::filesystem::path& file) {
    return writeAtomically(file, writeDesign(design), true);
}

} // namespace isthmus
