#include "space/watcher.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cstring>
#include <map>
#include <set>
#include <string>

#include "space/folder.h"

namespace hearth::space {
namespace asio = boost::asio;
namespace fs = std::filesystem;
namespace {

constexpr std::uint32_t kEvents =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ONLYDIR | IN_EXCL_UNLINK;
constexpr std::uint32_t kParentEvents = IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ONLYDIR;
constexpr std::size_t kBufferBytes = 64 * 1024;

// "." as well has a name in a folder above it.
fs::path full_path(const fs::path& folder) {
  const fs::path full = fs::absolute(folder).lexically_normal();
  return full.has_filename() ? full : full.parent_path();
}

}  // namespace

class Watcher::Impl : public std::enable_shared_from_this<Watcher::Impl> {
 public:
  Impl(asio::any_io_executor executor, fs::path folder, std::chrono::milliseconds settle)
      : folder_(std::move(folder)),
        full_path_(full_path(folder_.path())),
        settle_(settle),
        events_(executor),
        timer_(executor) {}

  Reading begin(Report report) {
    report_ = std::move(report);
    const int notifier = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (notifier >= 0) events_.assign(notifier);
    parent_ = inotify_add_watch(notifier, full_path_.parent_path().c_str(), kParentEvents);
    watch(folder_.path());
    touched_.clear();
    Reading reading = folder_.read_all();
    if (unwatched_) {
      reading.problems.push_back({folder_.path(),
                                  {0, 0},
                                  "Changes here are not noticed: the system grants no more watches "
                                  "(fs.inotify.max_user_watches)."});
    }
    if (events_.is_open()) wait();
    return reading;
  }

  void stop() {
    report_ = nullptr;
    boost::system::error_code ignored;
    events_.close(ignored);
    timer_.cancel();
  }

 private:
  // Watches are set before folders are listed: what arrives in between is seen twice rather than never.
  void watch(const fs::path& folder) {
    const int number =
        events_.is_open() ? inotify_add_watch(events_.native_handle(), folder.c_str(), kEvents) : -1;
    if (number < 0) unwatched_ = unwatched_ || fs::exists(folder);
    if (number >= 0) folders_[number] = folder;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
      touch(entry->path());
    }
  }

  // Another folder, or none, stands where the watched one stood: the old watches tell of the old one.
  void watch_anew() {
    replaced_ = false;
    lost_ = true;
    for (const auto& [number, folder] : folders_) inotify_rm_watch(events_.native_handle(), number);
    folders_.clear();
    watch(folder_.path());
  }

  void touch(const fs::path& path) {
    if (is_hidden(path)) return;
    touched_.insert(path);
    std::error_code error;
    if (fs::is_directory(fs::symlink_status(path, error))) watch(path);
  }

  void wait() {
    events_.async_wait(asio::posix::stream_descriptor::wait_read,
                       [self = shared_from_this()](boost::system::error_code error) {
                         if (!error) self->settle();
                       });
  }

  void settle() {
    timer_.expires_after(settle_);
    timer_.async_wait([self = shared_from_this()](boost::system::error_code error) {
      if (!error && self->report_) self->tell();
    });
  }

  void tell() {
    read_events();
    if (replaced_) watch_anew();
    Reading reading = lost_ ? folder_.read_all() : folder_.read(touched_);
    lost_ = false;
    touched_.clear();
    wait();
    if (reading.config || !reading.files.empty() || !reading.problems.empty()) report_(std::move(reading));
  }

  void read_events() {
    alignas(inotify_event) std::array<char, kBufferBytes> buffer;
    for (;;) {
      const ssize_t size = ::read(events_.native_handle(), buffer.data(), buffer.size());
      if (size <= 0) return;
      for (ssize_t at = 0; at < size;) {
        inotify_event event;
        std::memcpy(&event, buffer.data() + at, sizeof event);
        take(event, buffer.data() + at + sizeof event);
        at += static_cast<ssize_t>(sizeof event + event.len);
      }
    }
  }

  void take(const inotify_event& event, const char* name) {
    if ((event.mask & IN_Q_OVERFLOW) != 0) lost_ = true;
    if (event.wd == parent_ && event.len > 0 && full_path_.filename() == name) replaced_ = true;
    const auto folder = folders_.find(event.wd);
    if (folder == folders_.end()) return;
    if ((event.mask & IN_IGNORED) != 0) return drop(folder);
    if (event.len == 0) return;
    const fs::path path = folder->second / name;
    const bool is_folder = (event.mask & IN_ISDIR) != 0;
    // A new file says so when it is closed; only a new folder may already hold something.
    if (is_folder || (event.mask & IN_CREATE) == 0) touch(path);
  }

  void drop(std::map<int, fs::path>::iterator folder) {
    if (folder->second == folder_.path()) lost_ = true;
    folders_.erase(folder);
  }

  Folder folder_;
  const fs::path full_path_;
  const std::chrono::milliseconds settle_;
  asio::posix::stream_descriptor events_;
  asio::steady_timer timer_;
  Report report_;
  std::map<int, fs::path> folders_;
  std::set<fs::path> touched_;
  int parent_ = -1;  // the watch of the folder above: it alone tells when this one is replaced
  bool replaced_ = false;
  bool lost_ = false;
  bool unwatched_ = false;
};

Watcher::Watcher(asio::any_io_executor executor, fs::path folder, std::chrono::milliseconds settle)
    : impl_(std::make_shared<Impl>(std::move(executor), std::move(folder), settle)) {}

Watcher::~Watcher() {
  impl_->stop();
}

Reading Watcher::begin(Report report) {
  return impl_->begin(std::move(report));
}

}  // namespace hearth::space
