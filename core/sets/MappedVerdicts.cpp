// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/MappedVerdicts.h"

#include "core/sets/CsvColumns.h"
#include "core/sets/ForeignObjects.h"
#include "core/sets/TextTable.h"

#include <functional>
#include <utility>

namespace s2s {
namespace {

/// The text that a row has under a column.
using Cells = std::function<QString(const QString& column)>;

struct WrongValue {
  QString column, written;
};

/// Reads rows through one mapping.
class MappedReading {
 public:
  MappedReading(ForeignVerdicts& into, const ColumnMapping& mapping, QString rater)
      : m_into(into), m_mapping(mapping), m_rater(std::move(rater)) {}

  void take(const Cells& cells, int line, const QByteArray& record);

 private:
  /// What the row says of a field; nothing where its value has no meaning in the mapping.
  std::optional<QString> meaning(MappedField field, const Cells& cells);
  bool readWinner(const QString& winner, ForeignVerdict& foreign) const;
  bool readRater(const QString& rater, const QString& kind, ForeignVerdict& foreign) const;

  ForeignVerdicts& m_into;
  const ColumnMapping& m_mapping;
  QString m_rater;
  std::optional<WrongValue> m_wrong;
};

std::optional<QString> MappedReading::meaning(MappedField field, const Cells& cells) {
  const auto column = m_mapping.columns.constFind(field);
  if (column == m_mapping.columns.cend())
    return m_mapping.constants.value(field);
  const QString written = cells(*column).trimmed();
  const auto table = m_mapping.values.constFind(field);
  if (table == m_mapping.values.cend())
    return written.isEmpty() ? m_mapping.constants.value(field) : written;
  const auto known = table->constFind(written);
  if (known != table->cend())
    return *known == QLatin1String(kNamedWinner) ? written : *known;
  m_wrong = WrongValue{*column, written};
  return std::nullopt;
}

bool MappedReading::readWinner(const QString& winner, ForeignVerdict& foreign) const {
  const QString lower = winner.toLower();
  const auto is = [&](const char* one, const char* other) {
    return lower == QLatin1String(one) || lower == QLatin1String(other);
  };
  Verdict& verdict = foreign.verdict;
  if (is("a", "model_a") || (!winner.isEmpty() && winner == foreign.sides.a.system)) {
    foreign.winner = Seat::A;
  } else if (is("b", "model_b") || (!winner.isEmpty() && winner == foreign.sides.b.system)) {
    foreign.winner = Seat::B;
  } else if (is("tie", "tie (bothbad)")) {
    verdict.outcome = Outcome::Tie;
    if (lower != QLatin1String("tie"))
      verdict.acceptable = {false, false};
  } else if (is("both_good", "both_bad")) {
    const bool good = lower == QLatin1String("both_good");
    verdict.acceptable = {good, good};
  } else if (is("skip", "skip")) {
    verdict.skip = SkipReason::Other;
  } else {
    return false;
  }
  return true;
}

bool MappedReading::readRater(const QString& rater, const QString& kind, ForeignVerdict& foreign) const {
  foreign.verdict.rater = RaterId(rater.isEmpty() ? m_rater : rater);
  if (kind == QLatin1String("judge")) {
    foreign.kind = RaterKind::Judge;
    foreign.verdict.judge = JudgeAnswer{};
  }
  return kind.isEmpty() || kind == QLatin1String("judge") || kind == QLatin1String("human");
}

void MappedReading::take(const Cells& cells, int line, const QByteArray& record) {
  m_wrong.reset();
  QMap<MappedField, QString> said;
  for (const MappedField field : mappedFields())
    said.insert(field, meaning(field, cells).value_or(QString()));
  if (m_wrong)
    return m_into.report(ProblemKind::BadField, line, m_wrong->column + QStringLiteral(" = ") + m_wrong->written);
  ForeignVerdict foreign;
  foreign.line = line;
  foreign.sample = {said[MappedField::Item],
                    said[MappedField::Path],
                    said[MappedField::Set],
                    said[MappedField::Task],
                    said[MappedField::Domain],
                    said[MappedField::Level],
                    said[MappedField::Language],
                    said[MappedField::Text],
                    {},
                    {}};
  foreign.sides = {{said[MappedField::SystemA], {}}, {said[MappedField::SystemB], {}}};
  for (const MappedField needed : {MappedField::SystemA, MappedField::SystemB})
    if (said[needed].isEmpty())
      return m_into.report(ProblemKind::MissingField, line, code(needed));
  if (!readWinner(said[MappedField::Winner], foreign))
    return m_into.report(ProblemKind::UnknownWinner, line, said[MappedField::Winner]);
  if (!readRater(said[MappedField::Rater], said[MappedField::RaterKind], foreign))
    return m_into.report(ProblemKind::BadField, line, QStringLiteral("rater_kind = ") + said[MappedField::RaterKind]);
  if (m_mapping.seat == MappedSeat::Presented)
    foreign.first = Seat::A;
  const QString time = said[MappedField::Time];
  foreign.verdict.committedAt = csvTimeFrom(time).value_or(0);
  if (!time.isEmpty() && !csvTimeFrom(time))
    m_into.report(ProblemKind::BadField, line, QStringLiteral("time = ") + time, Severity::Warning);
  foreign.verdict.note = said[MappedField::Note];
  foreign.record = m_mapping.columns.value(MappedField::Winner).toUtf8() + '\0' + record;
  m_into.take(std::move(foreign));
}

void takeRow(const CsvTable& table, qsizetype row, ForeignVerdicts& verdicts, MappedReading& reading) {
  const QStringList& cells = table.rows.at(row);
  const int line = table.lines.at(row);
  ++verdicts.read;
  if (cells.size() != table.header.size())
    return verdicts.report(ProblemKind::BadRow, line,
                           QStringLiteral("%1/%2").arg(cells.size()).arg(table.header.size()));
  const auto cell = [&](const QString& column) { return cells.value(table.column(column)); };
  reading.take(cell, line, csvLine(cells));
}

Result<ReadVerdicts> readTable(const QString& path, const Contents& contents, const ColumnMapping& mapping,
                               const RaterNames& raters) {
  const Result<CsvTable> table = readCsv(path, BrokenRows::Skip);
  if (!table)
    return table.error();
  if (const QStringList missing = missingIn(mapping, table->header); !missing.isEmpty())
    return missingColumns(path, missing);
  ForeignVerdicts verdicts(contents, raters, path, QStringLiteral("table"));
  MappedReading reading(verdicts, mapping, raters.otherwise);
  for (qsizetype row = 0; row < table->rows.size(); ++row)
    takeRow(*table, row, verdicts, reading);
  verdicts.read += static_cast<int>(table->broken.size());
  for (const BrokenRow& row : table->broken)
    verdicts.report(ProblemKind::BadText, row.line, row.why);
  return std::move(verdicts).taken();
}

Result<ReadVerdicts> readObjects(const QString& path, const Contents& contents, const ColumnMapping& mapping,
                                 const RaterNames& raters) {
  if (const QStringList missing = missingIn(mapping, mapping.columns.values()); !missing.isEmpty())
    return missingColumns(path, missing);
  ForeignVerdicts verdicts(contents, raters, path, QStringLiteral("table"));
  MappedReading reading(verdicts, mapping, raters.otherwise);
  const Result<void> done = forEachObjectItself(path, verdicts, [&](const Json& json, int line) {
    reading.take([&](const QString& column) { return textUnder(json, column); }, line, canonicalRecord(json));
  });
  if (!done)
    return done.error();
  return std::move(verdicts).taken();
}

}  // namespace

Result<ReadVerdicts> readMappedVerdicts(const QString& path, const Contents& contents, const ColumnMapping& mapping,
                                        const RaterNames& raters) {
  Result<ReadVerdicts> read =
      isCsv(path) ? readTable(path, contents, mapping, raters) : readObjects(path, contents, mapping, raters);
  if (read)
    read->format = isCsv(path) ? VerdictFormat::Csv : VerdictFormat::Auto;
  return read;
}

}  // namespace s2s
