// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/set/CoverageModel.h"

#include "core/model/Words.h"
#include "ui/set/SetWords.h"

#include <algorithm>

namespace s2s {
namespace {

/// After the task: L1 ... L4, then the column of those without a level where there are any, then the sum.
constexpr int kFirstLevel = 1;

std::optional<QString> single(const QSet<QString>& codes) {
  return codes.size() == 1 ? std::optional(*codes.cbegin()) : std::nullopt;
}

}  // namespace

std::optional<CoverageCell> cellOf(const SampleFilter& filter) {
  CoverageCell cell;
  if (const auto domain = single(filter.chosen[Facet::Domain]))
    cell.domain = domainFrom(*domain);
  if (const auto level = single(filter.chosen[Facet::Level]))
    cell.level = levelFrom(*level);
  cell.task = single(filter.chosen[Facet::Task]);
  return withCell(filter, cell) == filter ? std::optional(cell) : std::nullopt;
}

SampleFilter withCell(SampleFilter filter, const CoverageCell& cell) {
  filter.chosen[Facet::Domain] = cell.domain ? QSet<QString>{code(*cell.domain)} : QSet<QString>();
  filter.chosen[Facet::Task] = cell.task ? QSet<QString>{*cell.task} : QSet<QString>();
  filter.chosen[Facet::Level] = cell.level ? QSet<QString>{code(*cell.level)} : QSet<QString>();
  return filter;
}

void CoverageModel::show(const QList<CoverageRow>& rows) {
  beginResetModel();
  m_rows = rows;
  m_hasUnlevelled = !rows.isEmpty() && rows.last().counts.here.back() > 0;
  endResetModel();
}

void CoverageModel::retranslate() {
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
  if (!m_rows.isEmpty())
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int CoverageModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CoverageModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kFirstLevel + 4 + (m_hasUnlevelled ? 1 : 0) + 1;
}

CoverageCell CoverageModel::cellAt(const QModelIndex& at) const {
  const CoverageRow& row = m_rows.at(at.row());
  CoverageCell cell{row.domain, row.task, std::nullopt};
  if (at.column() >= kFirstLevel && at.column() < columnCount() - 1)
    cell.level = static_cast<Level>(at.column() - kFirstLevel);
  return cell;
}

QModelIndex CoverageModel::indexOf(const CoverageCell& cell) const {
  const auto row = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const CoverageRow& one) {
    return one.domain == cell.domain && one.task == cell.task;
  });
  if (row == m_rows.cend())
    return {};
  const int column = cell.level ? kFirstLevel + static_cast<int>(*cell.level) : columnCount() - 1;
  return index(static_cast<int>(row - m_rows.cbegin()), std::min(column, columnCount() - 1));
}

int CoverageModel::here(const QModelIndex& at) const {
  const CoverageCounts& counts = m_rows.at(at.row()).counts;
  return at.column() == columnCount() - 1 ? counts.total()
                                          : counts.here[static_cast<size_t>(at.column() - kFirstLevel)];
}

int CoverageModel::paper(const QModelIndex& at) const {
  const CoverageCounts& counts = m_rows.at(at.row()).counts;
  if (at.column() == columnCount() - 1)
    return counts.paperTotal();
  const auto level = static_cast<size_t>(at.column() - kFirstLevel);
  return level < counts.paper.size() ? counts.paper[level] : 0;
}

QVariant CoverageModel::data(const QModelIndex& at, int role) const {
  if (!at.isValid())
    return {};
  const CoverageRow& row = m_rows.at(at.row());
  if (role == IsSumRole)
    return !row.task.has_value();
  if (at.column() == 0)
    return role == Qt::DisplayRole ? rowWords(row) : QVariant();
  switch (role) {
    case HereRole: return here(at);
    case PaperRole: return row.inPaper ? QVariant(paper(at)) : QVariant();
    case Qt::DisplayRole: return QString::number(here(at));
    case Qt::AccessibleTextRole: return spoken(at);
    case Qt::ToolTipRole: return plainTooltip(spoken(at));
    default: return {};
  }
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  const bool isSum = section == columnCount() - 1;
  const auto level = static_cast<Level>(std::clamp(section - kFirstLevel, 0, 4));
  if (role == Qt::ToolTipRole && section >= kFirstLevel && !isSum)
    return words(level);
  if (role == Qt::TextAlignmentRole)
    return QVariant(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeft : Qt::AlignRight));
  if (role != Qt::DisplayRole)
    return {};
  if (section == 0)
    return words(Facet::Task);
  if (isSum)
    return tr("All");
  return level == Level::Unknown ? tr("None", "heads the column of samples without a level") : code(level);
}

QString CoverageModel::rowWords(const CoverageRow& row) const {
  if (row.task)
    return facetValueWords(Facet::Task, *row.task, {});
  return row.domain ? words(*row.domain) : tr("All domains");
}

QString CoverageModel::spoken(const QModelIndex& at) const {
  const CoverageRow& row = m_rows.at(at.row());
  const CoverageCell cell = cellAt(at);
  const QString where =
      cell.level ? tr("%1, %2", "a task and a level").arg(rowWords(row), words(*cell.level)) : rowWords(row);
  const QString count = tr("%n sample(s) here", nullptr, here(at));
  if (!row.inPaper)
    return tr("%1: %2. The paper does not have this task.", "a task, a count").arg(where, count);
  return tr("%1: %2, %3 in the paper's Seed.", "a task, a count, a number")
      .arg(where, count, QString::number(paper(at)));
}

}  // namespace s2s
