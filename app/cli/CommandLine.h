// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Verbs.h"

#include <initializer_list>

namespace s2s::cli {

/// Adds a verb; one of those in Verbs.h.
using AddVerb = void (*)(CLI::App& app, Terminal& terminal);

/// All that a program of such verbs does; the exit status.
int runCommandLine(int argc, char** argv, std::initializer_list<AddVerb> verbs);

}  // namespace s2s::cli
