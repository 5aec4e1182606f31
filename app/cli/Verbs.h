// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Terminal.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

namespace s2s::cli {

// Each adds one verb with its options; the verb runs while the command line is parsed and leaves its exit status in
// the terminal.
void addNew(CLI::App& app, Terminal& terminal);
void addAddSet(CLI::App& app, Terminal& terminal);
void addRelink(CLI::App& app, Terminal& terminal);
void addCheck(CLI::App& app, Terminal& terminal);
void addImport(CLI::App& app, Terminal& terminal);
void addSplit(CLI::App& app, Terminal& terminal);
void addMerge(CLI::App& app, Terminal& terminal);
void addExport(CLI::App& app, Terminal& terminal);
void addMarks(CLI::App& app, Terminal& terminal);
void addKnown(CLI::App& app, Terminal& terminal);
void addAgreement(CLI::App& app, Terminal& terminal);
void addBias(CLI::App& app, Terminal& terminal);
void addRate(CLI::App& app, Terminal& terminal);
void addPair(CLI::App& app, Terminal& terminal);
void addJudge(CLI::App& app, Terminal& terminal);
void addRepair(CLI::App& app, Terminal& terminal);
void addAudio(CLI::App& app, Terminal& terminal);
void addDemo(CLI::App& app, Terminal& terminal);
void addDoctor(CLI::App& app, Terminal& terminal);

/// A subcommand with the options that all verbs share (--json, --quiet).
CLI::App* addVerb(CLI::App& app, Terminal& terminal, const char* name, const char* does);

/// A larger number is a slip of the pen, and what is computed from it need not be finite.
inline constexpr double kMostNumber = 1e9;

// For check(): say in words what was expected. Only finite numbers pass.
CLI::Validator numberBetween(double low, double high);
CLI::Validator positiveNumber();
CLI::Validator positiveCount();
CLI::Validator roundCount();  ///< of a resampling

}  // namespace s2s::cli
