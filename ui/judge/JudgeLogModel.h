// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/JudgeWork.h"

#include <QAbstractTableModel>

#include <deque>

namespace s2s {

/// The last requests of a run, the latest first: what was asked, what came of it, how long it took. No key is ever in
/// it. Lines are added in batches.
class JudgeLogModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Field { TimeField, BattleField, OrderField, TryField, StatusField, LatencyField, CostField, DetailField };
  static constexpr int kFields = DetailField + 1;
  static constexpr int kMostLines = 500;

  using QAbstractTableModel::QAbstractTableModel;

  void add(const QList<JudgeTry>& tries);
  void clear();
  const JudgeTry& tryAt(int row) const { return m_tries[static_cast<size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::deque<JudgeTry> m_tries;
};

}  // namespace s2s
