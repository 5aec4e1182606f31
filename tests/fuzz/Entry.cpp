// SPDX-License-Identifier: GPL-3.0-or-later
// The door through which libFuzzer comes; the environment's S2S_FUZZ_TARGET says to which target it leads.
#include "tests/fuzz/Targets.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

const s2s::fuzz::Target& chosen() {
  const char* name = std::getenv("S2S_FUZZ_TARGET");
  for (const s2s::fuzz::Target& target : s2s::fuzz::targets())
    if (name && std::strcmp(target.name, name) == 0)
      return target;
  std::fputs("S2S_FUZZ_TARGET names one of:", stderr);
  for (const s2s::fuzz::Target& target : s2s::fuzz::targets())
    std::fprintf(stderr, " %s", target.name);
  std::fputs("\n", stderr);
  std::exit(2);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const s2s::fuzz::Target& target = chosen();
  target.run(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
  return 0;
}
