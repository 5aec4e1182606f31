// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/PublishedVerdicts.h"

#include "core/sets/ForeignObjects.h"
#include "core/sets/PublishedItem.h"

#include <utility>

namespace s2s {
namespace {

constexpr QLatin1String kPathKey("output_path_");

/// "output_path_miniomni" as "miniomni".
QString systemOfKey(const QString& key) { return key.startsWith(kPathKey) ? key.mid(kPathKey.size()) : key; }

std::optional<Seat> chosenSeat(const QString& letter) {
  if (letter.compare(QLatin1String("a"), Qt::CaseInsensitive) == 0)
    return Seat::A;
  return letter.compare(QLatin1String("b"), Qt::CaseInsensitive) == 0 ? std::optional(Seat::B) : std::nullopt;
}

/// Whether result {key: 0|1}, where it is there, says the same as the choice.
bool agrees(const Json* result, const QString& winner, const QString& loser) {
  if (!result || !result->is_object() || winner == loser)
    return true;
  const auto won = numberAt(*result, winner.toUtf8().constData());
  const auto lost = numberAt(*result, loser.toUtf8().constData());
  return won.value_or(1) != 0 && lost.value_or(0) == 0;
}

void readArena(LineFields& fields, ForeignVerdict& foreign, const QString& rater) {
  const QString keys[] = {fields.required("model_a"), fields.required("model_b")};
  const QString chosen = fields.required("chosen_model");
  ForeignSample& sample = foreign.sample;
  const bool hasPath = !stringAt(fields.object(), "input_path").isEmpty();
  const QString inId = hasPath ? QString() : pathInId(fields.object());
  sample.path = inId.isEmpty() ? fields.required("input_path") : inId;
  sample.task = fields.text("task");
  sample.domain = fields.text("category");
  sample.level = fields.text("level");
  sample.language = fields.text("language");
  sample.text = fields.text("text");
  sample.textCn = fields.text("text_cn");
  sample.taskDescription = fields.text("task_description");
  foreign.sides.a = {systemOfKey(keys[0]), stringAt(fields.object(), keys[0].toUtf8().constData())};
  foreign.sides.b = {systemOfKey(keys[1]), stringAt(fields.object(), keys[1].toUtf8().constData())};
  foreign.first = Seat::A;
  foreign.winner = chosenSeat(chosen);
  if (!foreign.winner && !chosen.isEmpty())
    fields.report(ProblemKind::UnknownWinner, Severity::Refused, chosen);
  const bool isB = foreign.winner == Seat::B;
  if (foreign.winner && !agrees(fields.value("result"), keys[isB ? 1 : 0], keys[isB ? 0 : 1]))
    fields.reportWrong("result");
  const QString name = fields.text("name");
  foreign.verdict.rater = RaterId(name.isEmpty() ? rater : name);
}

/// What one of the labels says of a criterion; "both" is no preference.
std::optional<Preference> preferenceOf(const QString& label) {
  if (label == QLatin1String("1"))
    return Preference::A;
  if (label == QLatin1String("2"))
    return Preference::B;
  const bool both = label == QLatin1String("both_good") || label == QLatin1String("both_bad");
  return both ? std::optional(Preference::Same) : std::nullopt;
}

Preference labelled(LineFields& label, const char* key) {
  return label.coded(key, preferenceOf).value_or(Preference::Absent);
}

/// "Both good" and "both bad" of a criterion are one preference here; which it was stays readable.
QString noteOf(LineFields& label) {
  QStringList both;
  for (const char* key : {"content", "voice_quality", "paralinguistics"})
    if (const QString written = label.text(key); written.startsWith(QLatin1String("both")))
      both.append(QLatin1String(key) + QStringLiteral(": ") + written);
  return both.join(QStringLiteral(", "));
}

void readLabel(LineFields& label, ForeignVerdict& foreign) {
  Verdict& verdict = foreign.verdict;
  verdict.criteria = {labelled(label, "content"), labelled(label, "paralinguistics"), labelled(label, "voice_quality")};
  verdict.note = noteOf(label);
  const QString overall = label.required("overall");
  if (overall == QLatin1String("1"))
    foreign.winner = Seat::A;
  else if (overall == QLatin1String("2"))
    foreign.winner = Seat::B;
  else if (overall == QLatin1String("both_good"))
    verdict.acceptable = {true, true};
  else if (overall == QLatin1String("both_bad"))
    verdict.acceptable = {false, false};
  else if (!overall.isEmpty())
    label.report(ProblemKind::UnknownWinner, Severity::Refused, overall);
}

void readTrace(LineFields& fields, ForeignVerdict& foreign, const QString& rater) {
  foreign.sample.path = fields.required("instruction_path");
  foreign.sample.text = fields.text("instruction_text");
  foreign.sides.a = {fields.required("model_a"), fields.text("audio1_path")};
  foreign.sides.b = {fields.required("model_b"), fields.text("audio2_path")};
  foreign.first = Seat::A;
  foreign.verdict.rater = RaterId(rater.isEmpty() ? QStringLiteral("TRACE") : rater);
  const Json* label = fields.value("label");
  if (!label || !label->is_object())
    return fields.report(ProblemKind::MissingField, Severity::Refused, QStringLiteral("label"));
  LineFields labels(*label, {ProblemKind::BadField, Severity::Refused, {}, foreign.line, {}});
  readLabel(labels, foreign);
  for (const Problem& problem : labels.problems())
    fields.report(problem.kind, problem.severity, problem.detail);
}

}  // namespace

Result<ReadVerdicts> readArenaVerdicts(const QString& path, const Contents& contents, const RaterNames& raters) {
  ForeignVerdicts verdicts(contents, raters, path, QStringLiteral("s2s-arena"), 0);
  const Result<void> done = forEachObject(path, verdicts, [&](LineFields& fields, ForeignVerdict& foreign) {
    readArena(fields, foreign, raters.otherwise);
  });
  if (!done)
    return done.error();
  return std::move(verdicts).taken();
}

Result<ReadVerdicts> readTraceVerdicts(const QString& path, const Contents& contents, const RaterNames& raters) {
  ForeignVerdicts verdicts(contents, raters, path, QStringLiteral("trace"));
  const Result<void> done = forEachObject(path, verdicts, [&](LineFields& fields, ForeignVerdict& foreign) {
    readTrace(fields, foreign, raters.otherwise);
  });
  if (!done)
    return done.error();
  return std::move(verdicts).taken();
}

}  // namespace s2s
