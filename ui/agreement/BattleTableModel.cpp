// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/BattleTableModel.h"

#include "core/model/Words.h"

#include <QPair>

#include <algorithm>

namespace s2s {

void BattleTableModel::setBattles(const Contents& contents, QList<ComparedBattle> battles, QStringList labels) {
  beginResetModel();
  m_contents = contents;
  m_battles = battles;
  m_asGiven = std::move(battles);
  m_labels = std::move(labels);
  sortBattles();
  endResetModel();
}

void BattleTableModel::setRaters(const QString& first, const QString& second) {
  m_first = first;
  m_second = second;
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, kFields - 1);
}

const Battle* BattleTableModel::battleAt(int row) const {
  return row >= 0 && row < m_battles.size() ? m_contents.findBattle(m_battles.at(row).battle) : nullptr;
}

int BattleTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_battles.size());
}

int BattleTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kFields; }

QVariant BattleTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
    return {};
  if (role == Qt::DisplayRole)
    return text(m_battles.at(index.row()), index.column());
  const Battle* battle = battleAt(index.row());
  const Sample* sample = battle ? m_contents.findSample(battle->sample) : nullptr;
  return index.column() == SampleField && sample ? sample->text : QVariant();
}

QString BattleTableModel::text(const ComparedBattle& compared, int field) const {
  if (field == FirstSaidField)
    return m_labels.value(compared.labelA);
  if (field == SecondSaidField)
    return m_labels.value(compared.labelB);
  const Battle* battle = m_contents.findBattle(compared.battle);
  if (!battle)
    return {};
  if (field == SystemAField || field == SystemBField) {
    const Response* response = m_contents.findResponse(field == SystemAField ? battle->a : battle->b);
    return response ? response->system : QString();
  }
  const Sample* sample = m_contents.findSample(battle->sample);
  if (!sample)
    return {};
  switch (field) {
    case SampleField: return sample->key;
    case LevelField: return words(sample->level);
    case DomainField: return words(sample->domain);
    default: return taskWords(sample->task);
  }
}

QVariant BattleTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  switch (section) {
    case SampleField: return tr("Sample");
    case LevelField: return tr("Level");
    case DomainField: return tr("Domain");
    case TaskField: return tr("Task");
    case FirstSaidField: return tr("%1 said").arg(m_first);
    case SecondSaidField: return tr("%1 said").arg(m_second);
    case SystemAField: return tr("Answer A");
    case SystemBField: return tr("Answer B");
    default: return {};
  }
}

void BattleTableModel::sort(int column, Qt::SortOrder order) {
  m_sortColumn = column;
  m_sortOrder = order;
  beginResetModel();
  m_battles = m_asGiven;
  sortBattles();
  endResetModel();
}

void BattleTableModel::sortBattles() {
  if (m_sortColumn < 0)
    return;
  QList<QPair<QString, ComparedBattle>> keyed;
  keyed.reserve(m_battles.size());
  for (const ComparedBattle& compared : std::as_const(m_battles))
    keyed.append({text(compared, m_sortColumn), compared});
  const bool rising = m_sortOrder == Qt::AscendingOrder;
  std::stable_sort(keyed.begin(), keyed.end(), [rising](const auto& one, const auto& two) {
    return rising ? one.first < two.first : two.first < one.first;
  });
  std::transform(keyed.cbegin(), keyed.cend(), m_battles.begin(), [](const auto& pair) { return pair.second; });
}

}  // namespace s2s
