// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/Kappa.h"

#include <QButtonGroup>
#include <QWidget>

#include <optional>

class QGridLayout;

namespace s2s {

class Label;

/// Row and column of a confusion table.
struct ConfusionCell {
  int row = 0, column = 0;
  bool operator==(const ConfusionCell&) const = default;
};

/// A confusion table whose cells can be chosen, by click or by Tab, arrow keys and Space. Choosing the chosen one again
/// lets it go.
class ConfusionMatrix : public QWidget {
  Q_OBJECT
 public:
  explicit ConfusionMatrix(QWidget* parent = nullptr);

  /// @param first, @p second names of the raters of rows and columns
  void setTable(const ConfusionTable& table, const QString& first, const QString& second);
  std::optional<ConfusionCell> chosen() const;
  void clearChoice();

 Q_SIGNALS:
  /// Also when a choice was let go.
  void choiceChanged();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void addHeads(const QStringList& labels);
  void addTotals();
  void addCell(ConfusionCell cell);
  void cellClicked(int id);
  int focusedCell() const;  ///< its id, or -1
  Label* addText(int row, int column, const QString& text);

  QGridLayout* m_grid;
  QButtonGroup m_cells;
  ConfusionTable m_table;
  QString m_first, m_second;
  int m_chosen = -1;
};

}  // namespace s2s
