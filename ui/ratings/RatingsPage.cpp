// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratings/RatingsPage.h"

#include "core/base/ErrorWords.h"
#include "core/report/AgreementReport.h"
#include "ui/charts/RatingSeries.h"
#include "ui/common/EmptyPage.h"
#include "ui/common/FigureTable.h"
#include "ui/common/Label.h"
#include "ui/common/TableExport.h"
#include "ui/common/WhatCounts.h"
#include "ui/ratings/GroupTable.h"
#include "ui/ratings/HeadToHeadTable.h"
#include "ui/ratings/HistoryPanel.h"
#include "ui/ratings/Leaderboard.h"
#include "ui/ratings/MethodPanel.h"
#include "ui/ratings/RatingStrataPanel.h"
#include "ui/ratings/RatingTables.h"
#include "ui/ratings/RatingsFilters.h"
#include "ui/ratings/StabilityTable.h"

#include <QEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace s2s {

/// Up to this many verdict events the figures are there within the frame in which they were asked for.
constexpr qsizetype kShortWork = 3000;

namespace {

const BtFit* fitOf(const RatingsReport& report) {
  const std::optional<BtFit>& fit = report.strata.first().bt;
  return fit ? &*fit : nullptr;
}

}  // namespace

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
  connect(&m_study.soundMeasures(), &SoundMeasures::progress, this, [this](qint64 done, qint64 total) {
    if (m_measuring)
      m_filters->settings().showMeasuring(tr("measuring the sounds: %1 of %2").arg(done).arg(total));
  });
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
  m_headToHead = makeTable("headToHead", m_headToHeadModel);
  m_history = new HistoryPanel;
  m_groups = makeTable("groups", m_groupModel);
  m_stability = makeTable("stability", m_stabilityModel);
  m_tabs = new QTabWidget(page);
  m_tabs->setDocumentMode(true);
  for (QWidget* tab :
       std::initializer_list<QWidget*>{m_byDomain, m_byLevel, m_headToHead, m_history, m_groups, m_stability})
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

FigureTable* RatingsPage::makeTable(const char* name, TableModel*& model) {
  model = new TableModel(this);
  auto* table = new FigureTable;
  table->setObjectName(QLatin1String(name));
  table->setModel(model);
  return table;
}

void RatingsPage::studyChanged() {
  m_sounds.reset();
  m_empty->offerAction(m_study.takesVerdictFiles());
  m_stale = true;
  if (isVisible())
    m_due.start();
}

void RatingsPage::compute() {
  m_due.stop();
  m_stale = false;
  const Contents contents = m_study.contents();
  const RatingsQuestion question = this->question(countingRule(contents.info));
  if (!question.style.isEmpty() && !m_sounds)
    measureSounds();
  m_filters->settings().showMeasuring(measuringWords());
  using Size = Latest<RatingsFindingsPtr>::Size;
  m_resampled.drop();
  const bool byGame = !question.style.isEmpty() && m_sounds;  // a fit over games instead of counts
  m_latest.run(byGame || contents.verdicts.size() > kShortWork ? Size::Long : Size::Short,
               [contents, question] { return ratingsFindings(contents, question); });
}

RatingsQuestion RatingsPage::question(const CountingRule& rule) const {
  const MethodPanel& settings = m_filters->settings();
  RatingsQuestion question{.rater = m_filters->rater(), .elo = settings.elo(), .bt = settings.bt(), .rule = rule};
  question.targetWidth = settings.targetWidth();
  question.rule.judgeOrder = m_filters->judgeOrder();
  question.style = settings.style();
  if (m_sounds)
    question.sounds = m_sounds->facts;
  return question;
}

/// The figures come without style control first, and once more when the sounds are measured.
void RatingsPage::measureSounds() {
  if (m_measuring)
    return;
  m_measuring = true;
  m_study.soundMeasures().measure(m_study.contents(), this,
                                  [this, path = m_study.path()](const MeasuredSounds& sounds) {
                                    m_measuring = false;
                                    if (path == m_study.path())
                                      m_sounds = sounds;
                                    compute();
                                  });
}

QString RatingsPage::measuringWords() const {
  if (m_filters->settings().style().isEmpty())
    return {};
  if (!m_sounds)
    return tr("measuring the sounds …");
  return m_sounds->failed > 0
             ? tr("%n sounds could not be measured: %1", nullptr, m_sounds->failed).arg(describe(*m_sounds->reason))
             : QString();
}

/// Shows the figures, then has the same again with resampling.
void RatingsPage::take(const RatingsFindingsPtr& findings) {
  m_findings = findings;
  showFindings();
  if (findings->isEmpty())
    return;
  RatingsQuestion question = findings->question;
  question.resampled = true;
  m_resampled.run(Latest<RatingsFindingsPtr>::Size::Settled,
                  [contents = m_study.contents(), question](const std::stop_token& stop) {
                    return ratingsFindings(contents, question, stop);
                  });
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
  m_headToHeadModel->setTable(headToHeadTable(m_findings->headToHead, leaderboardOrder(report, method), fitOf(report)));
  m_headToHead->fitColumns();
  m_history->showHistory(m_findings->history, leaderboardOrder(report, RatingMethod::Elo));
  m_groupModel->setTable(groupTable(report));
  m_groups->fitColumns();
  m_tabs->setTabVisible(m_tabs->indexOf(m_groups), m_groupModel->columnCount() > 0);
  m_stabilityModel->setTable(stabilityTable(report));
  m_stability->fitColumns();
  m_tabs->setTabVisible(m_tabs->indexOf(m_stability), m_stabilityModel->columnCount() > 0);
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
  // Short, so that all of them are seen beside the leaderboard; the tips say it in full.
  const QStringList names{tr("Domain"), tr("Level"), tr("Pairs"), tr("Time"), tr("Groups"), tr("Raters")};
  const QStringList tips{tr("By domain"),
                         tr("By level"),
                         tr("Head to head"),
                         tr("Over time"),
                         tr("Mean ratings of groups of systems"),
                         tr("Without one rater")};
  for (int tab = 0; tab < m_tabs->count(); ++tab) {
    m_tabs->setTabText(tab, names.at(tab));
    m_tabs->setTabToolTip(tab, tips.at(tab));
  }
  m_headToHead->setAccessibleName(tr("Head to head"));
  m_stability->setAccessibleName(tr("Without one rater"));
  m_groups->setAccessibleName(tr("Mean ratings of groups of systems"));
}

}  // namespace s2s
