// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Targets.h"

#include "tests/fuzz/Readers.h"

namespace s2s::fuzz {

const QList<Target>& targets() {
  static const QList<Target> all = {
      {"json", json},       {"jsonl", jsonLines},     {"csv", csv},
      {"archive", archive}, {"set", setFolder},       {"fastchat", fastChat},
      {"native", native},   {"published", published}, {"label-studio", labelStudio},
      {"mapping", mapping}, {"games", games},
  };
  return all;
}

}  // namespace s2s::fuzz
