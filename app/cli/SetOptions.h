// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Verbs.h"
#include "core/sets/SetLook.h"
#include "core/sets/SetReader.h"

#include <string>

namespace s2s::cli {

/// What the verbs that read sets have in common.
struct SetOptions {
  int levelBase = -1;
  std::string mapping, index, layout, id;
};

/// --level-base, --mapping, --index, --layout.
void addSetOptions(CLI::App& verb, SetOptions& options);

/// The options of a reading, with the progress and the interrupt of the terminal. Errors: those of readSetMapping().
Result<SetReadOptions> readOptions(const SetOptions& options, Terminal& terminal);

Json textsJson(const QStringList& texts);

/// What was recognised, for people.
void printLook(const SetLook& look, Terminal& terminal);
/// The same for --json, without the problems themselves.
Json lookJson(const SetLook& look);

}  // namespace s2s::cli
