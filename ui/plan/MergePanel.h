// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/Merge.h"
#include "ui/common/Theme.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace s2s {

class Ask;
class FigureTable;
class Label;
class Study;
class TableModel;

/// Takes copies and packs back: first what a merge would do, then the merge.
class MergePanel : public QWidget {
  Q_OBJECT
 public:
  MergePanel(Study& study, Ask& ask, QWidget* parent = nullptr);

  /// Shows what merging these would do.
  void look(const QStringList& paths);

 private:
  void build();
  void retranslate();
  void showPlanned();
  void merge();
  void say(theme::Color color, const QString& text);

  Study& m_study;
  Ask& m_ask;
  Label *m_title, *m_what, *m_said;
  FigureTable* m_table;
  TableModel* m_model;
  QPushButton *m_choose, *m_merge, *m_discard;
  std::optional<Merge> m_planned;
  int m_run = 0;
};

}  // namespace s2s
