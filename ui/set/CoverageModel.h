// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/set/Coverage.h"

#include <QAbstractTableModel>

namespace s2s {

/// What of the grid a filter stands for: a task or a whole domain, and perhaps one level.
struct CoverageCell {
  std::optional<Domain> domain;
  std::optional<QString> task;
  std::optional<Level> level;

  bool operator==(const CoverageCell&) const = default;
};

/// The cell whose choice would make just these facets of a filter, if there is one.
std::optional<CoverageCell> cellOf(const SampleFilter& filter);
/// @p filter with the facets of the grid set to that cell.
SampleFilter withCell(SampleFilter filter, const CoverageCell& cell);

/// Task by level as a table: how many samples the set has and how many the paper's Seed. Columns: task, L1 ... L4, all.
class CoverageModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;

  enum Role {
    HereRole = Qt::UserRole,  ///< int: samples of this study
    PaperRole,                ///< int: samples of the paper's Seed; invalid for a task that the paper does not have
    IsSumRole,                ///< bool: the row of a domain, or of all
  };

  void show(const QList<CoverageRow>& rows);
  void retranslate();
  /// What a click there asks for; nothing for the name of the sum of all.
  CoverageCell cellAt(const QModelIndex& at) const;
  QModelIndex indexOf(const CoverageCell& cell) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& at, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  int here(const QModelIndex& at) const;
  int paper(const QModelIndex& at) const;
  QString rowWords(const CoverageRow& row) const;
  QString spoken(const QModelIndex& at) const;

  QList<CoverageRow> m_rows;
  bool m_hasUnlevelled = false;  ///< a column more, for samples without a level
};

}  // namespace s2s
