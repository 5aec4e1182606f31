// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace s2s {

class SampleTableModel;

/// The table of samples: rows of one fixed height, columns as wide as their words want, the rest of the room for the
/// text.
class SampleTable : public QTableView {
  Q_OBJECT
 public:
  explicit SampleTable(SampleTableModel* model, QWidget* parent = nullptr);

  /// After a change of language or text size.
  void fitColumns();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void stretchText();
};

}  // namespace s2s
