// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judge/JudgePage.h"

#include "core/base/ErrorWords.h"
#include "core/study/Study.h"
#include "ui/common/Ask.h"
#include "ui/common/EmptyPage.h"
#include "ui/common/FigureTable.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/common/Scrolled.h"
#include "ui/judge/JudgeForm.h"
#include "ui/judge/JudgeLogModel.h"
#include "ui/judge/JudgeTables.h"
#include "ui/judge/RunPanel.h"
#include "ui/judge/TrialPanel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>

#include <chrono>
#include <utility>

namespace s2s {
namespace {

using namespace std::chrono_literals;

constexpr qsizetype kShortWork = 1'000;  ///< verdicts up to which the figures are there at once
constexpr auto kRefresh = 500ms;         ///< of the tables, while answers come in
constexpr auto kLogRefresh = 250ms;

FigureTable* namedTable(const char* name) {
  auto* table = new FigureTable;
  table->setObjectName(QLatin1String(name));
  return table;
}

}  // namespace

JudgePage::JudgePage(Study& study, Player& player, Ask& ask, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_ask(ask),
      m_desk(study),
      m_texts(new LiveTexts(this)),
      m_latest([this](const JudgeSheets& findings) { take(findings); }),
      m_stack(new QStackedWidget),
      m_empty(new EmptyPage(QStringLiteral("addFirstJudge"))) {
  setObjectName(QStringLiteral("judgePage"));
  m_title = new Label(theme::Step::Title);
  m_title->setWeight(QFont::DemiBold);
  m_trouble = new Label(theme::Step::Body, theme::Color::Bad);
  m_trouble->setObjectName(QStringLiteral("trouble"));
  m_trouble->setFit(Label::Fit::Wrap);
  m_trouble->hide();
  m_stack->addWidget(m_empty);
  m_stack->addWidget(content(player, ask));
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(3 * theme::kGrid, 2 * theme::kGrid, 3 * theme::kGrid, 2 * theme::kGrid);
  rows->setSpacing(2 * theme::kGrid);
  rows->addWidget(m_title);
  rows->addWidget(m_trouble);
  rows->addWidget(m_stack, 1);
  for (QTimer* timer : {&m_due, &m_logDue})
    timer->setSingleShot(true);
  m_due.setInterval(kRefresh);
  m_logDue.setInterval(kLogRefresh);
  connect(&m_due, &QTimer::timeout, this, &JudgePage::refresh);
  connect(&m_logDue, &QTimer::timeout, this, &JudgePage::showLog);
  connect(&study, &Study::changed, this, [this](Changes what) {
    if (what & Change::Judges && !m_due.isActive())
      m_due.start();
  });
  connect(&m_desk, &JudgeDesk::tried, this, [this](const JudgeTry& attempt) {
    m_newTries.append(attempt);
    if (!m_logDue.isActive())
      m_logDue.start();
  });
  connect(m_empty, &EmptyPage::actionWanted, this, &JudgePage::addFromFile);
  m_texts->add([this] { retranslate(); });
}

QWidget* JudgePage::content(Player& player, Ask& ask) {
  auto* whole = new QWidget;
  auto* sides = new QHBoxLayout(whole);
  sides->setContentsMargins(0, 0, 0, 0);
  sides->setSpacing(3 * theme::kGrid);
  sides->addWidget(scrolled(judgesSide()), 5);
  sides->addWidget(tabs(player, ask), 8);
  return whole;
}

QWidget* JudgePage::judgesSide() {
  m_judges = namedTable("judges");
  m_judgeModel = new TableModel(this);
  m_judges->setModel(m_judgeModel);
  m_judges->setMinimumHeight(16 * theme::kGrid);
  m_add = new QPushButton;
  m_add->setObjectName(QStringLiteral("addJudge"));
  m_share = new QPushButton;
  m_share->setObjectName(QStringLiteral("shareJudge"));
  m_said = new Label(theme::Step::Small, theme::Color::Warning);
  m_said->setFit(Label::Fit::Wrap);
  m_said->hide();
  m_form = new JudgeForm(m_desk);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_add);
  buttons->addWidget(m_share);
  buttons->addStretch(1);
  auto* side = new QWidget;
  auto* rows = new QVBoxLayout(side);
  rows->setContentsMargins(0, 0, theme::kGrid, 0);
  rows->setSpacing(theme::kGrid);
  rows->addWidget(m_judges, 1);
  rows->addLayout(buttons);
  rows->addWidget(m_said);
  rows->addSpacing(theme::kGrid);
  rows->addWidget(m_form);
  connect(m_add, &QPushButton::clicked, this, &JudgePage::addFromFile);
  connect(m_share, &QPushButton::clicked, this, &JudgePage::saveAsFile);
  connect(m_form, &JudgeForm::saved, this, &JudgePage::choose);
  connect(m_judges->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JudgePage::chosenRowChanged);
  return side;
}

QWidget* JudgePage::tabs(Player& player, Ask& ask) {
  m_run = new RunPanel(m_desk, m_study);
  m_trial = new TrialPanel(m_desk, m_study, player, ask);
  m_log = namedTable("judgeLog");
  m_logModel = new JudgeLogModel(this);
  m_log->setModel(m_logModel);
  m_log->horizontalHeader()->setStretchLastSection(true);
  m_runs = namedTable("judgeRuns");
  m_runModel = new TableModel(this);
  m_runs->setModel(m_runModel);
  m_tabs = new QTabWidget;
  m_tabs->setObjectName(QStringLiteral("judgeTabs"));
  m_tabs->setDocumentMode(true);
  m_tabs->addTab(scrolled(m_run), QString());
  for (QWidget* tab : std::initializer_list<QWidget*>{m_trial, m_log, m_runs})
    m_tabs->addTab(tab, QString());
  connect(m_run, &RunPanel::agreementWanted, this, &JudgePage::agreementWanted);
  connect(m_runs, &QTableView::activated, this, &JudgePage::openRun);
  return m_tabs;
}

void JudgePage::retranslate() {
  m_title->setText(tr("Automatic judges"));
  m_empty->setWords(
      tr("Automatic judges listen to the battles of this study and say which answer is better; then the "
         "agreement page tells how far they and the people agree. A judge is a small file that says which "
         "model, program or file of answers it is; it never holds a key."),
      tr("Add a judge from a file …"));
  m_add->setText(tr("Add from a file …"));
  m_share->setText(tr("Save as a file …"));
  m_share->setToolTip(tr("To share the judge; the key is not in it"));
  m_tabs->setTabText(0, tr("Run"));
  m_tabs->setTabText(1, tr("Try one battle"));
  m_tabs->setTabText(2, tr("Log"));
  m_tabs->setTabText(3, tr("All runs"));
  m_judges->setAccessibleName(tr("Automatic judges"));
  m_log->setAccessibleName(tr("Log of the requests"));
  m_runs->setAccessibleName(tr("All runs"));
  m_runs->setToolTip(tr("A double click shows the requests of a run"));
  refresh();
}

void JudgePage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void JudgePage::refresh() {
  m_due.stop();
  const Contents contents = m_study.contents();
  const bool any = !contents.judging.judges.isEmpty();
  m_empty->offerAction(m_study.isOpen() && !m_study.whyReadOnly());
  m_add->setEnabled(!m_study.whyReadOnly());
  m_stack->setCurrentIndex(any ? 1 : 0);
  using Size = Latest<JudgeSheets>::Size;
  m_latest.run(contents.verdicts.size() > kShortWork ? Size::Long : Size::Short, [contents] {
    return JudgeSheets{judgesTable(contents), judgeRunsTable(contents)};
  });
}

void JudgePage::take(const JudgeSheets& findings) {
  m_isFilling = true;
  m_judgeModel->setTable(findings.judges);
  m_isFilling = false;
  m_judges->fitColumns();
  m_runModel->setTable(findings.runs);
  m_runs->fitColumns();
  const QList<StudyJudge>& judges = m_study.contents().judging.judges;
  if (!judges.isEmpty())
    choose(m_study.contents().judging.find(m_chosen) ? m_chosen : judges.constLast().id);
}

void JudgePage::choose(const JudgeId& judge) {
  m_isFilling = true;
  const QModelIndex current = m_judges->currentIndex();
  const bool isChosen = current.isValid() && m_judgeModel->keyAt(current.row()) == judge.text();
  for (int row = 0; !isChosen && row < m_judgeModel->rowCount(); ++row)
    if (m_judgeModel->keyAt(row) == judge.text()) {
      m_judges->selectRow(row);
      break;
    }
  m_isFilling = false;
  showJudge(judge);
}

void JudgePage::showJudge(const JudgeId& judge) {
  if (m_chosen == judge)
    return;
  m_chosen = judge;
  m_form->setJudge(judge);
  m_run->setJudge(judge);
  m_trial->setJudge(judge);
}

void JudgePage::chosenRowChanged() {
  const QModelIndex row = m_judges->currentIndex();
  if (row.isValid() && !m_isFilling)
    showJudge(JudgeId(m_judgeModel->keyAt(row.row())));
}

void JudgePage::addFromFile() {
  const QString path = m_ask.openFile(this, tr("Add a judge"), tr("Judge files (*.json)"));
  if (path.isEmpty())
    return;
  m_desk.add(path, [self = QPointer(this)](const Result<JudgeDesk::Added>& added) {
    if (!self)
      return;
    self->m_trouble->hide();
    if (!added)
      return self->say(added.error());
    self->m_said->setVisible(!added->unknownKeys.isEmpty());
    self->m_said->setText(
        tr("Not known in this file, so without meaning: %1").arg(added->unknownKeys.join(QStringLiteral(", "))));
    self->refresh();
    self->choose(added->id);
  });
}

void JudgePage::saveAsFile() {
  const QString path =
      m_ask.saveFile(this, tr("Save the judge"), QStringLiteral("judge.json"), QStringLiteral("*.json"));
  if (path.isEmpty())
    return;
  m_trouble->hide();
  if (const Result<void> saved = m_desk.exportJudge(m_chosen, path); !saved)
    say(saved.error());
}

void JudgePage::say(const Error& why) {
  m_trouble->setText(describe(why));
  m_trouble->show();
}

void JudgePage::openRun(const QModelIndex& index) {
  m_study.judgeTries(JudgeRunId(m_runModel->keyAt(index.row())),
                     [self = QPointer(this)](const Result<QList<JudgeTry>>& tries) {
                       if (!self)
                         return;
                       if (!tries)
                         return self->say(tries.error());
                       self->m_logModel->clear();
                       self->m_newTries = *tries;
                       self->showLog();
                       self->m_tabs->setCurrentWidget(self->m_log);
                     });
}

void JudgePage::showLog() {
  const bool wasEmpty = m_logModel->rowCount() == 0;
  m_logModel->add(std::exchange(m_newTries, {}));
  if (wasEmpty)
    m_log->fitColumns();
}

void JudgePage::pausePlayback() { m_trial->release(); }

}  // namespace s2s
