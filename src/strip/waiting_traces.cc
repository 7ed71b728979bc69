#include "strip/waiting_traces.h"

#include <cstring>
#include <type_traits>

namespace newsieve::strip {

namespace {

/// What precedes the lines of a trace in the spool.
struct Head {
  std::uint64_t site = 0;
  std::uint64_t page = 0;
  std::uint64_t lines = 0;
};

static_assert(std::is_trivially_copyable_v<Trace::Line>);

}  // namespace

void WaitingTraces::add(const Trace& trace) {
  const Head head{.site = trace.site, .page = trace.page, .lines = trace.lines.size()};
  buffer_.resize(sizeof head + trace.lines.size() * sizeof(Trace::Line));
  std::memcpy(buffer_.data(), &head, sizeof head);
  if (!trace.lines.empty()) {
    std::memcpy(buffer_.data() + sizeof head, trace.lines.data(), buffer_.size() - sizeof head);
  }
  spool_.append(buffer_);
}

void WaitingTraces::read(std::uint64_t& at, Trace& trace) {
  Head head;
  spool_.read(at, sizeof head, buffer_);
  std::memcpy(&head, buffer_.data(), sizeof head);
  at += sizeof head;
  trace.site = head.site;
  trace.page = head.page;
  trace.lines.resize(head.lines);
  if (head.lines > 0) {
    const std::uint64_t bytes = head.lines * sizeof(Trace::Line);
    spool_.read(at, bytes, buffer_);
    std::memcpy(trace.lines.data(), buffer_.data(), bytes);
    at += bytes;
  }
}

}  // namespace newsieve::strip
