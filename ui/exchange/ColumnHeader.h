// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QList>

class QComboBox;

namespace s2s {

/// The head of a table with a box over each column in which is said what the column is. The boxes follow the columns as
/// they are moved and widened, and one that gets the focus brings its column into view.
class ColumnHeader : public QHeaderView {
  Q_OBJECT
 public:
  explicit ColumnHeader(const QStringList& columns, QWidget* parent = nullptr);

  /// What may be chosen, "nothing" first; what was chosen stays.
  void setChoices(const QStringList& choices);
  /// The number of the choice of a column; 0: nothing.
  int choice(int column) const;
  void setChoice(int column, int choice);
  /// To be called when the table was scrolled.
  void placeBoxes();
  QWidget* firstBox() const;
  QWidget* lastBox() const;
  /// How wide a column must be for its box.
  int boxWidth() const;

  QSize sizeHint() const override;

 Q_SIGNALS:
  /// By the person.
  void chosen(int column);
  void focused(int column);

 protected:
  void paintSection(QPainter* painter, const QRect& rect, int column) const override;
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  int boxHeight() const;

  QList<QComboBox*> m_boxes;
};

}  // namespace s2s
