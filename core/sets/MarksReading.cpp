// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/JsonRecords.h"
#include "core/sets/NativeMarks.h"
#include "core/sets/NestedFields.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <optional>
#include <utility>

namespace s2s {
namespace {

std::optional<Level> knownLevel(const QString& text) {
  const Level level = levelFrom(text);
  return level == Level::Unknown ? std::nullopt : std::optional(level);
}

MarkReasons reasonsFrom(LineFields& line) {
  MarkReasons reasons;
  const Json* list = line.value("reasons");
  if (!list)
    return reasons;
  for (const Json& item : list->is_array() ? *list : Json::array({nullptr})) {
    const auto reason =
        item.is_string() ? markReasonFrom(QString::fromStdString(item.get<std::string>())) : std::nullopt;
    if (reason)
      reasons.setFlag(*reason);
    else
      line.reportWrong("reasons");
  }
  return reasons;
}

SpanMs spanFrom(LineFields& line) {
  const Json* pair = line.value("span_ms");
  if (!pair)
    return {};
  const bool isPair =
      pair->is_array() && pair->size() == 2 && pair->at(0).is_number_integer() && pair->at(1).is_number_integer();
  const SpanMs span = isPair ? SpanMs{pair->at(0).get<qint64>(), pair->at(1).get<qint64>()} : SpanMs{-1, 0};
  if (span.from >= 0 && span.to >= span.from && span.to <= kMostMs)
    return span;
  line.reportWrong("span_ms");
  return {};
}

AuditAnswers auditFrom(LineFields& line) {
  NestedFields fields(line, "audit");
  AuditAnswers audit;
  if (fields->value("level"))
    audit.levelRight = fields->flag("level");
  if (fields->value("paralinguistics"))
    audit.paralinguisticsRight = fields->flag("paralinguistics");
  return audit;
}

void readSaid(LineFields& fields, QualityMark& mark) {
  mark.round = fields.coded("round", markRoundFrom).value_or(MarkRound::Check);
  if (mark.round != MarkRound::Audit)
    fields.required("mark");
  mark.mark = fields.coded("mark", markFrom).value_or(Mark::Keep);
  mark.reasons = reasonsFrom(fields);
  mark.levelProposed = fields.coded("level_proposed", knownLevel).value_or(Level::Unknown);
  mark.levelSaid = fields.coded("level_said", knownLevel).value_or(Level::Unknown);
  mark.textCorrected = fields.text("text_corrected");
  mark.span = spanFrom(fields);
  mark.audit = auditFrom(fields);
  mark.note = fields.text("note");
}

void readCircumstances(LineFields& fields, QualityMark& mark) {
  mark.heard = fields.number("heard");
  mark.revisionOf = EventId(fields.text("revision_of"));
  mark.withdrawn = fields.flag("withdrawn");
  mark.demo = fields.flag("demo");
  mark.blind = fields.flag("blind", true);
  mark.session = fields.text("session_id");
  mark.sequence = static_cast<int>(fields.whole("seq", 0, kMostInt).value_or(0));
  mark.startedAt = fields.whole("started_at", 0, kMostMs).value_or(0);
  mark.committedAt = fields.whole("committed_at", 0, kMostMs).value_or(0);
  mark.activeMs = fields.whole("active_ms", 0, kMostMs).value_or(0);
  mark.plays = static_cast<int>(fields.whole("plays", 0, kMostInt).value_or(0));
  mark.gainDb = fields.number("gain_db");
  mark.policy = fields.coded("policy", loudnessPolicyFrom).value_or(LoudnessPolicy::Aligned);
  mark.device = fields.text("device");
  mark.appVersion = fields.text("app_version");
}

/// Reads the lines of one file and decides which of them the study can take.
class MarksReading {
 public:
  MarksReading(const Contents& contents, const QString& file) : m_contents(contents), m_file(file) {
    for (const Sample& sample : contents.samples)
      m_samples[sample.key].append(&sample);
    for (const QualityMark& mark : contents.marks)
      m_known.insert(mark.event, mark);
  }

  bool take(const JsonRecord& record) {
    m_result.read += record.between ? 0 : 1;
    const Result<Json> json = objectOf(record);
    if (!json) {
      m_result.problems.append(
          {ProblemKind::BadJson, Severity::Refused, m_file, json.error().line, json.error().detail});
      return true;
    }
    LineFields fields(*json, {ProblemKind::BadField, Severity::Refused, m_file, record.line, {}});
    takeLine(fields);
    m_result.problems += fields.problems();
    return true;
  }
  ReadMarks taken() && { return std::move(m_result); }

 private:
  void takeLine(LineFields& fields) {
    QualityMark mark;
    mark.event = EventId(fields.required("event_id"));
    const QString key = fields.required("sample_id");
    const QString set = fields.text("set_id");
    mark.reviewer = RaterId(fields.required("reviewer"));
    readSaid(fields, mark);
    readCircumstances(fields, mark);
    if (fields.refused())
      return;
    const Sample* sample = sampleOf(key, set);
    if (!sample)
      return fields.report(ProblemKind::UnknownSample, Severity::Refused, key);
    mark.sample = sample->id;
    mark.study = studyOf(fields.text("study_id"), mark.event);
    take(mark, fields);
  }

  /// Empty for this study, and for what came here before the origin of events was kept.
  StudyId studyOf(const QString& written, const EventId& event) const {
    const auto known = m_known.constFind(event);
    const bool isOurs = written == m_contents.info.id.text();
    return isOurs || (known != m_known.cend() && known->study.isEmpty()) ? StudyId() : StudyId(written);
  }

  /// A key that two sets use needs its set.
  const Sample* sampleOf(const QString& key, const QString& set) const {
    const QList<const Sample*> candidates = m_samples.value(key);
    if (set.isEmpty())
      return candidates.size() == 1 ? candidates.first() : nullptr;
    for (const Sample* sample : candidates)
      if (sample->set.text() == set)
        return sample;
    return nullptr;
  }

  void take(const QualityMark& mark, LineFields& fields) {
    const auto known = m_known.constFind(mark.event);
    if (known != m_known.cend() && !(*known == mark))
      return fields.report(ProblemKind::ConflictingEvent, Severity::Refused, mark.event.text());
    if (known == m_known.cend() && mark.demo != m_contents.info.demo)
      return fields.report(ProblemKind::MixedDemo, Severity::Refused, mark.event.text());
    if (!takeReviewer(mark))
      return fields.reportWrong("reviewer");
    if (known != m_known.cend())
      ++m_result.alreadyThere;
    m_known.insert(mark.event, mark);
    m_result.marks.append(mark);
  }

  /// Only people review.
  bool takeReviewer(const QualityMark& mark) {
    if (m_reviewers.contains(mark.reviewer))
      return true;
    const Rater* stored = m_contents.findRater(mark.reviewer);
    if (stored && stored->kind == RaterKind::Judge)
      return false;
    m_reviewers.insert(mark.reviewer);
    m_result.raters.append(stored ? *stored : Rater{mark.reviewer, RaterKind::Human, mark.demo});
    return true;
  }

  const Contents& m_contents;
  QString m_file;
  QHash<QString, QList<const Sample*>> m_samples;  ///< by key
  QHash<EventId, QualityMark> m_known;             ///< of the study and of this file so far
  QSet<RaterId> m_reviewers;
  ReadMarks m_result;
};

}  // namespace

Result<ReadMarks> readNativeMarks(const QString& path, const Contents& contents) {
  MarksReading reading(contents, QFileInfo(path).fileName());
  const Result<void> done = forEachJsonRecord(path, [&](const JsonRecord& record) { return reading.take(record); });
  if (!done)
    return done.error();
  return std::move(reading).taken();
}

}  // namespace s2s
