// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judge/JudgeLogModel.h"

#include "ui/common/Figures.h"
#include "ui/judge/JudgeWords.h"

#include <QDateTime>

#include <algorithm>

namespace s2s {
namespace {

constexpr int kShownId = 8;  ///< digits of a battle's id

/// The whole text goes into the tool tip; a row is one line.
QString oneLine(const JudgeTry& attempt) {
  const QString& text = attempt.detail.isEmpty() ? attempt.raw : attempt.detail;
  return text.left(200).simplified();
}

}  // namespace

void JudgeLogModel::add(const QList<JudgeTry>& tries) {
  if (tries.isEmpty())
    return;
  const auto added = static_cast<int>(std::min<qsizetype>(tries.size(), kMostLines));
  const int gone = std::max(0, static_cast<int>(m_tries.size()) + added - kMostLines);
  if (gone > 0) {
    beginRemoveRows({}, static_cast<int>(m_tries.size()) - gone, static_cast<int>(m_tries.size()) - 1);
    m_tries.erase(m_tries.end() - gone, m_tries.end());
    endRemoveRows();
  }
  beginInsertRows({}, 0, added - 1);
  for (qsizetype i = tries.size() - added; i < tries.size(); ++i)
    m_tries.push_front(tries.at(i));
  endInsertRows();
}

void JudgeLogModel::clear() {
  beginResetModel();
  m_tries.clear();
  endResetModel();
}

int JudgeLogModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_tries.size());
}

int JudgeLogModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kFields; }

QVariant JudgeLogModel::data(const QModelIndex& index, int role) const {
  const JudgeTry& attempt = tryAt(index.row());
  if (role == Qt::ToolTipRole && index.column() == DetailField)
    return QString(attempt.detail + QLatin1Char('\n') + attempt.raw.left(2000)).trimmed().toHtmlEscaped();
  const bool isNumber = index.column() == TryField || index.column() == LatencyField || index.column() == CostField;
  if (role == Qt::TextAlignmentRole)
    return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  switch (index.column()) {
    case TimeField: return QDateTime::fromMSecsSinceEpoch(attempt.endedAt).toString(QStringLiteral("HH:mm:ss"));
    case BattleField: return attempt.battle.text().left(kShownId);
    case OrderField: return words(attempt.order);
    case TryField: return attempt.number > 0 ? QString::number(attempt.number) : QStringLiteral("–");
    case StatusField: return attempt.last ? words(attempt.status) : tr("asked again");
    case LatencyField: return figure(static_cast<double>(attempt.latencyMs) / 1000, 2);
    case CostField: return figure(attempt.cost, 4);
    case DetailField: return oneLine(attempt);
    default: return {};
  }
}

QVariant JudgeLogModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  switch (section) {
    case TimeField: return tr("Time");
    case BattleField: return tr("Battle");
    case OrderField: return tr("Order");
    case TryField: return tr("Try");
    case StatusField: return tr("Status");
    case LatencyField: return tr("Seconds");
    case CostField: return tr("Cost");
    case DetailField: return tr("What the judge or the server said");
    default: return {};
  }
}

}  // namespace s2s
