// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/QualityResultsPage.h"

#include "core/base/ErrorWords.h"
#include "ui/common/EmptyPage.h"
#include "ui/common/FigureTable.h"
#include "ui/common/Label.h"
#include "ui/common/TableModel.h"
#include "ui/quality/KeptSetExport.h"
#include "ui/quality/QualityRules.h"
#include "ui/quality/QualityTables.h"
#include "ui/quality/QualityWords.h"

#include <QEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace s2s {

using theme::Color;
using theme::Step;

/// Up to this many marks the figures are there within the frame in which they were asked for.
constexpr qsizetype kShortWork = 1000;

QualityResultsPage::QualityResultsPage(Study& study, Ask& ask, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_latest([this](const FindingsPtr& findings) {
        m_findings = findings;
        showFindings();
      }),
      m_title(new Label(Step::Title, Color::Text, this)),
      m_rules(new QualityRules(this)),
      m_trouble(new Label(Step::Body, Color::Bad, this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyPage(QStringLiteral("toCheck"), this)),
      m_export(new KeptSetExport(study, ask, this)) {
  setObjectName(QStringLiteral("qualityResultsPage"));
  m_title->setWeight(QFont::DemiBold);
  m_trouble->setObjectName(QStringLiteral("trouble"));
  m_trouble->setFit(Label::Fit::Wrap);
  m_trouble->hide();
  m_stack->addWidget(m_empty);
  m_stack->addWidget(makeContent());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(3 * theme::kGrid, 2 * theme::kGrid, 3 * theme::kGrid, theme::kGrid);
  layout->setSpacing(2 * theme::kGrid);
  layout->addWidget(m_title);
  layout->addWidget(m_rules);
  layout->addWidget(m_trouble);
  layout->addWidget(m_stack, 1);
  m_due.setSingleShot(true);
  m_due.setInterval(0);
  connect(&m_due, &QTimer::timeout, this, &QualityResultsPage::compute);
  connect(&m_study, &Study::changed, this, &QualityResultsPage::studyChanged);
  connect(&m_study, &Study::opened, this, &QualityResultsPage::studyChanged);
  connect(&m_study, &Study::closed, this, &QualityResultsPage::studyChanged);
  connect(m_empty, &EmptyPage::actionWanted, this, &QualityResultsPage::checkWanted);
  connect(m_rules, &QualityRules::changed, this, &QualityResultsPage::applySettings);
  retranslate();
}

QualityResultsPage::~QualityResultsPage() = default;

QualityResultsPage::Sheet QualityResultsPage::makeSheet(const char* name) {
  Sheet sheet{new FigureTable, new TableModel(this)};
  sheet.table->setObjectName(QLatin1String(name));
  sheet.table->setModel(sheet.model);
  return sheet;
}

QWidget* QualityResultsPage::makeContent() {
  auto* page = new QWidget;
  m_fates = new Label(Step::Title, Color::Text, page);
  m_fates->setObjectName(QStringLiteral("fates"));
  m_fates->setFit(Label::Fit::Elide);
  m_adjudicate = new QPushButton(page);
  m_adjudicate->setObjectName(QStringLiteral("adjudicate"));
  m_adjudicate->setEnabled(false);
  connect(m_adjudicate, &QPushButton::clicked, this, &QualityResultsPage::adjudicationWanted);
  m_byDomain = makeSheet("byDomain");
  m_byTask = makeSheet("byTask");
  m_byLevel = makeSheet("byLevel");
  m_tabs = new QTabWidget(page);
  m_tabs->setDocumentMode(true);
  for (QWidget* tab :
       std::initializer_list<QWidget*>{m_byDomain.table, m_byTask.table, m_byLevel.table, makeReviewers(), makeAudit()})
    m_tabs->addTab(tab, QString());
  m_note = new Label(Step::Small, Color::TextMuted, page);
  m_note->setObjectName(QStringLiteral("qualityNote"));
  m_note->setFit(Label::Fit::Wrap);
  auto* actions = new QHBoxLayout;
  actions->setSpacing(theme::kGrid);
  actions->addWidget(m_adjudicate);
  actions->addWidget(m_export, 1);
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme::kGrid);
  layout->addWidget(m_fates);
  layout->addLayout(actions);
  layout->addSpacing(theme::kGrid);
  layout->addWidget(m_tabs, 1);
  layout->addWidget(m_note);
  return page;
}

QWidget* QualityResultsPage::makeReviewers() {
  m_reviewers = makeSheet("reviewers");
  m_questions = makeSheet("questions");
  m_pairs = makeSheet("reviewerPairs");
  auto* page = new QWidget;
  auto* right = new QVBoxLayout;
  right->setSpacing(2 * theme::kGrid);
  right->addWidget(m_reviewers.table, 2);
  right->addWidget(m_pairs.table, 3);
  auto* layout = new QHBoxLayout(page);
  layout->setContentsMargins(0, theme::kGrid, 0, 0);
  layout->setSpacing(3 * theme::kGrid);
  layout->addWidget(m_questions.table, 13);
  layout->addLayout(right, 10);
  return page;
}

QWidget* QualityResultsPage::makeAudit() {
  m_audit = makeSheet("audit");
  auto* page = new QWidget;
  m_auditSays = new Label(Step::Body, Color::Text, page);
  m_auditSays->setObjectName(QStringLiteral("auditSays"));
  m_auditSays->setFit(Label::Fit::Wrap);
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, theme::kGrid, 0, 0);
  layout->setSpacing(theme::kGrid);
  layout->addWidget(m_auditSays);
  layout->addWidget(m_audit.table, 1);
  return page;
}

void QualityResultsPage::studyChanged() {
  m_stale = true;
  if (isVisible())
    m_due.start();
}

void QualityResultsPage::compute() {
  m_due.stop();
  m_stale = false;
  const Contents contents = m_study.contents();
  using Size = Latest<FindingsPtr>::Size;
  m_latest.run(contents.marks.size() > kShortWork ? Size::Long : Size::Short, [contents]() -> FindingsPtr {
    return std::make_shared<Findings>(
        Findings{qualityReport(contents, contents.info.quality.rule), auditReport(contents, contents.info.quality)});
  });
}

void QualityResultsPage::applySettings(const QualitySettings& settings) {
  Edit edit;
  edit.info = m_study.contents().info;
  edit.info->quality = settings;
  m_study.apply(edit, [this, here = QPointer<QualityResultsPage>(this)](const Result<void>& saved) {
    if (!here)
      return;
    m_trouble->setVisible(!saved);
    m_trouble->setText(saved ? QString() : describe(saved.error()));
    if (!saved)
      m_rules->showSettings(m_study.contents().info.quality);
  });
}

void QualityResultsPage::showFindings() {
  m_rules->showSettings(m_study.contents().info.quality);
  m_rules->setEnabled(m_study.isOpen() && !m_study.whyReadOnly());
  const bool hasMarks = !m_study.contents().marks.isEmpty();
  m_stack->setCurrentIndex(hasMarks ? 1 : 0);
  if (!hasMarks)
    return;
  const QualityReport& quality = m_findings->quality;
  showFates();
  fill(m_byDomain, fateTable(quality, Stratifier::Domain));
  fill(m_byTask, fateTable(quality, Stratifier::Task));
  fill(m_byLevel, fateTable(quality, Stratifier::Level));
  fill(m_reviewers, reviewerTable(quality));
  fill(m_questions, questionTable(quality));
  fill(m_pairs, reviewerPairTable(quality));
  fill(m_audit, auditTable(m_findings->audit));
  showNotes();
}

void QualityResultsPage::showFates() {
  const FateCounts counts =
      m_findings->quality.strata.isEmpty() ? FateCounts() : m_findings->quality.strata.first().counts;
  QStringList parts;
  const std::initializer_list<std::pair<Fate, int>> all = {{Fate::Kept, counts.kept},
                                                           {Fate::Corrected, counts.corrected},
                                                           {Fate::Rejected, counts.rejected},
                                                           {Fate::Pending, counts.pending}};
  for (const auto& [fate, count] : all)
    //: A figure of the whole check, e.g. "Kept 20".
    parts.append(tr("%1 %2").arg(words(fate)).arg(count));
  m_fates->setText(parts.join(QStringLiteral("   ·   ")));
  m_adjudicate->setText(tr("Adjudicate (%1)").arg(counts.toAdjudicate));
  m_adjudicate->setEnabled(counts.toAdjudicate > 0);
  m_export->refresh(counts.inSet());
}

void QualityResultsPage::showNotes() {
  QStringList audit;
  const bool hasDraw = !m_findings->audit.strata.isEmpty() && m_findings->audit.strata.first().drawn > 0;
  for (const AuditQuestion question : kAuditQuestions)
    if (hasDraw)
      audit.append(auditWords(m_findings->audit, question));
  m_auditSays->setText(hasDraw ? audit.join(QLatin1Char('\n'))
                               : tr("The audit asks about synthetic samples. This study has none."));
  QStringList note{
      tr("One current mark of each reviewer counts. A decision of the adjudication stands for the sample as a whole.")};
  if (m_findings->quality.notBlind > 0)
    note.append(tr("%n mark(s) are left out: they were given when the others' could be seen.", nullptr,
                   m_findings->quality.notBlind));
  m_note->setText(note.join(QLatin1Char(' ')));
}

void QualityResultsPage::fill(const Sheet& sheet, const Table& table) {
  sheet.model->setTable(table);
  sheet.table->fitColumns();
}

void QualityResultsPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_stale)
    compute();
}

void QualityResultsPage::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::LanguageChange)
    return;
  retranslate();
  if (m_findings)
    showFindings();
}

void QualityResultsPage::retranslate() {
  m_title->setText(tr("Quality results"));
  m_empty->setWords(
      tr("Here you will see which samples are kept, corrected and rejected, by domain, task and level, how far the "
         "reviewers agree, and what the audit of synthetic samples found. It needs marks: reviewers give them on the "
         "page Quality check."),
      tr("To the quality check"));
  m_export->retranslate();
  const QStringList titles{tr("By domain"), tr("By task"), tr("By level"), tr("Reviewers"), tr("Audit")};
  for (int i = 0; i < titles.size(); ++i)
    m_tabs->setTabText(i, titles.at(i));
  m_byDomain.table->setAccessibleName(titles.at(0));
  m_byTask.table->setAccessibleName(titles.at(1));
  m_byLevel.table->setAccessibleName(titles.at(2));
  m_reviewers.table->setAccessibleName(tr("Marks by reviewer"));
  m_questions.table->setAccessibleName(tr("Agreement by question"));
  m_pairs.table->setAccessibleName(tr("Agreement by pair of reviewers"));
  m_audit.table->setAccessibleName(tr("Audit"));
}

}  // namespace s2s
