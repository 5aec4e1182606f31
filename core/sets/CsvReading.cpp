// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/CsvColumns.h"
#include "core/sets/CsvVerdicts.h"
#include "core/sets/ForeignExtras.h"
#include "core/sets/VerdictIntake.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <utility>

namespace s2s {
namespace {

/// The two responses in the row's order, and their battle.
struct Sides {
  ResponseId a, b;
  QString systemA, systemB;
  Battle battle;
};

std::optional<bool> yesOrNo(const QString& text) {
  if (text == QLatin1String("yes"))
    return true;
  return text == QLatin1String("no") ? std::optional(false) : std::nullopt;
}

/// Reads the rows of one file.
class CsvReading {
 public:
  CsvReading(const CsvTable& table, const Contents& contents, QString file, const RaterNames& raters)
      : m_table(table),
        m_columns(table),
        m_contents(contents),
        m_intake(contents, raters),
        m_file(std::move(file)),
        m_rater(raters.otherwise) {
    for (const Sample& sample : contents.samples)
      m_samplesOf[sample.key].append(&sample);
  }

  ReadVerdicts read();

 private:
  void takeRow();
  const Sample* sample();
  std::optional<Sides> sides();
  ResponseId response(int column, const Sample& sample);
  bool readOutcome(Verdict& verdict, const Sides& sides);
  bool readMarks(Verdict& verdict, const Sides& sides);
  bool readFlags(Verdict& verdict);
  bool readRater(Verdict& verdict, RaterKind& kind);
  void readTime(Verdict& verdict);
  bool takeStated(const Verdict& verdict);
  EventId eventOf(const Verdict& verdict);
  template <class From>
  auto coded(int column, bool& good, From from) -> decltype(from(QString()));
  QString cell(int column) const;
  void report(ProblemKind kind, const QString& detail, Severity severity = Severity::Refused);

  const CsvTable& m_table;
  CsvColumns m_columns;
  const Contents& m_contents;
  VerdictIntake m_intake;
  QString m_file, m_rater;
  RaterId m_written;  ///< of the row, as written: events are named by it
  QHash<QString, QList<const Sample*>> m_samplesOf;
  QHash<QString, int> m_equals;  ///< records alike so far
  qsizetype m_row = 0;
};

ReadVerdicts CsvReading::read() {
  for (m_row = 0; m_row < m_table.rows.size(); ++m_row)
    takeRow();
  for (const BrokenRow& row : m_table.broken)
    m_intake.result.problems.append({ProblemKind::BadText, Severity::Refused, m_file, row.line, row.why});
  m_intake.result.read = static_cast<int>(m_table.rows.size() + m_table.broken.size());
  return std::move(m_intake.result);
}

void CsvReading::takeRow() {
  const QStringList& cells = m_table.rows.at(m_row);
  const auto width = m_table.header.size();
  const bool hasMore = cells.size() > width && !cells.mid(width).join(QString()).trimmed().isEmpty();
  if (cells.size() < width || hasMore)
    return report(ProblemKind::BadRow, QStringLiteral("%1/%2").arg(cells.size()).arg(width));
  Verdict verdict;
  RaterKind kind = RaterKind::Human;
  const std::optional<Sides> sides = this->sides();
  if (!sides || !readRater(verdict, kind) || !readMarks(verdict, *sides) || !readOutcome(verdict, *sides))
    return;
  verdict.battle = sides->battle.id;
  verdict.sequence = m_table.lines.at(m_row);
  readTime(verdict);
  if (takeStated(verdict))
    return;
  const QString statedTrial = cell(m_columns.trial);
  verdict.trial = statedTrial;
  verdict.event = eventOf(verdict);
  if (const Verdict* same = m_intake.known(verdict.event))
    return m_intake.takeKnown(*same);  // its line and ordinal may differ, what it says does not
  if (statedTrial.isEmpty())
    verdict.trial = unstatedTrial(verdict, kind, sides->battle);
  if (const auto refusal = m_intake.take(verdict, kind, sides->battle))
    report(refusal->kind, refusal->detail);
}

const Sample* CsvReading::sample() {
  const QString key = cell(m_columns.sample);
  const QString set = cell(m_columns.set);
  QList<const Sample*> found = m_samplesOf.value(key);
  if (!set.isEmpty())
    found.removeIf([&](const Sample* sample) { return sample->set.text() != set; });
  if (found.size() == 1)
    return found.first();
  QStringList sets;
  for (const Sample* one : found)
    sets.append(one->set.text());
  report(ProblemKind::UnknownSample,
         sets.isEmpty() ? key : QStringLiteral("%1 (%2)").arg(key, sets.join(QStringLiteral(", "))));
  return nullptr;
}

std::optional<Sides> CsvReading::sides() {
  const Sample* sample = this->sample();
  if (!sample)
    return std::nullopt;
  Sides sides;
  sides.a = response(m_columns.systemA, *sample);
  sides.b = sides.a.isEmpty() ? ResponseId() : response(m_columns.systemB, *sample);
  if (sides.b.isEmpty())
    return std::nullopt;
  const MatchedBattle matched = m_intake.match(sides.a, sides.b);
  if (matched.refusal) {
    report(matched.refusal->kind, matched.refusal->detail);
    return std::nullopt;
  }
  sides.systemA = m_contents.findResponse(sides.a)->system;
  sides.systemB = m_contents.findResponse(sides.b)->system;
  sides.battle = matched.battle;
  return sides;
}

/// Empty after reporting why.
ResponseId CsvReading::response(int column, const Sample& sample) {
  const QString written = cell(column);
  const QString system = systemNameFrom(written);
  for (const ResponseId& id : {ResponseId(written), responseId(sample.id, system)})
    if (const Response* found = m_contents.findResponse(id); found && found->sample == sample.id)
      return id;
  const bool isKnown = std::any_of(m_contents.systems.cbegin(), m_contents.systems.cend(),
                                   [&](const System& known) { return known.name == system; });
  if (isKnown)
    report(ProblemKind::UnknownResponse, sample.key + QStringLiteral(", ") + system);
  else
    report(ProblemKind::UnknownSystem, written);
  return {};
}

bool CsvReading::readOutcome(Verdict& verdict, const Sides& sides) {
  const QString written = cell(m_columns.winner);
  const QString lower = written.toLower();
  const QString system = systemNameFrom(written);
  const auto isSide = [&](const char* seat, const QString& name, const ResponseId& id) {
    const QLatin1String letter(seat);
    return lower == letter || lower == QLatin1String("model_") + letter || lower == QLatin1String("system_") + letter ||
           system == name || written == id.text();
  };
  if (lower == QLatin1String("tie") || lower == QLatin1String("tie (bothbad)")) {
    verdict.outcome = Outcome::Tie;
  } else if (isSide("a", sides.systemA, sides.a)) {
    verdict.outcome = Outcome::Won;
    verdict.winner = sides.a;
  } else if (isSide("b", sides.systemB, sides.b)) {
    verdict.outcome = Outcome::Won;
    verdict.winner = sides.b;
  }
  const bool isJudgeFailure = verdict.judge && verdict.judge->status != JudgeStatus::Ok;
  const bool saysAcceptable = verdict.acceptable.a || verdict.acceptable.b;
  const bool mayBeEmpty = written.isEmpty() && (verdict.skip != SkipReason::None || isJudgeFailure || saysAcceptable);
  if (verdict.outcome != Outcome::Undecided || mayBeEmpty)
    return true;
  report(ProblemKind::UnknownWinner, written);
  return false;
}

bool CsvReading::readMarks(Verdict& verdict, const Sides& sides) {
  bool good = readFlags(verdict);
  verdict.criteria.alignment = coded(m_columns.alignment, good, preferenceFrom).value_or(Preference::Absent);
  verdict.criteria.expressiveness = coded(m_columns.expressiveness, good, preferenceFrom).value_or(Preference::Absent);
  verdict.criteria.quality = coded(m_columns.quality, good, preferenceFrom).value_or(Preference::Absent);
  verdict.acceptable = {coded(m_columns.acceptableA, good, yesOrNo), coded(m_columns.acceptableB, good, yesOrNo)};
  if (sides.a != sides.battle.a)
    swapSeats(verdict);
  verdict.skip = coded(m_columns.skip, good, skipReasonFrom).value_or(SkipReason::None);
  verdict.note = m_columns.note < 0 ? QString() : m_table.rows.at(m_row).at(m_columns.note);  // blanks and all
  const QString first = cell(m_columns.first).toLower();
  if (first == QLatin1String("a") || (m_columns.first < 0 && m_columns.firstIsA))
    verdict.presentedFirst = sides.a;
  else if (first == QLatin1String("b"))
    verdict.presentedFirst = sides.b;
  else if (!first.isEmpty()) {
    report(ProblemKind::BadField, QStringLiteral("presented_first = ") + first);
    good = false;
  }
  return good;
}

bool CsvReading::readFlags(Verdict& verdict) {
  const QString unknown = setFlags(cell(m_columns.flags), verdict);
  if (unknown.isEmpty())
    return true;
  report(ProblemKind::BadField, QStringLiteral("flags = ") + unknown);
  return false;
}

bool CsvReading::readRater(Verdict& verdict, RaterKind& kind) {
  const QString stated = cell(m_columns.rater);
  m_written = RaterId(stated.isEmpty() ? m_rater : stated);
  verdict.rater = m_intake.raterNamed(m_written);
  const QString kindText = cell(m_columns.kind).toLower();
  if (verdict.rater.isEmpty()) {
    report(ProblemKind::UnknownRater, QStringLiteral("rater"));
    return false;
  }
  if (!kindText.isEmpty() && kindText != QLatin1String("human") && kindText != QLatin1String("judge")) {
    report(ProblemKind::BadField, QStringLiteral("rater_kind = ") + kindText);
    return false;
  }
  const Rater* known = kindText.isEmpty() ? m_contents.findRater(verdict.rater) : nullptr;
  if (kindText == QLatin1String("judge") || (known && known->kind == RaterKind::Judge))
    kind = RaterKind::Judge;
  bool good = true;
  const auto status = coded(m_columns.status, good, judgeStatusFrom);
  if (kind == RaterKind::Judge)
    verdict.judge = JudgeAnswer{.status = status.value_or(JudgeStatus::Ok)};
  return good;
}

/// A time that cannot be read does not cost the verdict: it is taken without one.
void CsvReading::readTime(Verdict& verdict) {
  const QString written = cell(m_columns.time);
  const std::optional<qint64> time = csvTimeFrom(written);
  verdict.committedAt = time.value_or(0);
  if (!time && !written.isEmpty())
    report(ProblemKind::BadField, QStringLiteral("time = ") + written, Severity::Warning);
}

/// An event that came back in a table of our own, or came already in another format: there is nothing to add.
bool CsvReading::takeStated(const Verdict& verdict) {
  const EventId stated(cell(m_columns.event));
  for (const EventId& event : {stated, importedEvent(stated, m_written)}) {
    if (event.isEmpty() || !m_intake.known(event))
      continue;
    if (const auto refusal = m_intake.takeSame(event, verdict))
      report(refusal->kind, stated.text());
    return true;
  }
  return false;
}

/// The hash of what the record says and of its ordinal among equals, so that a second import adds nothing.
EventId CsvReading::eventOf(const Verdict& verdict) {
  if (const EventId stated(cell(m_columns.event)); !stated.isEmpty())
    return importedEvent(stated, m_written);
  const Criteria& criteria = verdict.criteria;
  const QString outcome = verdict.outcome == Outcome::Tie ? QStringLiteral("tie") : verdict.winner.text();
  const QString marks = code(criteria.alignment) + QLatin1Char('/') + code(criteria.expressiveness) + QLatin1Char('/') +
                        code(criteria.quality) + QLatin1Char('/') + code(verdict.skip) + QLatin1Char('/') +
                        cell(m_columns.flags) + QLatin1Char('/') + cell(m_columns.status) +
                        cell(m_columns.acceptableA) + cell(m_columns.acceptableB);
  const QString record =
      hashedId({QStringLiteral("csv"), verdict.battle.text(), m_written.text(), outcome, verdict.presentedFirst.text(),
                verdict.trial, QString::number(verdict.committedAt), marks, verdict.note});
  return EventId(hashedId({QStringLiteral("csv"), record, QString::number(++m_equals[record])}));
}

template <class From>
auto CsvReading::coded(int column, bool& good, From from) -> decltype(from(QString())) {
  const QString written = cell(column).toLower();
  const auto known = written.isEmpty() ? std::nullopt : from(written);
  if (!known && !written.isEmpty()) {
    report(ProblemKind::BadField, m_table.header.at(column) + QStringLiteral(" = ") + written);
    good = false;
  }
  return known;
}

QString CsvReading::cell(int column) const {
  return column < 0 ? QString() : m_table.rows.at(m_row).at(column).trimmed();
}

void CsvReading::report(ProblemKind kind, const QString& detail, Severity severity) {
  m_intake.result.problems.append({kind, severity, m_file, m_table.lines.at(m_row), detail});
}

}  // namespace

Result<ReadVerdicts> readCsvVerdicts(const QString& path, const Contents& contents, const RaterNames& raters) {
  const Result<CsvTable> table = readCsv(path, BrokenRows::Skip);
  if (!table)
    return table.error();
  const QString missing = CsvColumns(*table).missing(raters.otherwise.isEmpty());
  if (!missing.isEmpty())
    return Error{Fault::BadTable, path, QStringLiteral("missing columns: ") + missing};
  return CsvReading(*table, contents, QFileInfo(path).fileName(), raters).read();
}

}  // namespace s2s
