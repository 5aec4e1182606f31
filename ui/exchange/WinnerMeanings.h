// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/TextTable.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QGridLayout;

namespace s2s {

class Label;

/// The texts that the column of winners holds, with how often, and a box beside each for what it means. Those left out
/// refuse their rows.
class WinnerMeanings : public QWidget {
  Q_OBJECT
 public:
  explicit WinnerMeanings(QWidget* parent = nullptr);

  /// @p meanings as in ColumnMapping.
  /// The focus comes to the boxes from there.
  void setBefore(QWidget* before) { m_before = before; }
  void show(const QList<ColumnValue>& values, bool hasMore, const QMap<QString, QString>& meanings);
  QMap<QString, QString> meanings() const;

 Q_SIGNALS:
  /// By the person.
  void changed();

 private:
  void clear();
  void addRow(const ColumnValue& value, const QString& meaning);
  void retranslate();

  struct Line {
    ColumnValue value;
    Label* text;
    QComboBox* box;
  };
  QList<Line> m_lines;
  QGridLayout* m_grid;
  Label* m_hint;
  QWidget* m_before = nullptr;
  bool m_hasMore = false;
};

}  // namespace s2s
