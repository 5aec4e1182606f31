// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/JudgeDesk.h"
#include "ui/common/Latest.h"
#include "ui/common/TableModel.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace s2s {

class Ask;
class EmptyPage;
class FigureTable;
class JudgeForm;
class JudgeLogModel;
class Label;
class LiveTexts;
class Player;
class RunPanel;
class Study;
class TrialPanel;

/// What the page shows of a study.
struct JudgeSheets {
  Table judges, runs;
};

/// The automatic judges of a study: what they are, runs as they go, the log of requests, and one battle tried out.
class JudgePage : public QWidget {
  Q_OBJECT
 public:
  JudgePage(Study& study, Player& player, Ask& ask, QWidget* parent = nullptr);

  JudgeDesk& desk() { return m_desk; }
  void pausePlayback();

 Q_SIGNALS:
  void agreementWanted(const QString& rater);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* content(Player& player, Ask& ask);
  QWidget* judgesSide();
  QWidget* tabs(Player& player, Ask& ask);
  void retranslate();
  void addFromFile();
  void saveAsFile();
  void say(const Error& why);
  void refresh();
  void take(const JudgeSheets& findings);
  void choose(const JudgeId& judge);
  void showJudge(const JudgeId& judge);
  void chosenRowChanged();
  void openRun(const QModelIndex& index);
  void showLog();

  Study& m_study;
  Ask& m_ask;
  JudgeDesk m_desk;
  LiveTexts* m_texts;
  Latest<JudgeSheets> m_latest;
  QStackedWidget* m_stack;
  EmptyPage* m_empty;
  FigureTable *m_judges = nullptr, *m_runs = nullptr, *m_log = nullptr;
  TableModel *m_judgeModel = nullptr, *m_runModel = nullptr;
  JudgeLogModel* m_logModel = nullptr;
  JudgeForm* m_form = nullptr;
  RunPanel* m_run = nullptr;
  TrialPanel* m_trial = nullptr;
  QTabWidget* m_tabs = nullptr;
  QPushButton *m_add = nullptr, *m_share = nullptr;
  Label *m_title = nullptr, *m_said = nullptr, *m_trouble = nullptr;
  JudgeId m_chosen;
  bool m_isFilling = false;    ///< what is selected in the table is our doing
  QList<JudgeTry> m_newTries;  ///< until the next refresh of the log
  QTimer m_due, m_logDue;
};

}  // namespace s2s
