// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/TextTable.h"

#include <QMap>
#include <QTableView>

namespace s2s {

class ColumnHeader;
class TextTableModel;

/// The first rows of somebody's table, with a box over each column to point out what it is. What a column may be is
/// given as codes; each code has one column at most, but for @p manyTimes.
class ColumnTable : public QTableView {
  Q_OBJECT
 public:
  ColumnTable(const TextTable& table, const QStringList& codes, const QString& manyTimes, QWidget* parent = nullptr);

  /// The words for no meaning and for each of the codes, in the language of the moment.
  void setWords(const QString& nothing, const QStringList& words);
  /// What each column is, by the names of the columns; those without a meaning are not there.
  QMap<QString, QString> meanings() const;
  /// The same, however the names are spelled in capitals.
  void setMeanings(const QMap<QString, QString>& meanings);
  /// After which the focus goes on behind the table.
  QWidget* lastBox() const;

 Q_SIGNALS:
  /// By the person.
  void pointed();

 protected:
  void scrollContentsBy(int dx, int dy) override;

 private:
  struct Wanted {
    int choice = 0;
    int turn = 0;  ///< when the person chose it, counted
  };
  void takeChoice(int column);
  void settle();
  void fitColumns();

  QStringList m_columns, m_codes;
  int m_manyTimes;  ///< the choice that any number of columns may have; 0: none
  QList<Wanted> m_wanted;
  int m_turn = 0;
  TextTableModel* m_model;
  ColumnHeader* m_header;
};

}  // namespace s2s
