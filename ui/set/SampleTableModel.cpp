// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/set/SampleTableModel.h"

#include "core/model/Words.h"
#include "ui/common/Theme.h"
#include "ui/set/SetWords.h"

#include <algorithm>

namespace s2s {
namespace {

/// More of a text than this is never visible in a line.
constexpr int kLineLength = 200;

QVariant ink(SampleColumn column, SampleState state) {
  if (column != SampleColumn::State)
    return {};
  switch (state) {
    case SampleState::Missing: return theme::color(theme::Color::Bad);
    case SampleState::Changed: return theme::color(theme::Color::Warning);
    case SampleState::Complete: break;
  }
  return theme::color(theme::Color::TextMuted);
}

}  // namespace

void SampleTableModel::show(const SampleIndexPtr& index, const Failures& failed) {
  beginResetModel();
  m_index = index;
  m_failed = failed;
  m_rows = index ? wantedRows(*index, failed, m_sortedBy, m_order) : std::vector<int>();
  endResetModel();
}

void SampleTableModel::retranslate() {
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, kSampleColumns - 1);
  if (!m_rows.empty())
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kSampleColumns - 1));
}

const Sample* SampleTableModel::sampleAt(int line) const {
  return line >= 0 && line < rowCount() ? &m_index->samples.at(m_rows[static_cast<size_t>(line)]) : nullptr;
}

int SampleTableModel::lineOf(const SampleId& id) const {
  const int row = m_index ? m_index->rowOf(id) : -1;
  const auto it = std::find(m_rows.cbegin(), m_rows.cend(), row);
  return it == m_rows.cend() ? -1 : static_cast<int>(it - m_rows.cbegin());
}

int SampleTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SampleTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kSampleColumns; }

QVariant SampleTableModel::data(const QModelIndex& at, int role) const {
  if (!at.isValid() || at.row() >= rowCount())
    return {};
  const int row = m_rows[static_cast<size_t>(at.row())];
  const auto column = static_cast<SampleColumn>(at.column());
  switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole: return plainTooltip(explanation(row, column));
    case Qt::DecorationRole:
      // The state stands at the far end; what is wrong shows at the near one too.
      return column == SampleColumn::Key && m_index->state(row) != SampleState::Complete
                 ? QVariant(theme::icon(QStringLiteral("warning")))
                 : QVariant();
    case Qt::ForegroundRole: return ink(column, m_index->state(row));
    case Qt::TextAlignmentRole:
      return QVariant(Qt::AlignVCenter | (column == SampleColumn::Responses ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
  }
}

QVariant SampleTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  const auto column = static_cast<SampleColumn>(section);
  if (role == Qt::DisplayRole)
    return words(column);
  if (role == Qt::TextAlignmentRole)
    return QVariant(Qt::AlignVCenter | (column == SampleColumn::Responses ? Qt::AlignRight : Qt::AlignLeft));
  return {};
}

void SampleTableModel::sort(int column, Qt::SortOrder order) {
  if (column < 0 || column >= kSampleColumns)
    return;
  m_sortedBy = static_cast<SampleColumn>(column);
  m_order = order;
  if (!m_index)
    return;
  Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
  const QModelIndexList kept = persistentIndexList();
  std::vector<int> keptRows;
  for (const QModelIndex& one : kept)
    keptRows.push_back(m_rows[static_cast<size_t>(one.row())]);
  m_rows = wantedRows(*m_index, m_failed, m_sortedBy, m_order);
  std::vector<int> lines(static_cast<size_t>(m_index->size()), -1);
  for (size_t line = 0; line < m_rows.size(); ++line)
    lines[static_cast<size_t>(m_rows[line])] = static_cast<int>(line);
  for (qsizetype i = 0; i < kept.size(); ++i)
    changePersistentIndex(kept.at(i),
                          index(lines[static_cast<size_t>(keptRows[static_cast<size_t>(i)])], kept.at(i).column()));
  Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

QString SampleTableModel::text(int row, SampleColumn column) const {
  const Sample& sample = m_index->samples.at(row);
  switch (column) {
    case SampleColumn::Key: return sample.key;
    case SampleColumn::Text: return sample.text.left(kLineLength).simplified();
    case SampleColumn::Task: return facetValueWords(Facet::Task, sample.task, {});
    case SampleColumn::Domain: return words(sample.domain);
    case SampleColumn::Level: return sample.level == Level::Unknown ? words(sample.level) : code(sample.level);
    case SampleColumn::Language: return languageWords(sample.language);
    case SampleColumn::Split: return words(sample.split);
    case SampleColumn::Responses: return QString::number(m_index->responses[static_cast<size_t>(row)]);
    case SampleColumn::State: break;
  }
  return words(m_index->state(row));
}

QString SampleTableModel::explanation(int row, SampleColumn column) const {
  const Sample& sample = m_index->samples.at(row);
  if (column == SampleColumn::Text)
    return sample.textCn == sample.text ? sample.text : sample.text + QLatin1Char('\n') + sample.textCn;
  if (column == SampleColumn::Key && m_index->state(row) != SampleState::Complete)
    return sample.key + QLatin1Char('\n') + words(m_index->state(row));
  return column == SampleColumn::Level ? words(sample.level) : text(row, column);
}

}  // namespace s2s
