// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/set/SampleFilter.h"

#include <QAbstractTableModel>

namespace s2s {

/// The wanted samples of a study as a table; a vector of rows into the index, so that it stays quick when large.
class SampleTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;

  void show(const SampleIndexPtr& index, const Failures& failed);
  /// After a change of language.
  void retranslate();

  /// The sample in a line of the table; null past the end.
  const Sample* sampleAt(int line) const;
  /// The line of a sample; -1 where it is not shown.
  int lineOf(const SampleId& id) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  void sort(int column, Qt::SortOrder order) override;

 private:
  QString text(int row, SampleColumn column) const;
  QString explanation(int row, SampleColumn column) const;

  SampleIndexPtr m_index;
  Failures m_failed;
  std::vector<int> m_rows;
  SampleColumn m_sortedBy = SampleColumn::Key;
  Qt::SortOrder m_order = Qt::AscendingOrder;
};

}  // namespace s2s
