// SPDX-License-Identifier: GPL-3.0-or-later
// The door through which libFuzzer comes; S2S_FUZZ_TARGET names the target.
#include "tests/fuzz/Targets.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto run = [] {
    for (const s2s::fuzz::Target& target : s2s::fuzz::targets())
      if (std::strcmp(target.name, S2S_FUZZ_TARGET) == 0)
        return target.run;
    return static_cast<void (*)(const QByteArray&)>(nullptr);
  }();
  run(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
  return 0;
}
