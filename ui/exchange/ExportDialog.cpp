// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ExportDialog.h"

#include "core/base/ErrorWords.h"
#include "core/study/Study.h"
#include "ui/common/AppSettings.h"
#include "ui/common/Ask.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/common/ProblemTree.h"
#include "ui/exchange/ExchangeWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace s2s {
namespace {

constexpr QSize kFirstSize(100 * theme::kGrid, 60 * theme::kGrid);
constexpr int kProblemsHeight = 14 * theme::kGrid;

/// Letters that any file system takes.
QString asFileName(QString title) {
  for (QChar& letter : title)
    if (QStringLiteral("/\\:*?\"<>|").contains(letter) || !letter.isPrint())
      letter = QLatin1Char('_');
  return title.trimmed().isEmpty() ? QStringLiteral("study") : title.trimmed();
}

bool isOfMarks(ExportKind kind) { return kind == ExportKind::Marks || kind == ExportKind::KeptSet; }

}  // namespace

ExportDialog::ExportDialog(const Parts& parts, QWidget* parent)
    : Dialog(QStringLiteral("exportDialog"), parts.settings, parent),
      m_study(parts.study),
      m_settings(parts.settings),
      m_ask(parts.ask),
      m_texts(new LiveTexts(this)),
      m_kinds(new QListWidget),
      m_what(new Label(theme::Step::Body)),
      m_count(new Label(theme::Step::Body, theme::Color::TextMuted)),
      m_reveals(new Label(theme::Step::Small, theme::Color::TextMuted)),
      m_warning(new Label(theme::Step::Body, theme::Color::Warning)),
      m_said(new Label(theme::Step::Body)),
      m_setLabel(new Label(theme::Step::Body)),
      m_placeLabel(new Label(theme::Step::Body)),
      m_reveal(new QCheckBox),
      m_set(new QComboBox),
      m_place(new QLineEdit),
      m_choose(new QPushButton),
      m_export(new QPushButton),
      m_close(new QPushButton),
      m_progress(new QProgressBar),
      m_problems(new ProblemTree) {
  setFirstSize(kFirstSize);
  m_kinds->setObjectName(QStringLiteral("exportKinds"));
  m_kinds->setAttribute(Qt::WA_InputMethodEnabled, false);
  m_kinds->setSpacing(theme::kGrid / 4);
  for (const ExportKind kind : exportKinds())
    (new QListWidgetItem(m_kinds))->setData(Qt::UserRole, code(kind));
  auto* sides = new QHBoxLayout;
  sides->setSpacing(2 * theme::kGrid);
  sides->addWidget(m_kinds, 2);
  sides->addWidget(rightSide(), 3);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(2 * theme::kGrid, 2 * theme::kGrid, 2 * theme::kGrid, 2 * theme::kGrid);
  rows->setSpacing(theme::kGrid);
  rows->addLayout(sides, 1);
  rows->addWidget(buttons());
  connect(m_kinds, &QListWidget::currentRowChanged, this, &ExportDialog::kindChosen);
  connect(&m_study, &Study::progress, this, &ExportDialog::showProgress);
  connect(&m_study, &Study::closed, this, &QDialog::reject);
  m_texts->add([this] { retranslate(); });
  m_kinds->setCurrentRow(0);
}

QWidget* ExportDialog::rightSide() {
  auto* side = new QWidget;
  m_reveal->setObjectName(QStringLiteral("reveal"));
  m_set->setObjectName(QStringLiteral("exportSet"));
  m_said->setObjectName(QStringLiteral("exportSaid"));
  m_warning->setObjectName(QStringLiteral("exportWarning"));
  m_count->setObjectName(QStringLiteral("exportCount"));
  m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
  for (Label* label : {m_what, m_count, m_reveals, m_warning, m_said})
    label->setFit(Label::Fit::Wrap);
  m_problems->setMaximumHeight(kProblemsHeight);
  auto* set = new QHBoxLayout;
  set->addWidget(m_setLabel);
  set->addWidget(m_set, 1);
  auto* rows = new QVBoxLayout(side);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(theme::kGrid);
  rows->addWidget(m_what);
  rows->addWidget(m_count);
  rows->addLayout(set);
  rows->addSpacing(theme::kGrid);
  rows->addWidget(m_reveal);
  rows->addWidget(m_reveals);
  rows->addSpacing(theme::kGrid);
  rows->addWidget(placeRow());
  rows->addWidget(m_warning);
  rows->addStretch(1);
  rows->addWidget(m_said);
  rows->addWidget(m_problems);
  connect(m_reveal, &QCheckBox::toggled, this, &ExportDialog::renew);
  connect(m_set, &QComboBox::activated, this, &ExportDialog::kindChosen);
  return side;
}

QWidget* ExportDialog::placeRow() {
  auto* part = new QWidget;
  m_place->setObjectName(QStringLiteral("exportPlace"));
  m_choose->setObjectName(QStringLiteral("chooseExportPlace"));
  m_choose->setAutoDefault(false);
  auto* row = new QHBoxLayout(part);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(m_placeLabel);
  row->addWidget(m_place, 1);
  row->addWidget(m_choose);
  connect(m_choose, &QPushButton::clicked, this, &ExportDialog::choosePlace);
  connect(m_place, &QLineEdit::textEdited, this, [this] { renew(); });
  return part;
}

QWidget* ExportDialog::buttons() {
  auto* part = new QWidget;
  m_export->setObjectName(QStringLiteral("startExport"));
  m_export->setDefault(true);
  m_close->setObjectName(QStringLiteral("closeExport"));
  m_close->setAutoDefault(false);
  m_progress->setObjectName(QStringLiteral("exportProgress"));
  auto* row = new QHBoxLayout(part);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(m_progress, 1);
  row->addStretch(0);
  row->addWidget(m_close);
  row->addWidget(m_export);
  row->setAlignment(Qt::AlignRight);
  connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
  connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
  return part;
}

void ExportDialog::retranslate() {
  setWindowTitle(tr("Export"));
  for (int row = 0; row < m_kinds->count(); ++row)
    m_kinds->item(row)->setText(words(exportKinds().at(row)));
  m_kinds->setAccessibleName(tr("What is to be written"));
  m_reveal->setText(tr("Name the systems"));
  m_setLabel->setText(tr("Set"));
  m_set->setAccessibleName(m_setLabel->text());
  m_placeLabel->setText(tr("Into"));
  m_place->setAccessibleName(tr("File or folder to write"));
  m_choose->setText(tr("Choose …"));
  m_progress->setAccessibleName(tr("Progress"));
  m_export->setText(tr("Export"));
  showOutcome();
  renew();
}

ExportKind ExportDialog::kind() const { return exportKinds().at(std::max(0, m_kinds->currentRow())); }

void ExportDialog::setKind(ExportKind kind) { m_kinds->setCurrentRow(static_cast<int>(exportKinds().indexOf(kind))); }

int ExportDialog::content() const {
  const Contents& contents = m_study.contents();
  if (isOfMarks(kind()))
    return static_cast<int>(contents.marks.size());
  return static_cast<int>(kind() == ExportKind::AudioFolder ? contents.samples.size() : contents.verdicts.size());
}

/// Where something was exported last, else beside the study.
QString ExportDialog::proposal() const {
  const QString last = m_settings.exportFolder();
  const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  const QString beside = m_study.isThrowAway() ? documents : QFileInfo(m_study.path()).absolutePath();
  const QDir folder(!last.isEmpty() && QDir(last).exists() ? last : beside);
  QString name = asFileName(m_study.contents().info.title) + QLatin1Char('-') + code(kind());
  if (!isFolder(kind()))
    name += QLatin1Char('.') + suffixOf(kind());
  return QDir::toNativeSeparators(folder.filePath(name));
}

QString ExportDialog::blindWords(ExportKind kind) {
  const QString words =
      tr("Blind: systems are not named, answers have their ids only. Raters stand under the names "
         "they have in this study.");
  if (kind == ExportKind::AudioFolder)  // it has samples only
    return words;
  return words + QLatin1Char(' ') +
         tr("Who knows the systems' names can work out from an id whose answer it is; the packs that are handed out "
            "have other ids.");
}

void ExportDialog::kindChosen() {
  m_outcome.reset();
  m_reveal->setChecked(false);
  m_place->setText(proposal());
  showOutcome();
  renew();
}

void ExportDialog::renew() {
  const ExportKind now = kind();
  const int count = content();
  m_what->setText(contentWords(now));
  if (isOfMarks(now))
    m_count->setText(count > 0 ? tr("%n quality mark(s)", nullptr, count) : tr("There are no quality marks yet."));
  else if (now == ExportKind::AudioFolder)
    m_count->setText(count > 0 ? tr("%n sample(s)", nullptr, count) : tr("There are no samples yet."));
  else
    m_count->setText(count > 0 ? tr("%n event(s) of verdicts", nullptr, count) : tr("There are no verdicts yet."));
  m_reveal->setVisible(canReveal(now));
  m_reveals->setVisible(canReveal(now));
  m_reveals->setText(m_reveal->isChecked() ? revealWords(now) + QLatin1Char(' ') + tr("Do not give it to annotators.")
                                           : blindWords(now));
  m_reveals->setColor(m_reveal->isChecked() ? theme::Color::Warning : theme::Color::TextMuted);
  const bool choosesSet = now == ExportKind::KeptSet && m_study.contents().sets.size() > 1;
  m_setLabel->setVisible(choosesSet);
  m_set->setVisible(choosesSet);
  if (m_set->count() != m_study.contents().sets.size()) {
    m_set->clear();
    for (const SetInfo& set : m_study.contents().sets)
      m_set->addItem(set.name, set.id.text());
  }
  const QString place = QDir::fromNativeSeparators(m_place->text().trimmed());
  const bool isThere = !place.isEmpty() && QFileInfo::exists(place);
  m_warning->setText(isFolder(now) ? tr("This folder is there already. Name one that is not.")
                                   : tr("This file is there already; it would be replaced."));
  m_warning->setVisible(isThere && !m_outcome && !m_isRunning);
  m_export->setEnabled(!m_isRunning && count > 0 && !place.isEmpty() && !(isThere && isFolder(now)));
  m_close->setText(m_isRunning ? tr("Cancel") : tr("Close"));
  m_progress->setVisible(m_isRunning);
  for (QWidget* part : QList<QWidget*>{m_kinds, m_reveal, m_place, m_choose, m_set})
    part->setEnabled(!m_isRunning);
}

void ExportDialog::choosePlace() {
  QString chosen;
  if (isFolder(kind())) {
    chosen = m_ask.folder(this, tr("Choose the folder in which the new one is made"));
    if (!chosen.isEmpty())
      chosen = QDir(chosen).filePath(QFileInfo(QDir::fromNativeSeparators(m_place->text())).fileName());
  } else {
    const QString suffix = QLatin1Char('.') + suffixOf(kind());
    chosen = m_ask.saveFile(this, words(kind()), m_place->text(), QStringLiteral("*%1").arg(suffix));
    if (!chosen.isEmpty() && QFileInfo(chosen).suffix().isEmpty())
      chosen += suffix;
  }
  if (chosen.isEmpty())
    return;
  m_outcome.reset();
  m_place->setText(QDir::toNativeSeparators(chosen));
  showOutcome();
  renew();
}

void ExportDialog::start() {
  ExportSettings settings;
  settings.kind = kind();
  settings.path = QDir::cleanPath(QDir().absoluteFilePath(QDir::fromNativeSeparators(m_place->text().trimmed())));
  settings.reveal = m_reveal->isChecked() && canReveal(kind()) ? Reveal::Yes : Reveal::No;
  settings.set = SetId(m_set->currentData().toString());
  m_isRunning = true;
  m_outcome.reset();
  m_progress->setRange(0, 0);
  showOutcome();
  renew();
  m_study.exportTo(settings, [self = QPointer(this)](const Result<ExportOutcome>& outcome) {
    if (self)
      self->finish(outcome);
  });
}

void ExportDialog::showProgress(qint64 done, qint64 total) {
  if (!m_isRunning || total <= 0)
    return;
  m_progress->setRange(0, static_cast<int>(total));
  m_progress->setValue(static_cast<int>(done));
  //: Sound files that were looked at or copied.
  m_progress->setFormat(tr("%1 of %2 sounds").arg(done).arg(total));
}

void ExportDialog::finish(const Result<ExportOutcome>& outcome) {
  m_isRunning = false;
  m_outcome = outcome;
  if (outcome)
    m_settings.setExportFolder(QFileInfo(outcome->path).absolutePath());
  showOutcome();
  renew();
}

void ExportDialog::showOutcome() {
  m_problems->showProblems(m_outcome && *m_outcome ? (*m_outcome)->problems : QList<Problem>());
  m_said->setVisible(m_outcome.has_value());
  if (!m_outcome)
    return;
  m_said->setColor(*m_outcome ? theme::Color::Good : theme::Color::Bad);
  if (!*m_outcome) {
    const bool stopped = m_outcome->error().fault == Fault::Cancelled;
    m_said->setText(stopped ? tr("Stopped; nothing was written.") : describe(m_outcome->error()));
    return;
  }
  const ExportOutcome& written = **m_outcome;
  const QString path = QDir::toNativeSeparators(written.path);
  QStringList lines;
  if (written.samples > 0)
    //: %1 is "12 samples", %2 "60 answers", %3 a folder
    lines << tr("%1 and %2 are in %3.")
                 .arg(tr("%n sample(s)", nullptr, written.samples), tr("%n answer(s)", nullptr, written.responses),
                      path);
  else
    lines << tr("%n event(s) are in %1.", nullptr, static_cast<int>(written.events)).arg(path);
  if (!written.provenance.isEmpty())
    lines << tr("Licence, source and sha256 of each clip are in %1.").arg(QFileInfo(written.provenance).fileName());
  m_said->setText(lines.join(QLatin1Char('\n')));
}

void ExportDialog::reject() {
  if (m_isRunning)
    m_study.cancelWork();
  else
    Dialog::reject();
}

}  // namespace s2s
