// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"

#include <QCoreApplication>

#include <CLI/Error.hpp>
#include <iostream>

namespace s2s::cli {

CLI::App* addVerb(CLI::App& app, Terminal& terminal, const char* name, const char* does) {
  CLI::App* verb = app.add_subcommand(name, does);
  verb->add_flag("--json", terminal.json, "Print exactly one JSON object");
  verb->add_flag("--quiet", terminal.quiet, "Draw no progress bar");
  return verb;
}

}  // namespace s2s::cli

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("s2sarena"));
  QCoreApplication::setApplicationVersion(QStringLiteral(S2S_VERSION));

  using namespace s2s::cli;
  Terminal terminal;
  Terminal::catchInterrupt();
  CLI::App app("S2S-Arena Workbench without a window", "s2sarena-cli");
  app.set_version_flag("--version", S2S_VERSION);
  app.require_subcommand(1);
  for (const auto add : {addNew, addCheck, addImport, addExport, addAgreement, addRate, addPair, addDemo, addDoctor})
    add(app, terminal);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool asked = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);  // --help, --version
    app.exit(error, std::cout, std::cerr);
    return asked ? 0 : static_cast<int>(Exit::CannotBeDone);
  }
  return static_cast<int>(terminal.exit());
}
