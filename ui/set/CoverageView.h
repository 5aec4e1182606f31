// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/set/CoverageModel.h"

#include <QWidget>

class QTableView;

namespace s2s {

class Label;

/// The grid of tasks and levels, for when no sample is selected: what the set has beside what the paper's Seed has.
class CoverageView : public QWidget {
  Q_OBJECT
 public:
  explicit CoverageView(QWidget* parent = nullptr);

  /// @p filter is what the table beside it shows; its cell is marked.
  void show(const SampleIndex& index, const Failures& failed, const SampleFilter& filter);

 Q_SIGNALS:
  /// A click, Enter or Space on a cell.
  void cellChosen(const s2s::CoverageCell& cell);

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void retranslate();
  void fitColumns();
  void choose(const QModelIndex& at);

  CoverageModel* m_model;
  QTableView* m_table;
  Label* m_title;
  Label* m_caption;
};

}  // namespace s2s
