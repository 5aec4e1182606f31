// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/CsvColumns.h"
#include "core/sets/CsvVerdicts.h"
#include "core/sets/ForeignExtras.h"

#include <QHash>

#include <utility>

namespace s2s {
namespace {

std::optional<bool> yesOrNo(const QString& text) {
  if (text == QLatin1String("yes"))
    return true;
  return text == QLatin1String("no") ? std::optional(false) : std::nullopt;
}

/// Reads the rows of one file.
class CsvReading {
 public:
  CsvReading(const CsvTable& table, const Contents& contents, const QString& path, const RaterNames& raters)
      : m_table(table),
        m_columns(table),
        m_contents(contents),
        m_verdicts(contents, raters, path, QStringLiteral("csv")),
        m_intake(m_verdicts.intake()),
        m_rater(raters.otherwise) {}

  ReadVerdicts read();

 private:
  void takeRow();
  std::optional<WrittenBattle> battle();
  bool readOutcome(Verdict& verdict, const WrittenBattle& about);
  bool readMarks(Verdict& verdict, const WrittenBattle& about);
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
  ForeignVerdicts m_verdicts;
  VerdictIntake& m_intake;
  QString m_rater;
  RaterId m_written;             ///< of the row, as written: events are named by it
  QHash<QString, int> m_equals;  ///< records alike so far
  qsizetype m_row = 0;
};

ReadVerdicts CsvReading::read() {
  for (m_row = 0; m_row < m_table.rows.size(); ++m_row)
    takeRow();
  for (const BrokenRow& row : m_table.broken)
    m_verdicts.report(ProblemKind::BadText, row.line, row.why);
  m_verdicts.read = static_cast<int>(m_table.rows.size() + m_table.broken.size());
  return std::move(m_verdicts).taken();
}

void CsvReading::takeRow() {
  const QStringList& cells = m_table.rows.at(m_row);
  const auto width = m_table.header.size();
  const bool hasMore = cells.size() > width && !cells.mid(width).join(QString()).trimmed().isEmpty();
  if (cells.size() < width || hasMore)
    return report(ProblemKind::BadRow, QStringLiteral("%1/%2").arg(cells.size()).arg(width));
  Verdict verdict;
  RaterKind kind = RaterKind::Human;
  const std::optional<WrittenBattle> about = battle();
  if (!about || !readRater(verdict, kind) || !readMarks(verdict, *about) || !readOutcome(verdict, *about))
    return;
  verdict.battle = about->battle.id;
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
    verdict.trial = unstatedTrial(verdict, kind, about->battle);
  if (const auto refusal = m_intake.take(verdict, kind, about->battle))
    report(refusal->kind, refusal->detail);
}

std::optional<WrittenBattle> CsvReading::battle() {
  ForeignSample sample;
  sample.key = cell(m_columns.sample);
  sample.set = cell(m_columns.set);
  sample.task = cell(m_columns.task);
  sample.domain = cell(m_columns.domain);
  sample.level = cell(m_columns.level);
  return m_verdicts.battle(sample, {{cell(m_columns.systemA), {}, {}}, {cell(m_columns.systemB), {}, {}}},
                           m_table.lines.at(m_row));
}

bool CsvReading::readOutcome(Verdict& verdict, const WrittenBattle& about) {
  const QString written = cell(m_columns.winner);
  const QString lower = written.toLower();
  const QString system = m_verdicts.systemName(written);
  const auto isSide = [&](const char* seat, const ResponseId& id) {
    const QLatin1String letter(seat);
    return lower == letter || lower == QLatin1String("model_") + letter || lower == QLatin1String("system_") + letter ||
           system == m_verdicts.systemOf(id) || written == id.text();
  };
  if (lower == QLatin1String("tie") || lower == QLatin1String("tie (bothbad)")) {
    verdict.outcome = Outcome::Tie;
  } else if (isSide("a", about.a)) {
    verdict.outcome = Outcome::Won;
    verdict.winner = about.a;
  } else if (isSide("b", about.b)) {
    verdict.outcome = Outcome::Won;
    verdict.winner = about.b;
  }
  const bool isJudgeFailure = verdict.judge && verdict.judge->status != JudgeStatus::Ok;
  const bool saysAcceptable = verdict.acceptable.a || verdict.acceptable.b;
  const bool mayBeEmpty = written.isEmpty() && (verdict.skip != SkipReason::None || isJudgeFailure || saysAcceptable);
  if (verdict.outcome != Outcome::Undecided || mayBeEmpty)
    return true;
  report(ProblemKind::UnknownWinner, written);
  return false;
}

bool CsvReading::readMarks(Verdict& verdict, const WrittenBattle& about) {
  bool good = readFlags(verdict);
  verdict.criteria.alignment = coded(m_columns.alignment, good, preferenceFrom).value_or(Preference::Absent);
  verdict.criteria.expressiveness = coded(m_columns.expressiveness, good, preferenceFrom).value_or(Preference::Absent);
  verdict.criteria.quality = coded(m_columns.quality, good, preferenceFrom).value_or(Preference::Absent);
  verdict.acceptable = {coded(m_columns.acceptableA, good, yesOrNo), coded(m_columns.acceptableB, good, yesOrNo)};
  if (about.a != about.battle.a)
    swapSeats(verdict);
  verdict.skip = coded(m_columns.skip, good, skipReasonFrom).value_or(SkipReason::None);
  verdict.note = m_columns.note < 0 ? QString() : m_table.rows.at(m_row).at(m_columns.note);  // blanks and all
  const QString first = cell(m_columns.first).toLower();
  if (first == QLatin1String("a") || (m_columns.first < 0 && m_columns.firstIsA))
    verdict.presentedFirst = about.a;
  else if (first == QLatin1String("b"))
    verdict.presentedFirst = about.b;
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
  m_verdicts.report(kind, m_table.lines.at(m_row), detail, severity);
}

}  // namespace

Result<ReadVerdicts> readCsvVerdicts(const QString& path, const Contents& contents, const RaterNames& raters) {
  const Result<CsvTable> table = readCsv(path, BrokenRows::Skip);
  if (!table)
    return table.error();
  if (const QStringList missing = CsvColumns(*table).missing(raters.otherwise.isEmpty()); !missing.isEmpty())
    return missingColumns(path, missing);
  return CsvReading(*table, contents, path, raters).read();
}

}  // namespace s2s
