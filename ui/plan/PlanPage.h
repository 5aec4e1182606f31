// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/RaterFlags.h"
#include "core/study/Draw.h"
#include "core/study/Study.h"
#include "ui/common/Latest.h"

#include <QTimer>
#include <QWidget>

namespace s2s {

class Ask;
class DrawPanel;
class FigureTable;
class HandOutPanel;
class Label;
class LiveTexts;
class MergePanel;
class PlanForm;
class TableModel;

/// What the page shows of a study.
struct PlanFindings {
  DrawPreview preview;
  QList<RaterWork> work;
  bool fromOwnPace = false;
};

/// The lead's page: the plan with what a draw would give, who is how far and how they work, packs out and packs home.
class PlanPage : public QWidget {
  Q_OBJECT
 public:
  PlanPage(Study& study, Ask& ask, QWidget* parent = nullptr);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* formSide();
  QWidget* resultSide(Ask& ask);
  QWidget* annotators();
  void showStudy();
  void showAnnotators();
  void compute();
  void take(const PlanFindings& findings);
  void apply();

  Study& m_study;
  LiveTexts* m_texts;
  PlanForm* m_form = nullptr;
  DrawPanel* m_draw = nullptr;
  HandOutPanel* m_handOut = nullptr;
  MergePanel* m_merge = nullptr;
  FigureTable* m_table = nullptr;
  TableModel* m_model = nullptr;
  Label *m_nobody = nullptr, *m_said = nullptr;
  Latest<PlanFindings> m_latest;
  PlanFindings m_findings;
  bool m_stale = false;  ///< something changed while the page was not to be seen
  QTimer m_previewTime;
};

}  // namespace s2s
