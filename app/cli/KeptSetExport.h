// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Terminal.h"
#include "core/model/Contents.h"

namespace s2s::cli {

struct KeptSetOptions {
  QString out, set, version;
};

/// `export --format kept-set`: a set, where the other formats write one file.
void exportKept(const Contents& contents, const KeptSetOptions& options, Terminal& terminal);

}  // namespace s2s::cli
