// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "core/audio/ClipReader.h"
#include "core/base/DataFolder.h"
#include "core/base/Installation.h"
#include "core/store/Store.h"

#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QSysInfo>

namespace s2s::cli {
namespace {

/// What only the window's program can tell (sound device, fonts), asked of it offscreen.
Json fromWindow() {
  const QString program = programOfOurs(QStringLiteral("s2sarena"));
  if (!QFileInfo::exists(program))
    return nullptr;
  QProcess window;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
  window.setProcessEnvironment(environment);
  window.setStandardErrorFile(QProcess::nullDevice());
  window.start(program, {QStringLiteral("--doctor")});
  if (!window.waitForFinished(10'000))
    return nullptr;
  const Result<Json> answer = parseJson(window.readAllStandardOutput());
  return answer ? *answer : Json(nullptr);
}

Json findings() {
  const QString decoder = ClipReader::besideThisProgram();
  return {{"version", S2S_VERSION},
          {"qt", qVersion()},
          {"system", utf8(QSysInfo::prettyProductName())},
          {"kernel", utf8(QSysInfo::kernelVersion())},
          {"architecture", utf8(QSysInfo::currentCpuArchitecture())},
          {"store", utf8(Store::engine())},
          {"decoder", QFileInfo(decoder).isExecutable() ? utf8(decoder) : std::string("missing")},
          {"demo_set", QFileInfo::exists(demoSetFolder() + QStringLiteral("/set.json")) ? utf8(demoSetFolder())
                                                                                        : std::string("missing")},
          {"locale", utf8(QLocale::system().name())},
          {"languages", utf8(QLocale::system().uiLanguages().join(QStringLiteral(", ")))},
          {"window", fromWindow()}};
}

void print(const Json& object, const QString& indent, Terminal& terminal) {
  for (const auto& [key, value] : object.items()) {
    const QString name = indent + QString::fromStdString(key);
    if (value.is_object()) {
      terminal.say(name);
      print(value, indent + QStringLiteral("  "), terminal);
    } else {
      const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
      terminal.say(QStringLiteral("%1: %2").arg(name, QString::fromStdString(text)));
    }
  }
}

}  // namespace

void addDoctor(CLI::App& app, Terminal& terminal) {
  CLI::App* verb = addVerb(app, terminal, "doctor", "What to paste into a bug report; it holds no secret");
  verb->callback([&terminal] {
    const Json found = findings();
    print(found, {}, terminal);
    terminal.result(found);
    if (found.at("decoder") == "missing" || found.at("demo_set") == "missing")
      terminal.setExit(Exit::DataHasProblems);
  });
}

}  // namespace s2s::cli
