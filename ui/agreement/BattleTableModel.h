// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/report/AgreementReport.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace s2s {

/// The battles behind a figure: where each belongs, what the two raters said, and which systems answered. Texts are
/// made when a row is shown, so that a hundred thousand battles cost nothing.
class BattleTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Field {
    SampleField,
    LevelField,
    DomainField,
    TaskField,
    FirstSaidField,
    SecondSaidField,
    SystemAField,
    SystemBField
  };
  static constexpr int kFields = SystemBField + 1;

  using QAbstractTableModel::QAbstractTableModel;

  /// @param labels words for the labels of the table, by their place
  void setBattles(const Contents& contents, QList<ComparedBattle> battles, QStringList labels);
  /// Names of the two raters, for the headers.
  void setRaters(const QString& first, const QString& second);
  const Battle* battleAt(int row) const;
  const QList<ComparedBattle>& battles() const { return m_battles; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  void sort(int column, Qt::SortOrder order) override;

 private:
  QString text(const ComparedBattle& compared, int field) const;
  void sortBattles();

  Contents m_contents;
  QList<ComparedBattle> m_battles, m_asGiven;
  QStringList m_labels;
  QString m_first, m_second;
  int m_sortColumn = -1;
  Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

}  // namespace s2s
