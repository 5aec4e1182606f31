// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratings/RatingsPage.h"

#include "core/report/AgreementReport.h"
#include "ui/charts/RatingSeries.h"
#include "ui/common/EmptyPage.h"
#include "ui/common/FigureTable.h"
#include "ui/common/Label.h"
#include "ui/common/TableExport.h"
#include "ui/common/WhatCounts.h"
#include "ui/ratings/HeadToHeadTable.h"
#include "ui/ratings/Leaderboard.h"
#include "ui/ratings/MethodPanel.h"
#include "ui/ratings/RatingStrataPanel.h"
#include "ui/ratings/RatingTables.h"
#include "ui/ratings/RatingsFilters.h"

#include <QEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace s2s {

/// Up to this many verdict events the figures are there within the frame in which they were asked for.
constexpr qsizetype kShortWork = 3000;

RatingsPage::RatingsPage(Study& study, Ask& ask, Notices& notices, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_ask(ask),
      m_notices(notices),
      m_latest([this](const RatingsFindingsPtr& findings) { take(findings); }),
      m_resampled([this](const RatingsFindingsPtr& findings) {
        m_findings = findings;
        showFindings();
      }),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyPage(QStringLiteral("import"))) {
  setObjectName(QStringLiteral("ratingsPage"));
  m_stack->addWidget(m_empty);
  m_stack->addWidget(makeContent());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(2 * theme::kGrid, 2 * theme::kGrid, 2 * theme::kGrid, theme::kGrid);
  layout->addWidget(m_stack);
  m_due.setSingleShot(true);
  m_due.setInterval(0);
  connect(&m_due, &QTimer::timeout, this, &RatingsPage::compute);
  connect(&m_study, &Study::changed, this, &RatingsPage::studyChanged);
  connect(&m_study, &Study::opened, this, &RatingsPage::studyChanged);
  connect(&m_study, &Study::closed, this, &RatingsPage::studyChanged);
  connect(m_empty, &EmptyPage::actionWanted, this, &RatingsPage::importWanted);
  connect(m_filters, &RatingsFilters::changed, this, &RatingsPage::compute);
  connect(m_filters, &RatingsFilters::viewChanged, this, &RatingsPage::showFindings);
  connect(m_filters, &RatingsFilters::exportWanted, this, &RatingsPage::exportTable);
  connect(m_leaderboard, &Leaderboard::priorWanted, this, [this] { m_filters->settings().takePrior(); });
  retranslate();
}

QWidget* RatingsPage::makeContent() {
  auto* page = new QWidget;
  m_filters = new RatingsFilters(page);
  m_leaderboard = new Leaderboard(page);
  m_byDomain = new RatingStrataPanel(RatingStrata::Domain);
  m_byLevel = new RatingStrataPanel(RatingStrata::Level);
  m_byDomain->setObjectName(QStringLiteral("byDomain"));
  m_byLevel->setObjectName(QStringLiteral("byLevel"));
  m_headToHeadModel = new TableModel(this);
  m_headToHead = new FigureTable;
  m_headToHead->setObjectName(QStringLiteral("headToHead"));
  m_headToHead->setModel(m_headToHeadModel);
  m_tabs = new QTabWidget(page);
  m_tabs->setDocumentMode(true);
  for (QWidget* tab : std::initializer_list<QWidget*>{m_byDomain, m_byLevel, m_headToHead})
    m_tabs->addTab(tab, QString());
  m_whatCounts = new Label(theme::Step::Small, theme::Color::TextMuted, page);
  m_whatCounts->setObjectName(QStringLiteral("whatCounts"));
  m_whatCounts->setFit(Label::Fit::Wrap);
  auto* split = new QSplitter(Qt::Horizontal, page);
  split->addWidget(m_leaderboard);
  split->addWidget(m_tabs);
  split->setStretchFactor(0, 1);
  split->setStretchFactor(1, 2);
  split->setSizes({78 * theme::kGrid, 53 * theme::kGrid});
  split->setChildrenCollapsible(false);
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme::kGrid);
  layout->addWidget(m_filters);
  layout->addWidget(split, 1);
  layout->addWidget(m_whatCounts);
  return page;
}

void RatingsPage::studyChanged() {
  m_empty->offerAction(m_study.takesVerdictFiles());
  m_stale = true;
  if (isVisible())
    m_due.start();
}

void RatingsPage::compute() {
  m_due.stop();
  m_stale = false;
  const Contents contents = m_study.contents();
  RatingsQuestion question;
  question.rater = m_filters->rater();
  question.elo = m_filters->settings().elo();
  question.bt = m_filters->settings().bt();
  question.targetWidth = m_filters->settings().targetWidth();
  question.rule = countingRule(contents.info);
  question.rule.judgeOrder = m_filters->judgeOrder();
  using Size = Latest<RatingsFindingsPtr>::Size;
  m_resampled.drop();
  m_latest.run(contents.verdicts.size() > kShortWork ? Size::Long : Size::Short,
               [contents, question] { return ratingsFindings(contents, question); });
}

/// Shows the figures, then has the same again with resampling.
void RatingsPage::take(const RatingsFindingsPtr& findings) {
  m_findings = findings;
  showFindings();
  if (findings->isEmpty())
    return;
  RatingsQuestion question = findings->question;
  question.resampled = true;
  m_resampled.run(Latest<RatingsFindingsPtr>::Size::Long,
                  [contents = m_study.contents(), question] { return ratingsFindings(contents, question); });
}

void RatingsPage::showFindings() {
  m_filters->setRaters(m_findings->raters);
  m_stack->setCurrentIndex(m_findings->isEmpty() ? 0 : 1);
  if (m_findings->isEmpty())
    return;
  m_filters->setRater(m_findings->question.rater);
  const RatingsReport& report = m_findings->report;
  const bool paper = m_filters->besidePaper();
  const RatingMethod method = m_filters->method();
  m_leaderboard->showReport(report, method, paper);
  m_byDomain->showReport(report, method, paper);
  m_byLevel->showReport(report, method, paper);
  m_headToHeadModel->setTable(headToHeadTable(m_findings->headToHead, leaderboardOrder(report, method)));
  m_headToHead->fitColumns();
  QStringList lines{whatCounts(m_findings->question.rule), leftOut(report), leftOut(m_findings->notCounted)};
  lines.removeAll(QString());
  m_whatCounts->setText(lines.join(QLatin1Char(' ')));
}

void RatingsPage::exportTable() {
  saveTable(this, m_ask, m_notices, QStringLiteral("ratings.csv"), ratingsForExport(m_findings->report));
}

void RatingsPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_empty->offerAction(m_study.takesVerdictFiles());
  if (m_stale)
    compute();
}

void RatingsPage::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::LanguageChange)
    return;
  retranslate();
  if (m_findings)
    showFindings();
}

void RatingsPage::retranslate() {
  m_empty->setWords(
      tr("Ratings show how the systems rank: Bradley-Terry and Elo overall, by domain and by level, and who beat whom. "
         "They need verdicts: listen to battles, or import a file of verdicts."),
      tr("Import verdicts"));
  m_tabs->setTabText(0, tr("By domain"));
  m_tabs->setTabText(1, tr("By level"));
  m_tabs->setTabText(2, tr("Head to head"));
  m_headToHead->setAccessibleName(tr("Head to head"));
}

}  // namespace s2s
