// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/KnownFile.h"

#include "core/sets/CsvTable.h"
#include "core/sets/VerdictIntake.h"

#include <QFileInfo>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <utility>

namespace s2s {
namespace {

constexpr std::array kKinds = {PlanItemKind::Gold, PlanItemKind::Trap, PlanItemKind::Training};

/// The columns; -1 for one that is not there.
struct Columns {
  explicit Columns(const CsvTable& table)
      : battle(first(table, {"battle", "battle_id"})),
        set(first(table, {"set"})),
        sample(first(table, {"sample", "sample_id", "item"})),
        systemA(first(table, {"system_a", "model_a"})),
        systemB(first(table, {"system_b", "model_b"})),
        winner(first(table, {"winner"})),
        kind(first(table, {"kind"})),
        reason(first(table, {"reason"})),
        reasonCn(first(table, {"reason_cn"})) {}

  static int first(const CsvTable& table, std::initializer_list<const char*> names) {
    for (const char* name : names)
      if (const int column = table.column(QLatin1String(name)); column >= 0)
        return column;
    return -1;
  }
  QStringList missing() const {
    QStringList names;
    if (battle < 0 && (sample < 0 || systemA < 0 || systemB < 0))
      names << QStringLiteral("battle (or sample, system_a, system_b)");
    if (winner < 0)
      names << QStringLiteral("winner");
    return names;
  }

  int battle, set, sample, systemA, systemB, winner, kind, reason, reasonCn;
};

/// The battle of a row, and what a and b mean in it.
struct Sides {
  Battle battle;
  ResponseId a, b;
};

class KnownReading {
 public:
  KnownReading(const CsvTable& table, const Contents& contents, QString file)
      : m_table(table), m_columns(table), m_contents(contents), m_intake(contents), m_file(std::move(file)) {}

  ReadKnownAnswers read() {
    for (m_row = 0; m_row < m_table.rows.size(); ++m_row)
      takeRow();
    m_result.read = static_cast<int>(m_table.rows.size());
    return std::move(m_result);
  }

 private:
  void takeRow() {
    const QStringList& cells = m_table.rows.at(m_row);
    const auto width = m_table.header.size();
    if (cells.size() != width)
      return report(ProblemKind::BadRow, QStringLiteral("%1/%2").arg(cells.size()).arg(width));
    const std::optional<Sides> sides = cell(m_columns.battle).isEmpty() ? sidesBySystems() : sidesByBattle();
    const std::optional<PlanItemKind> kind = this->kind();
    if (!sides || !kind)
      return;
    const ResponseId winner = this->winner(*sides);
    if (winner.isEmpty())
      return report(ProblemKind::NoRightAnswer, cell(m_columns.winner));
    if (m_taken.contains(sides->battle.id))
      return report(ProblemKind::DuplicateId, sides->battle.id.text());
    m_taken.insert(sides->battle.id);
    m_result.answers.append({sides->battle.id, winner, *kind, cell(m_columns.reason), cell(m_columns.reasonCn)});
    if (!m_contents.findBattle(sides->battle.id))
      m_result.battles.append({sides->battle, std::nullopt});
  }

  std::optional<Sides> sidesByBattle() {
    const QString id = cell(m_columns.battle);
    const Battle* battle = m_contents.findBattle(BattleId(id));
    if (!battle) {
      report(ProblemKind::UnknownBattle, id);
      return std::nullopt;
    }
    const bool turned = isOf(battle->b, cell(m_columns.systemA)) || isOf(battle->a, cell(m_columns.systemB));
    return turned ? Sides{*battle, battle->b, battle->a} : Sides{*battle, battle->a, battle->b};
  }

  std::optional<Sides> sidesBySystems() {
    const Sample* sample = this->sample();
    const ResponseId a = sample ? response(*sample, m_columns.systemA) : ResponseId();
    const ResponseId b = a.isEmpty() ? ResponseId() : response(*sample, m_columns.systemB);
    if (b.isEmpty())
      return std::nullopt;
    const MatchedBattle matched = m_intake.match(a, b);
    if (!matched.refusal)
      return Sides{matched.battle, a, b};
    report(matched.refusal->kind, matched.refusal->detail);
    return std::nullopt;
  }

  const Sample* sample() {
    const QString key = cell(m_columns.sample);
    const QString set = cell(m_columns.set);
    QStringList sets;
    const Sample* found = nullptr;
    for (const Sample& one : m_contents.samples)
      if (one.key == key && (set.isEmpty() || one.set.text() == set)) {
        found = &one;
        sets.append(one.set.text());
      }
    if (sets.size() == 1)
      return found;
    report(ProblemKind::UnknownSample,
           sets.isEmpty() ? key : QStringLiteral("%1 (%2)").arg(key, sets.join(QStringLiteral(", "))));
    return nullptr;
  }

  /// Empty after reporting why.
  ResponseId response(const Sample& sample, int column) {
    const QString written = cell(column);
    for (const Response* one : m_contents.responsesTo(sample.id))
      if (isOf(one->id, written))
        return one->id;
    const QString system = systemNameFrom(written);
    const bool isKnown = std::any_of(m_contents.systems.cbegin(), m_contents.systems.cend(),
                                     [&](const System& known) { return known.name == system; });
    if (isKnown)
      report(ProblemKind::UnknownResponse, sample.key + QStringLiteral(", ") + system);
    else
      report(ProblemKind::UnknownSystem, written);
    return {};
  }

  std::optional<PlanItemKind> kind() {
    const QString written = cell(m_columns.kind).toLower();
    if (written.isEmpty())
      return PlanItemKind::Gold;
    for (const PlanItemKind kind : kKinds)
      if (written == knownKindCode(kind))
        return kind;
    report(ProblemKind::BadField, QStringLiteral("kind = ") + written);
    return std::nullopt;
  }

  ResponseId winner(const Sides& sides) const {
    const QString written = cell(m_columns.winner);
    const QString lower = written.toLower();
    if (lower == QLatin1String("a") || lower == QLatin1String("system_a") || isOf(sides.a, written))
      return sides.a;
    if (lower == QLatin1String("b") || lower == QLatin1String("system_b") || isOf(sides.b, written))
      return sides.b;
    return {};
  }

  /// Whether a text names the system of a response, or the response itself.
  bool isOf(const ResponseId& id, const QString& written) const {
    const Response* response = m_contents.findResponse(id);
    return response && !written.isEmpty() && (id.text() == written || response->system == systemNameFrom(written));
  }

  QString cell(int column) const { return column < 0 ? QString() : m_table.rows.at(m_row).at(column).trimmed(); }

  void report(ProblemKind kind, const QString& detail) {
    m_result.problems.append({kind, Severity::Refused, m_file, m_table.lines.at(m_row), detail});
  }

  const CsvTable& m_table;
  Columns m_columns;
  const Contents& m_contents;
  VerdictIntake m_intake;
  QString m_file;
  QSet<BattleId> m_taken;
  ReadKnownAnswers m_result;
  qsizetype m_row = 0;
};

}  // namespace

Result<ReadKnownAnswers> readKnownAnswers(const QString& path, const Contents& contents) {
  const Result<CsvTable> table = readCsv(path);
  if (!table)
    return table.error();
  if (const QStringList missing = Columns(*table).missing(); !missing.isEmpty())
    return missingColumns(path, missing);
  return KnownReading(*table, contents, QFileInfo(path).fileName()).read();
}

QString knownKindCode(PlanItemKind kind) {
  switch (kind) {
    case PlanItemKind::Gold: return QStringLiteral("gold");
    case PlanItemKind::Trap: return QStringLiteral("trap");
    case PlanItemKind::Training: return QStringLiteral("training");
    case PlanItemKind::Regular:
    case PlanItemKind::Repeat: break;
  }
  return {};
}

}  // namespace s2s
