// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/Limits.h"

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

// The sanitizers reserve terabytes of addresses.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define S2S_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define S2S_SANITIZED
#endif
#endif

namespace s2s {

#ifdef Q_OS_UNIX
namespace {

void limit(decltype(RLIMIT_CPU) resource, rlim_t most) {
  const rlimit value{most, most};
  setrlimit(resource, &value);
}

/// At the soft limit comes SIGXCPU, which tells whoever waits for us what it was; at the hard one SIGKILL, which does
/// not.
void limitTime(rlim_t seconds) {
  const rlimit value{seconds, seconds + 1};
  setrlimit(RLIMIT_CPU, &value);
}

}  // namespace
#endif

void limitThisProcess([[maybe_unused]] int cpuSeconds) {
#ifdef __GLIBC__
  // Each thread of a media framework would reserve 64 MB of addresses of its own.
  mallopt(M_ARENA_MAX, 2);
#endif
#ifdef Q_OS_UNIX
  limit(RLIMIT_CORE, 0);
  limitTime(static_cast<rlim_t>(cpuSeconds));
#ifndef S2S_SANITIZED
  limit(RLIMIT_AS, 1536UL * 1024 * 1024);
#endif
#endif
}

void limitTimeFor(qint64 bytes) {
#ifdef Q_OS_UNIX
  // Speech at 6 kb/s is 22 minutes a megabyte, which takes about 10 s with resampling.
  constexpr qint64 kSecondsPerMegabyte = 20;
  limitTime(static_cast<rlim_t>(std::min<qint64>(kMostSecondsOfAClip, 2 + bytes * kSecondsPerMegabyte / 1'000'000)));
#else
  Q_UNUSED(bytes)
#endif
}

}  // namespace s2s
