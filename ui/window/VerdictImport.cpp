// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/VerdictImport.h"

#include "core/base/ErrorWords.h"
#include "ui/common/Ask.h"
#include "ui/common/LiveTexts.h"
#include "ui/common/ProblemTree.h"
#include "ui/common/Strip.h"

#include <QFileInfo>
#include <QPointer>
#include <QProgressBar>
#include <QVBoxLayout>

namespace s2s {
namespace {

constexpr int kProblemsHeight = 20 * theme::kGrid;

void add(ImportOutcome& sum, const ImportOutcome& outcome) {
  sum.read += outcome.read;
  sum.added += outcome.added;
  sum.alreadyThere += outcome.alreadyThere;
  sum.refused += outcome.refused;
  sum.problems.append(outcome.problems);
}

}  // namespace

VerdictImport::VerdictImport(Study& study, Ask& ask, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_ask(ask),
      m_strip(new Strip(Strip::Tone::Neutral)),
      m_bar(new QProgressBar),
      m_problems(new ProblemTree) {
  m_strip->setObjectName(QStringLiteral("importResult"));
  m_problems->setObjectName(QStringLiteral("importProblems"));
  m_problems->setFixedHeight(kProblemsHeight);
  m_bar->setObjectName(QStringLiteral("importProgress"));
  m_bar->setRange(0, 0);  // how many lines a file has is known when it was read
  m_bar->setTextVisible(false);
  m_bar->setFixedHeight(theme::kGrid / 2);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(0);
  rows->addWidget(m_strip);
  rows->addWidget(m_bar);
  rows->addWidget(m_problems);
  connect(m_strip, &Strip::buttonPressed, this, [this] { isReading() ? m_study.cancelWork() : hide(); });
  hide();
  (new LiveTexts(this))->add([this] { renew(); });
}

void VerdictImport::askForFiles() {
  if (isReading())
    return;
  m_files = m_ask.openFiles(this, tr("Import verdicts"),
                            tr("Verdicts (*.jsonl *.ndjson *.csv *.tsv)") + QStringLiteral(";;") + tr("All files (*)"));
  if (m_files.isEmpty())
    return;
  m_sum = {};
  m_failures.clear();
  show();
  readNext();
}

void VerdictImport::readNext() {
  renew();
  if (!isReading())
    return;
  m_study.importVerdicts(m_files.first(), {}, [self = QPointer(this)](const Result<ImportOutcome>& outcome) {
    if (self)
      self->take(outcome);
  });
}

void VerdictImport::take(const Result<ImportOutcome>& outcome) {
  m_files.removeFirst();
  if (outcome)
    add(m_sum, *outcome);
  else
    m_failures.append(outcome.error());
  if (!outcome && outcome.error().fault == Fault::Cancelled)
    m_files.clear();
  readNext();
}

QString VerdictImport::resultWords() const {
  QStringList sentences;
  if (m_sum.read > 0 || m_failures.isEmpty())
    sentences.append(tr("Verdicts imported: %1 read, %2 added, %3 already there, %4 refused.")
                         .arg(m_sum.read)
                         .arg(m_sum.added)
                         .arg(m_sum.alreadyThere)
                         .arg(m_sum.refused));
  for (const Error& failure : m_failures)
    sentences.append(describe(failure));
  return sentences.join(QLatin1Char(' '));
}

void VerdictImport::renew() {
  const bool wrong = !m_failures.isEmpty() || m_sum.refused > 0;
  m_bar->setVisible(isReading());
  m_bar->setAccessibleName(tr("Progress"));
  m_strip->setTone(wrong && !isReading() ? Strip::Tone::Warning : Strip::Tone::Neutral);
  m_strip->setText(isReading() ? tr("Reading %1 …").arg(QFileInfo(m_files.first()).fileName()) : resultWords());
  m_strip->setButton(isReading() ? tr("Cancel") : tr("Dismiss"));
  m_problems->showProblems(isReading() ? QList<Problem>() : m_sum.problems);
}

}  // namespace s2s
