// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/Answer.h"

#include "core/base/Json.h"
#include "core/net/AnswerText.h"

namespace s2s {
namespace {

constexpr qsizetype kLongestReason = 4'000;

/// The one object in a text: bare, in a fenced block, or with prose around it; empty where there is none.
QString objectIn(const QString& text) {
  const qsizetype begin = text.indexOf(QLatin1Char('{')), end = text.lastIndexOf(QLatin1Char('}'));
  return begin >= 0 && end > begin ? text.mid(begin, end - begin + 1) : QString();
}

std::optional<Place> placeFrom(const QString& text) {
  const QString word = text.trimmed();
  if (word.compare(QLatin1String("FIRST"), Qt::CaseInsensitive) == 0)
    return Place::First;
  if (word.compare(QLatin1String("SECOND"), Qt::CaseInsensitive) == 0)
    return Place::Second;
  return std::nullopt;
}

/// Reads one criterion; false where it is there but says what it may not.
bool readCriterion(const Json& object, const char* key, PlacePreference& preference) {
  const auto at = object.find(key);
  if (at == object.end() || at->is_null())
    return true;
  const QString word = stringAt(object, key).trimmed();
  if (const auto place = placeFrom(word))
    preference = *place == Place::First ? PlacePreference::First : PlacePreference::Second;
  else if (word.compare(QLatin1String("SAME"), Qt::CaseInsensitive) == 0)
    preference = PlacePreference::Same;
  else
    return false;
  return true;
}

}  // namespace

std::optional<QString> withoutThinking(const QString& text) {
  const QString trimmed = text.trimmed();
  if (!trimmed.startsWith(QLatin1String("<think>")))
    return trimmed;
  const qsizetype end = trimmed.indexOf(QLatin1String("</think>"));
  return end < 0 ? std::nullopt : std::optional(trimmed.mid(end + 8).trimmed());
}

Answer answerFromJson(const QString& text) {
  const auto said = withoutThinking(text);
  if (!said)
    return {.why = QStringLiteral("the answer ends in the middle of a thought")};
  if (said->isEmpty())
    return {.why = QStringLiteral("the answer is empty")};
  const QString object = objectIn(*said);
  if (object.isEmpty())
    return {.why = QStringLiteral("the answer is no JSON object")};
  const auto json = parseJson(object.toUtf8(), {.maxDepth = 16, .maxBytes = 1024 * 1024});
  if (!json)
    return {.why = QStringLiteral("the answer is not one valid JSON object")};
  if (!json->contains("winner"))
    return {.why = QStringLiteral("the answer has no winner")};
  const auto winner = placeFrom(stringAt(*json, "winner"));
  if (!winner)
    return {.why = QStringLiteral("the winner is neither FIRST nor SECOND")};
  Answer answer{.winner = winner, .reason = stringAt(*json, "reason").left(kLongestReason)};
  if (!readCriterion(*json, "alignment", answer.criteria.alignment) ||
      !readCriterion(*json, "expressiveness", answer.criteria.expressiveness) ||
      !readCriterion(*json, "quality", answer.criteria.quality))
    return {.why = QStringLiteral("a criterion is none of FIRST, SECOND and SAME")};
  return answer;
}

Answer answerFrom(const QString& text, JudgeMode mode) {
  return mode == JudgeMode::Paper ? answerFromPhrase(text) : answerFromJson(text);
}

Answer answerFromProgram(const QString& text) {
  return text.contains(QLatin1Char('{')) ? answerFromJson(text) : answerFromPhrase(text);
}

}  // namespace s2s
