// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/ColumnMapping.h"

#include <QSet>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace s2s {

/// What holds for every row of a table and has no column: who judged, which systems, and who was heard first. A field
/// that has a column is not asked for.
class MappingForm : public QWidget {
  Q_OBJECT
 public:
  explicit MappingForm(QWidget* parent = nullptr);

  void show(const QMap<MappedField, QString>& constants, MappedSeat seat);
  /// Fields with a column are hidden.
  void hideFields(const QSet<MappedField>& pointed);
  /// Those of the fields that are shown and filled in.
  QMap<MappedField, QString> constants() const;
  MappedSeat seat() const;

 Q_SIGNALS:
  /// By the person.
  void changed();

 private:
  void retranslate();

  QFormLayout* m_rows;
  QMap<MappedField, QLineEdit*> m_edits;
  QMap<MappedField, QLabel*> m_labels;
  QSet<MappedField> m_pointed;
  QComboBox *m_kind, *m_seat;
  QLabel *m_kindLabel, *m_seatLabel;
};

}  // namespace s2s
