// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Player.h"
#include "core/study/Study.h"
#include "ui/agreement/AgreementFindings.h"
#include "ui/common/Latest.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace s2s {

class AgreementFilters;
class Ask;
class BattlesPanel;
class BiasStrip;
class ConfusionMatrix;
class EmptyPage;
class FigureTable;
class JudgePanel;
class KappaPanel;
class Label;
class Notices;
class RatersPanel;
class StrataPanel;
class TableModel;

/// Who agrees with whom, how far, and on which battles not. Follows the study while it is shown.
class AgreementPage : public QWidget {
  Q_OBJECT
 public:
  AgreementPage(Study& study, Player& player, Ask& ask, Notices& notices, QWidget* parent = nullptr);

  /// Compares these two from now on.
  void showPair(const RaterPair& pair);
  /// What is shown now; null before the first result.
  const AgreementFindingsPtr& findings() const { return m_findings; }

 Q_SIGNALS:
  /// The empty page offers to bring verdicts in, where the study takes them.
  void importWanted();

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  QWidget* makeContent(Player& player);
  QWidget* makeUpper();
  QWidget* makeLower(Player& player);
  void studyChanged();
  void compute();
  void take(const AgreementFindingsPtr& findings);
  void takeResampled(const AgreementFindingsPtr& findings);
  void resample();
  void measureSounds();
  void showCoefficients();
  void showRaters();
  void exportTable();
  void showFindings();
  void showSelection();
  void chooseStratum(int place);
  QString selectionWords(qsizetype battles) const;
  QList<ComparedBattle> selectedBattles() const;
  const AgreementStratum& stratum() const;
  void retranslate();

  Study& m_study;
  Ask& m_ask;
  Notices& m_notices;
  QTimer m_due;
  bool m_stale = true;
  QHash<ResponseId, SoundFacts> m_sounds;  ///< once measured
  QString m_measuring;                     ///< what is being done about that, or went wrong
  Latest<AgreementFindingsPtr> m_latest;
  Latest<AgreementFindingsPtr> m_resampled;  ///< the same with what takes longer
  std::optional<RaterPair> m_wanted;         ///< until the next figures
  AgreementFindingsPtr m_findings;
  int m_stratum = 0;  ///< place in the report of what matrix and battles show

  QStackedWidget* m_stack;
  EmptyPage* m_empty;
  AgreementFilters* m_filters;
  KappaPanel* m_kappa;
  Label* m_matrixTitle;
  ConfusionMatrix* m_matrix;
  BiasStrip* m_bias;
  StrataPanel* m_strata;
  QTabWidget* m_lower;  ///< the battles, or all coefficients
  FigureTable* m_coefficients;
  RatersPanel* m_raters;
  JudgePanel* m_judge;
  TableModel* m_coefficientModel;
  QPushButton* m_export;
  BattlesPanel* m_battles;
  Label* m_whatCounts;
};

}  // namespace s2s
