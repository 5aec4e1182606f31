// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/Draw.h"

#include <QWidget>

class QPushButton;

namespace s2s {

class FigureTable;
class Label;
class TableModel;

/// What a draw would give: in one sentence and by level and domain, with the button that performs it.
class DrawPanel : public QWidget {
  Q_OBJECT
 public:
  explicit DrawPanel(QWidget* parent = nullptr);

  void showPreview(const DrawPreview& preview, bool fromOwnPace);
  /// @p may: whether the study can be changed and the settings differ from what is stored.
  void setMayApply(bool may);

 Q_SIGNALS:
  void applyWanted();

 private:
  void retranslate();

  DrawPreview m_preview;
  bool m_fromOwnPace = false;
  Label *m_title, *m_sentence;
  FigureTable* m_table;
  TableModel* m_model;
  QPushButton* m_apply;
};

}  // namespace s2s
