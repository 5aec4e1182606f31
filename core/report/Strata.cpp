// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Strata.h"

#include "core/base/Json.h"

#include <algorithm>
#include <utility>

namespace s2s {
namespace {

const QList<std::pair<QString, Stratifier>>& codes() {
  static const QList<std::pair<QString, Stratifier>> list = {
      {QStringLiteral("level"), Stratifier::Level},       {QStringLiteral("domain"), Stratifier::Domain},
      {QStringLiteral("task"), Stratifier::Task},         {QStringLiteral("system"), Stratifier::System},
      {QStringLiteral("language"), Stratifier::Language}, {QStringLiteral("split"), Stratifier::Split},
      {QStringLiteral("source"), Stratifier::Source},     {QStringLiteral("cue"), Stratifier::Cue},
      {QStringLiteral("group"), Stratifier::Group}};
  return list;
}

QString inOrder(const QString& one, const QString& two) {
  return one.isEmpty() || two.isEmpty() ? QString() : std::min(one, two) + QStringLiteral(" | ") + std::max(one, two);
}

QString groupOf(const Contents& contents, const QString& name) {
  for (const System& system : contents.systems)
    if (system.name == name)
      return system.group;
  return {};
}

QString pairValue(const Contents& contents, const Battle& battle, Stratifier by) {
  const Response* a = contents.findResponse(battle.a);
  const Response* b = contents.findResponse(battle.b);
  if (!a || !b)
    return {};
  return by == Stratifier::Group ? inOrder(groupOf(contents, a->system), groupOf(contents, b->system))
                                 : inOrder(a->system, b->system);
}

void addCues(QStringList& values, const QString& where, const QString& cues) {
  const Result<Json> read = parseJson(cues.toUtf8());
  if (!read || !read->is_object())
    return;
  for (const auto& [kind, value] : read->items())
    if (!value.is_null())
      values.append(where + QString::fromStdString(kind));
}

QString valueOf(const Sample& sample, Stratifier by) {
  switch (by) {
    case Stratifier::Level: return code(sample.level);
    case Stratifier::Domain: return code(sample.domain);
    case Stratifier::Task: return sample.task;
    case Stratifier::Language: return sample.language;
    case Stratifier::Split: return code(sample.split);
    case Stratifier::Source: return sample.source;
    case Stratifier::None:
    case Stratifier::System:
    case Stratifier::Cue:
    case Stratifier::Group: break;
  }
  return {};
}

}  // namespace

Stratifier stratifierFrom(const QString& text) {
  if (text == QLatin1String("pair"))
    return Stratifier::System;
  for (const auto& [name, by] : codes())
    if (name == text)
      return by;
  return Stratifier::None;
}

QString code(Stratifier by) {
  for (const auto& [name, known] : codes())
    if (known == by)
      return name;
  return {};
}

QStringList stratifierCodes() {
  QStringList names;
  for (const auto& [name, by] : codes())
    names.append(name);
  return names;
}

QStringList stratumValues(const Contents& contents, const Battle& battle, Stratifier by) {
  QStringList values;
  if (by == Stratifier::System || by == Stratifier::Group) {
    values.append(pairValue(contents, battle, by));
  } else if (const Sample* sample = contents.findSample(battle.sample); sample && by == Stratifier::Cue) {
    addCues(values, QStringLiteral("in:"), sample->cuesIn);
    addCues(values, QStringLiteral("out:"), sample->cuesOut);
  } else if (sample) {
    values.append(valueOf(*sample, by));
  }
  values.removeAll(QString());
  return values;
}

}  // namespace s2s
