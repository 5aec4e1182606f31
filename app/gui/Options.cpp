// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/Options.h"

#include "ui/common/Language.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace s2s {

/// Only the translation context of the texts in this file.
struct OptionsText {
  Q_DECLARE_TR_FUNCTIONS(s2s::OptionsText)
};
namespace {

QString oneOf(const QStringList& words) {
  return OptionsText::tr("must be one of: %1").arg(words.join(QStringLiteral(", ")));
}

/// The place of the option's value in @p words; nothing where the option is absent.
Result<std::optional<int>> placeOf(const QCommandLineParser& parser, const QString& option, const QStringList& words) {
  if (!parser.isSet(option))
    return std::optional<int>();
  const auto place = static_cast<int>(words.indexOf(parser.value(option)));
  if (place < 0)
    return Error{Fault::BadUsage, QStringLiteral("--") + option, oneOf(words)};
  return std::optional<int>(place);
}

void addOptions(QCommandLineParser& parser) {
  const auto add = [&parser](const char* name, const QString& description, const char* value = nullptr) {
    parser.addOption({QLatin1String(name), description, QLatin1String(value)});
  };
  add("demo", OptionsText::tr("Open a throw-away copy of the demo study."));
  add("lang", OptionsText::tr("Language of this session: zh_CN or en."), "CODE");
  add("scheme", OptionsText::tr("Colours of this session: system, light or dark."), "SCHEME");
  add("role", OptionsText::tr("Role of this session: annotator or researcher."), "ROLE");
  add("page", OptionsText::tr("Page that the study opens with: listen, sets, agreement, ratings or judges."), "ID");
  add("rater", OptionsText::tr("Who listens, under which pseudonym."), "NAME");
  parser.addPositionalArgument(QStringLiteral("study"), OptionsText::tr("Study file to open (.s2sarena)."),
                               QStringLiteral("[STUDY]"));
}

}  // namespace

Result<Options> readOptions(const QStringList& arguments) {
  QCommandLineParser parser;
  parser.setApplicationDescription(OptionsText::tr("Blind listening battles of speech-to-speech models."));
  parser.addHelpOption();
  parser.addVersionOption();
  addOptions(parser);
  parser.process(arguments);

  Options options;
  options.study = parser.positionalArguments().value(0);
  options.demo = parser.isSet(QStringLiteral("demo"));
  options.language = parser.value(QStringLiteral("lang"));
  options.page = parser.value(QStringLiteral("page"));
  options.rater = parser.value(QStringLiteral("rater")).simplified();
  if (!options.language.isEmpty() && !Language::codes().contains(options.language))
    return Error{Fault::BadUsage, QStringLiteral("--lang"), oneOf(Language::codes())};
  const Result<std::optional<int>> scheme = placeOf(
      parser, QStringLiteral("scheme"), {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")});
  if (!scheme)
    return scheme.error();
  const Result<std::optional<int>> role =
      placeOf(parser, QStringLiteral("role"), {QStringLiteral("annotator"), QStringLiteral("researcher")});
  if (!role)
    return role.error();
  if (*scheme)
    options.scheme = static_cast<theme::Scheme>(**scheme);
  if (*role)
    options.role = static_cast<Role>(**role);
  return options;
}

}  // namespace s2s
