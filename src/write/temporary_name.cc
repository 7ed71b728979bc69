#include "write/temporary_name.h"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstddef>
#include <mutex>

namespace newsieve::write {

namespace {

/// The names that a signal is to remove. Only lock-free atomics, which a signal handler may read.
constexpr int kSlots = 16;
std::array<std::atomic<const char*>, kSlots> registry;
static_assert(std::atomic<const char*>::is_always_lock_free);

constexpr int kNoSlot = -1;

extern "C" void remove_names_and_die(int signal) {
  for (const auto& slot : registry) {
    if (const char* path = slot.load(); path != nullptr) {
      ::unlink(path);
    }
  }
  // The handler was reset on entry: the signal, blocked until the handler returns, now ends the
  // program as it would have.
  ::raise(signal);
}

void install_handlers() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) {
    struct sigaction current {};
    if (::sigaction(signal, nullptr, &current) != 0 || current.sa_handler != SIG_DFL) {
      continue;
    }
    struct sigaction action {};
    action.sa_handler = remove_names_and_die;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigaction(signal, &action, nullptr);
  }
}

/// Returns the slot taken, or kNoSlot when all are: then only the destructor removes the file.
int enlist(const char* path) {
  static std::once_flag installed;
  std::call_once(installed, install_handlers);
  for (int i = 0; i < kSlots; ++i) {
    const char* free = nullptr;
    if (registry[static_cast<std::size_t>(i)].compare_exchange_strong(free, path)) {
      return i;
    }
  }
  return kNoSlot;
}

std::string make_up_name(const std::string& folder) {
  static std::atomic<unsigned> count = 0;
  std::string path;
  do {
    path = fmt::format("{}/.newsieve-{}-{}.tmp", folder, ::getpid(), ++count);
  } while (::access(path.c_str(), F_OK) == 0);
  return path;
}

}  // namespace

TemporaryName::TemporaryName(const std::string& folder)
    : path_(make_up_name(folder)), slot_(enlist(path_.c_str())) {}

TemporaryName::~TemporaryName() {
  if (!path_.empty()) {
    ::unlink(path_.c_str());
  }
  release();
}

void TemporaryName::release() {
  if (slot_ != kNoSlot) {
    registry[static_cast<std::size_t>(slot_)].store(nullptr);
    slot_ = kNoSlot;
  }
  path_.clear();
}

}  // namespace newsieve::write
