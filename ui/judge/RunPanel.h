// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/JudgeDesk.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace s2s {

class Label;
class LiveTexts;

/// Choosing the battles of a run, what it would cost, and how it goes: start, pause, go on, cancel. Shows a run four
/// times a second at most, however fast answers come.
class RunPanel : public QWidget {
  Q_OBJECT
 public:
  RunPanel(JudgeDesk& desk, Study& study, QWidget* parent = nullptr);

  /// The judge that would be asked; empty: none is chosen.
  void setJudge(const JudgeId& judge);
  JudgeChoice choice() const;

 Q_SIGNALS:
  /// The figures of that judge are wanted.
  void agreementWanted(const QString& rater);

 private:
  void build();
  QWidget* choiceRows();
  QWidget* stateRows();
  void retranslate();
  void fillChoices();
  void forecast();
  void start();
  void showFailure(const QString& why);
  void choiceChanged();
  void showRun();
  void showButtons();
  /// Of a judge whose model has several versions each is a rater to compare.
  void offerRaters(const QList<RaterId>& raters);

  JudgeDesk& m_desk;
  Study& m_study;
  JudgeId m_judge;
  LiveTexts* m_texts;
  QComboBox *m_orders, *m_level, *m_domain;
  QCheckBox* m_people;
  QSpinBox *m_sample, *m_limit;
  QDoubleSpinBox* m_cost;
  QPushButton *m_estimate, *m_start, *m_pause, *m_cancel, *m_agreement;
  QProgressBar* m_bar;
  Label *m_title, *m_forecast, *m_state, *m_counts, *m_pace, *m_saved;
  std::vector<std::pair<Label*, QWidget*>> m_labels;
  QList<RaterId> m_raters;  ///< that can be compared
  bool m_isBusy = false;    ///< a start is being prepared
  bool m_isMeasuring = false;
  QTimer m_refresh;
};

}  // namespace s2s
