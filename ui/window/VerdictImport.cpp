// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/VerdictImport.h"

#include "core/base/ErrorWords.h"
#include "core/sets/TextTable.h"
#include "ui/common/Ask.h"
#include "ui/common/InPool.h"
#include "ui/common/LiveTexts.h"
#include "ui/common/ProblemTree.h"
#include "ui/common/Strip.h"
#include "ui/exchange/ColumnDialog.h"
#include "ui/exchange/ExchangeWords.h"
#include "ui/exchange/RaterDialog.h"

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
  sum.newSamples += outcome.newSamples;
  sum.newSystems += outcome.newSystems;
  sum.problems.append(outcome.problems);
  sum.newRaters.append(outcome.newRaters);
  VerdictTally& tally = sum.tally;
  const VerdictTally& more = outcome.tally;
  tally = {tally.won + more.won,         tally.first + more.first,       tally.second + more.second,
           tally.ties + more.ties,       tally.bothGood + more.bothGood, tally.bothBad + more.bothBad,
           tally.skipped + more.skipped, tally.other + more.other};
}

}  // namespace

VerdictImport::VerdictImport(Study& study, Ask& ask, AppSettings& settings, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_ask(ask),
      m_settings(settings),
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
  importFiles(m_ask.openFiles(
      this, tr("Import verdicts"),
      tr("Verdicts (*.jsonl *.ndjson *.json *.csv *.tsv)") + QStringLiteral(";;") + tr("All files (*)")));
}

void VerdictImport::importFiles(const QStringList& files) {
  if (isReading() || files.isEmpty())
    return;
  m_files = files;
  m_sum = {};
  m_failures.clear();
  m_leftOut.clear();
  show();
  readNext();
}

void VerdictImport::readNext() {
  renew();
  if (!isReading())
    return;
  m_read = [this](const std::optional<RaterNames>& raters) {
    m_study.importVerdicts(m_files.first(), raters, [self = QPointer(this)](const Outcome& outcome) {
      if (self)
        self->take(outcome);
    });
  };
  m_read(std::nullopt);
}

bool VerdictImport::mayBeTable(const Outcome& outcome) {
  if (!outcome)
    return outcome.error().fault == Fault::UnknownFormat || outcome.error().fault == Fault::BadTable;
  const bool isTable = outcome->format == VerdictFormat::Csv || outcome->format == VerdictFormat::FastChat;
  return isTable && outcome->read > 0 && outcome->refused == outcome->read;
}

void VerdictImport::take(const Outcome& outcome) {
  if (!mayBeTable(outcome))
    return askOrSettle(outcome);
  inPool(
      this, [path = m_files.first()] { return readTextTable(path); },
      [this, outcome](const Result<TextTable>& table) {
        if (table)
          askForColumns(*table);
        else
          settle(outcome);
      });
}

/// Asks about the first file; unless it is answered, the file is left out.
void VerdictImport::ask(QDialog* dialog, const std::function<void()>& goOn) {
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  m_isAsking = true;
  connect(dialog, &QDialog::finished, this, [this, goOn](int answer) {
    m_isAsking = false;
    if (answer != QDialog::Accepted)
      return leaveOut();
    renew();
    goOn();
  });
  renew();
  dialog->open();
}

void VerdictImport::askForColumns(const TextTable& table) {
  auto* dialog = new ColumnDialog({m_study.contents(), m_settings, m_ask}, m_files.first(), table, window());
  ask(dialog, [this, dialog] {
    m_read = [this, path = dialog->path(), columns = dialog->columns(),
              mapping = dialog->mapping()](const std::optional<RaterNames>& raters) {
      m_study.importTable(path, columns, mapping, raters, [self = QPointer(this)](const Outcome& outcome) {
        if (self)
          self->askOrSettle(outcome);
      });
    };
    m_read(std::nullopt);
  });
}

void VerdictImport::askOrSettle(const Outcome& outcome) {
  if (!outcome || outcome->askWho.isEmpty())
    return settle(outcome);
  auto* dialog = new RaterDialog(m_study.contents(), m_settings, m_files.first(), outcome->askWho, window());
  ask(dialog, [this, dialog] { m_read(dialog->names()); });
}

void VerdictImport::leaveOut() {
  m_leftOut.append(QFileInfo(m_files.takeFirst()).fileName());
  readNext();
}

void VerdictImport::settle(const Outcome& outcome) {
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
  if (m_sum.read > 0 || (m_failures.isEmpty() && m_leftOut.isEmpty()))
    sentences.append(tr("Verdicts imported: %1 read, %2 added, %3 already there, %4 refused.")
                         .arg(m_sum.read)
                         .arg(m_sum.added)
                         .arg(m_sum.alreadyThere)
                         .arg(m_sum.refused));
  if (const QString tally = words(m_sum.tally); !tally.isEmpty())
    //: %1 is a list: "113 with a winner, 20 both good"
    sentences.append(tr("Among them: %1.").arg(tally));
  if (const QString described = describedWords(m_sum.newSamples, m_sum.newSystems); !described.isEmpty())
    sentences.append(described);
  if (const QString raters = newRaterWords(m_sum.newRaters); !raters.isEmpty())
    sentences.append(raters);
  for (const QString& file : m_leftOut)
    sentences.append(tr("%1 was left out.").arg(file));
  for (const Error& failure : m_failures)
    sentences.append(failure.fault == Fault::UnknownFormat
                         ? tr("%1 holds neither verdicts nor marks in a form known here, and is no table.")
                               .arg(QFileInfo(failure.subject).fileName())
                         : describe(failure));
  return sentences.join(QLatin1Char(' '));
}

void VerdictImport::renew() {
  const bool wrong = !m_failures.isEmpty() || m_sum.refused > 0;
  m_bar->setVisible(isReading());
  m_bar->setAccessibleName(tr("Progress"));
  m_strip->setTone(wrong && !isReading() ? Strip::Tone::Warning : Strip::Tone::Neutral);
  const QString file = isReading() ? QFileInfo(m_files.first()).fileName() : QString();
  if (m_isAsking)
    m_strip->setText(tr("There is a question about %1 …").arg(file));
  else
    m_strip->setText(isReading() ? tr("Reading %1 …").arg(file) : resultWords());
  m_strip->setButton(isReading() ? tr("Cancel") : tr("Dismiss"));
  m_problems->showProblems(isReading() ? QList<Problem>() : m_sum.problems);
}

}  // namespace s2s
