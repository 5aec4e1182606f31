// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandLine.h"

#include <QCoreApplication>

#include <CLI/Error.hpp>
#include <cmath>
#include <iostream>

namespace s2s::cli {

CLI::App* addVerb(CLI::App& app, Terminal& terminal, const char* name, const char* does) {
  CLI::App* verb = app.add_subcommand(name, does);
  verb->add_flag("--json", terminal.json, "Print exactly one JSON object");
  verb->add_flag("--quiet", terminal.quiet, "Draw no progress bar");
  return verb;
}

namespace {

/// A round takes memory for every system or item, and a millionth of a band is beyond what it says.
constexpr int kMostRounds = 1'000'000;

/// @p isGood is asked about what can be read as a finite number of that kind.
template <class Number, class IsGood>
CLI::Validator numberThat(const std::string& what, const std::string& name, IsGood isGood) {
  const auto check = [what, isGood](const std::string& text) {
    Number number{};
    const bool good =
        CLI::detail::lexical_cast(text, number) && std::isfinite(static_cast<double>(number)) && isGood(number);
    return good ? std::string() : std::string("must be ") + what + ", not " + text;
  };
  return {check, name};
}

/// One line that says why and what to do.
std::string usageError(const CLI::App* /*app*/, const CLI::Error& error) {
  return std::string(error.what()) + ". See s2sarena-cli --help, or --help after a verb.\n";
}

/// A verb that is not known is named as such, so that this is looked at last.
void requireVerb(const CLI::App& app) {
  if (!app.get_subcommands().empty())
    return;
  std::string verbs;
  for (const CLI::App* verb : app.get_subcommands([](const CLI::App*) { return true; }))
    verbs += (verbs.empty() ? "" : ", ") + verb->get_name();
  throw CLI::RequiredError("One of the verbs " + verbs);
}

}  // namespace

CLI::Validator numberBetween(double low, double high) {
  const std::string from = CLI::detail::to_string(low), to = CLI::detail::to_string(high);
  return numberThat<double>("a number from " + from + " to " + to, "FLOAT in [" + from + " - " + to + "]",
                            [=](double number) { return number >= low && number <= high; });
}
CLI::Validator positiveNumber() {
  return numberThat<double>("a number above 0, at most 1e+09", "POSITIVE",
                            [](double number) { return number > 0 && number <= kMostNumber; });
}
CLI::Validator positiveCount() {
  return numberThat<int>("a whole number above 0", "POSITIVE", [](int count) { return count > 0; });
}
CLI::Validator roundCount() {
  return numberThat<int>("a whole number above 0, at most 1000000", "POSITIVE",
                         [](int count) { return count > 0 && count <= kMostRounds; });
}

int runCommandLine(int argc, char** argv, std::initializer_list<AddVerb> verbs) {
  QCoreApplication application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("s2sarena"));
  QCoreApplication::setApplicationVersion(QStringLiteral(S2S_VERSION));

  Terminal terminal;
  Terminal::catchInterrupt();
  CLI::App app("S2S-Arena Workbench without a window", "s2sarena-cli");
  app.set_version_flag("--version", S2S_VERSION);
  app.require_subcommand(0, 1);
  app.failure_message(usageError);
  for (const AddVerb add : verbs)
    add(app, terminal);
  try {
    app.parse(argc, argv);
    requireVerb(app);
  } catch (const CLI::ParseError& error) {
    const bool asked = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);  // --help, --version
    app.exit(error, std::cout, std::cerr);
    return asked ? 0 : static_cast<int>(Exit::CannotBeDone);
  }
  return static_cast<int>(terminal.exit());
}

}  // namespace s2s::cli
