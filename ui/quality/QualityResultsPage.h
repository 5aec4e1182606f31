// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/Audit.h"
#include "core/report/QualityReport.h"
#include "core/study/Study.h"
#include "ui/common/Latest.h"

#include <QList>
#include <QTimer>
#include <QWidget>

#include <memory>

class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace s2s {

class Ask;
class EmptyPage;
class FigureTable;
class KeptSetExport;
class Label;
class QualityRules;
class TableModel;

/// What came of the quality check and of the audit, for the lead: under which rule, what is kept, how far the reviewers
/// agree. Follows the study while it is shown.
class QualityResultsPage : public QWidget {
  Q_OBJECT
 public:
  QualityResultsPage(Study& study, Ask& ask, QWidget* parent = nullptr);
  ~QualityResultsPage() override;

 Q_SIGNALS:
  void adjudicationWanted();
  void checkWanted();

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Findings {
    QualityReport quality;
    AuditReport audit;
  };
  using FindingsPtr = std::shared_ptr<const Findings>;
  struct Sheet {
    FigureTable* table;
    TableModel* model;
  };

  QWidget* makeContent();
  Sheet makeSheet(const char* name);
  QWidget* makeReviewers();
  QWidget* makeAudit();
  void studyChanged();
  void compute();
  void showFindings();
  void showFates();
  void showNotes();
  void fill(const Sheet& sheet, const struct Table& table);
  void applySettings(const QualitySettings& settings);
  void retranslate();

  Study& m_study;
  QTimer m_due;
  bool m_stale = true;
  Latest<FindingsPtr> m_latest;
  FindingsPtr m_findings;

  Label* m_title;
  QualityRules* m_rules;
  Label* m_trouble;  ///< why the settings were not saved
  QStackedWidget* m_stack;
  EmptyPage* m_empty;
  Label* m_fates;
  QPushButton* m_adjudicate;
  KeptSetExport* m_export;
  QTabWidget* m_tabs;
  Sheet m_byDomain, m_byTask, m_byLevel, m_reviewers, m_questions, m_pairs, m_audit;
  Label* m_auditSays;
  Label* m_note;
};

}  // namespace s2s
