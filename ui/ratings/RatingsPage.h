// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/SoundMeasures.h"
#include "core/study/Study.h"
#include "ui/common/Latest.h"
#include "ui/ratings/RatingsFindings.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;
class QTabWidget;

namespace s2s {

class Ask;
class EmptyPage;
class FigureTable;
class HistoryPanel;
class Label;
class Leaderboard;
class Notices;
class RatingStrataPanel;
class RatingsFilters;
class TableModel;

/// How the systems rank, overall and by domain and level. Follows the study while it is shown.
class RatingsPage : public QWidget {
  Q_OBJECT
 public:
  RatingsPage(Study& study, Ask& ask, Notices& notices, QWidget* parent = nullptr);

  /// What is shown now; null before the first result.
  const RatingsFindingsPtr& findings() const { return m_findings; }

 Q_SIGNALS:
  /// The empty page offers to bring verdicts in, where the study takes them.
  void importWanted();

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  QWidget* makeContent();
  FigureTable* makeTable(const char* name, TableModel*& model);
  void studyChanged();
  void compute();
  RatingsQuestion question(const CountingRule& rule) const;
  void measureSounds();
  QString measuringWords() const;
  void take(const RatingsFindingsPtr& findings);
  void showFindings();
  void exportTable();
  void retranslate();

  Study& m_study;
  Ask& m_ask;
  Notices& m_notices;
  QTimer m_due;
  bool m_stale = true;
  std::optional<MeasuredSounds> m_sounds;  ///< of the study as it is; nothing: not measured yet
  bool m_measuring = false;
  Latest<RatingsFindingsPtr> m_latest;
  Latest<RatingsFindingsPtr> m_resampled;  ///< the same with what takes longer
  RatingsFindingsPtr m_findings;

  QStackedWidget* m_stack;
  EmptyPage* m_empty;
  RatingsFilters* m_filters;
  Leaderboard* m_leaderboard;
  QTabWidget* m_tabs;
  RatingStrataPanel* m_byDomain;
  RatingStrataPanel* m_byLevel;
  FigureTable* m_headToHead;
  TableModel* m_headToHeadModel;
  HistoryPanel* m_history;
  FigureTable *m_groups, *m_stability;
  TableModel *m_groupModel, *m_stabilityModel;
  Label* m_whatCounts;
};

}  // namespace s2s
