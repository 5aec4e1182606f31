// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/set/SetWords.h"

#include "core/base/Json.h"
#include "core/model/Words.h"

#include <QCoreApplication>
#include <QTextDocument>

#include <algorithm>

namespace s2s {
namespace {

/// Only the translation context of the texts in this file.
struct SetText {
  Q_DECLARE_TR_FUNCTIONS(s2s::SetText)
};

SampleState stateFrom(const QString& text) {
  for (const SampleState state : {SampleState::Missing, SampleState::Changed})
    if (code(state) == text)
      return state;
  return SampleState::Complete;
}

QString setName(const QString& id, const QList<SetInfo>& sets) {
  const auto set = std::find_if(sets.cbegin(), sets.cend(), [&](const SetInfo& one) { return one.id.text() == id; });
  return set == sets.cend() || set->name.isEmpty() ? id : set->name;
}

QString valueText(const Json& value) {
  if (value.is_string())
    return QString::fromStdString(value.get<std::string>());
  return QString::fromUtf8(toBytes(value));
}

}  // namespace

QString words(Facet facet) {
  switch (facet) {
    case Facet::Level: return SetText::tr("Level");
    case Facet::Domain: return SetText::tr("Domain");
    case Facet::Language: return SetText::tr("Language");
    case Facet::Split: return SetText::tr("Split");
    case Facet::State: return SetText::tr("State");
    case Facet::Set: return SetText::tr("Set");
    case Facet::Task: break;
  }
  return SetText::tr("Task");
}

QString words(SampleColumn column) {
  switch (column) {
    case SampleColumn::Key: return SetText::tr("Sample");
    case SampleColumn::Text: return SetText::tr("Text");
    case SampleColumn::Task: return words(Facet::Task);
    case SampleColumn::Domain: return words(Facet::Domain);
    case SampleColumn::Level: return words(Facet::Level);
    case SampleColumn::Language: return words(Facet::Language);
    case SampleColumn::Split: return words(Facet::Split);
    case SampleColumn::Responses: return SetText::tr("Responses");
    case SampleColumn::State: break;
  }
  return words(Facet::State);
}

QString words(SampleState state) {
  switch (state) {
    case SampleState::Missing: return SetText::tr("Missing sounds");
    case SampleState::Changed: return SetText::tr("Changed sounds");
    case SampleState::Complete: break;
  }
  return SetText::tr("Complete");
}

QString facetValueWords(Facet facet, const QString& code, const QList<SetInfo>& sets) {
  switch (facet) {
    case Facet::Level: return words(levelFrom(code));
    case Facet::Domain: return words(domainFrom(code));
    case Facet::Language: return languageWords(code);
    case Facet::Split: return words(splitFrom(code));
    case Facet::State: return words(stateFrom(code));
    case Facet::Set: return setName(code, sets);
    case Facet::Task: break;
  }
  return code.isEmpty() ? SetText::tr("No task") : taskWords(code);
}

QString plainTooltip(const QString& text) {
  constexpr int kLength = 600;
  return text.isEmpty() ? QString() : Qt::convertFromPlainText(text.left(kLength), Qt::WhiteSpaceNormal);
}

QString troubleWords(const Sound& sound) {
  if (sound.state == SoundState::Missing) {
    return sound.file.isEmpty()
               ? SetText::tr("The set names no sound file here. Its battles are put aside.")
               : SetText::tr(
                     "The file %1 is missing from the folder of the set, or it is empty. Battles with it are "
                     "put aside until it is there and the study is opened again.")
                     .arg(sound.file);
  }
  if (sound.state == SoundState::Changed)
    return SetText::tr(
               "The file %1 is not the one the set was read with: its content has changed. Battles with it "
               "are put aside until the original is back and the study is opened again.")
        .arg(sound.file);
  return {};
}

QString cueWords(const QString& json) {
  const Result<Json> cues = parseJson(json.toUtf8());
  if (!cues || !cues->is_object())
    return json;
  QStringList parts;
  for (const auto& [key, value] : cues->items()) {
    QString name = QString::fromStdString(key);
    name.replace(QLatin1Char('_'), QLatin1Char(' '));
    parts.append(SetText::tr("%1: %2", "a cue and its value, e.g. emotion: joy").arg(name, valueText(value)));
  }
  return parts.join(SetText::tr(", ", "between the items of a list"));
}

}  // namespace s2s
