// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/RepairPanel.h"

#include "core/base/ErrorWords.h"
#include "core/study/Study.h"
#include "ui/common/Ask.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/start/RepairWords.h"
#include "ui/start/StudyDesk.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>

namespace s2s {
namespace {

constexpr int kDetailHeight = 14 * theme::kGrid;

}  // namespace

RepairPanel::RepairPanel(StudyDesk& desk, Ask& ask, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_ask(ask),
      m_title(new Label(theme::Step::Large)),
      m_why(new Label(theme::Step::Body)),
      m_outcome(new Label(theme::Step::Body)) {
  setObjectName(QStringLiteral("repairPanel"));
  m_title->setWeight(QFont::DemiBold);
  m_why->setObjectName(QStringLiteral("repairWhy"));
  m_outcome->setObjectName(QStringLiteral("repairOutcome"));
  for (Label* label : {m_why, m_outcome})
    label->setFit(Label::Fit::Wrap);
  m_details = new QPlainTextEdit;
  m_details->setObjectName(QStringLiteral("repairDetails"));
  m_details->setReadOnly(true);
  m_details->setTabChangesFocus(true);
  m_details->setFixedHeight(kDetailHeight);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, theme::kGrid, 0, theme::kGrid);
  rows->setSpacing(theme::kGrid);
  rows->addWidget(m_title);
  rows->addWidget(m_why);
  rows->addWidget(choice());
  rows->addWidget(m_outcome);
  rows->addWidget(m_details);
  rows->addWidget(buttons());
  (new LiveTexts(this))->add([this] {
    m_title->setText(tr("This study is damaged"));
    m_fromText->setText(tr("Restore from"));
    m_from->setAccessibleName(m_fromText->text());
    m_details->setAccessibleName(tr("Each verdict that comes back, differs or is lost"));
    m_restore->setText(tr("Restore the study"));
    m_save->setText(tr("Save what can be read …"));
    m_leave->setText(tr("Leave it for now"));
    if (!isHidden())
      begin();
  });
  listen();
  hide();
}

QWidget* RepairPanel::choice() {
  m_fromText = new Label(theme::Step::Body);
  m_from = new QComboBox;
  m_from->setObjectName(QStringLiteral("restoreFrom"));
  m_from->setAttribute(Qt::WA_InputMethodEnabled, false);
  m_choice = new QWidget;
  auto* row = new QHBoxLayout(m_choice);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::kGrid);
  row->addWidget(m_fromText);
  row->addWidget(m_from, 1);
  connect(m_from, &QComboBox::activated, this, &RepairPanel::preview);
  return m_choice;
}

QWidget* RepairPanel::buttons() {
  m_restore = new QPushButton;
  m_save = new QPushButton;
  m_leave = new QPushButton;
  m_restore->setObjectName(QStringLiteral("restoreStudy"));
  m_save->setObjectName(QStringLiteral("saveReadable"));
  m_leave->setObjectName(QStringLiteral("leaveDamaged"));
  auto* all = new QWidget;
  auto* row = new QHBoxLayout(all);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::kGrid);
  for (QPushButton* button : {m_restore, m_save, m_leave})
    row->addWidget(button);
  row->addStretch(1);
  connect(m_restore, &QPushButton::clicked, this, [this] {
    setWorking(true);
    m_desk.repair().restore(chosen(), m_desk.study().clock().nowMs());
  });
  connect(m_save, &QPushButton::clicked, this, [this] {
    const QString proposal = QFileInfo(m_desk.repair().study()).completeBaseName() + QStringLiteral(".jsonl");
    const QString path = m_ask.saveFile(this, tr("Save what can be read"), proposal, tr("Verdicts (*.jsonl)"));
    if (!path.isEmpty())
      m_desk.repair().saveReadable(path);
  });
  connect(m_leave, &QPushButton::clicked, this, &RepairPanel::hide);
  return all;
}

void RepairPanel::listen() {
  const StudyRepair& repair = m_desk.repair();
  connect(&m_desk, &StudyDesk::damaged, this, [this] {
    m_from->clear();
    begin();
  });
  connect(&repair, &StudyRepair::found, this, &RepairPanel::showSources);
  connect(&repair, &StudyRepair::previewed, this, &RepairPanel::showWould);
  connect(&repair, &StudyRepair::previewFailed, this, [this](const Error& why) {
    say(tr("Nothing can be restored from this. %1").arg(describe(why)));
    setWorking(false);
    m_restore->setEnabled(false);
  });
  connect(&repair, &StudyRepair::restored, this, &RepairPanel::showDone);
  connect(&repair, &StudyRepair::restoreFailed, this, [this](const Error& why) {
    say(tr("The study was not restored; nothing was changed. %1").arg(describe(why)));
    setWorking(false);
  });
  connect(&repair, &StudyRepair::saved, this, &RepairPanel::showSaved);
  connect(&repair, &StudyRepair::saveFailed, this, [this](const Error& why) { say(describe(why)); });
}

void RepairPanel::begin() {
  const StudyRepair& repair = m_desk.repair();
  const QString what = describe(repair.why());
  const QString& detail = repair.why().detail;
  m_why->setText(detail.isEmpty() ? what : tr("%1 The check reported: %2").arg(what, detail));
  m_details->hide();
  m_choice->show();
  m_restore->show();
  m_save->setEnabled(true);
  say(tr("The backups are being looked through …"));
  setWorking(true);
  show();
  m_from->setFocus();
  if (m_from->count() > 0)
    showSources();
}

void RepairPanel::showSources() {
  const StudyRepair& repair = m_desk.repair();
  m_from->clear();
  for (const BackupState& state : repair.backups())
    m_from->addItem(words::ofBackup(state));
  m_from->addItem(tr("No backup: only what can be read of the file itself"));
  preview();
}

std::optional<Backup> RepairPanel::chosen() const {
  const QList<BackupState>& backups = m_desk.repair().backups();
  const int place = m_from->currentIndex();
  return place >= 0 && place < backups.size() ? std::optional(backups.at(place).backup) : std::nullopt;
}

void RepairPanel::preview() {
  setWorking(true);
  say(tr("Looking what this would bring back …"));
  m_desk.repair().preview(chosen());
}

void RepairPanel::showWould(const Restored& would) {
  say(words::ofRestore(would, chosen().has_value()));
  const QStringList lines = words::linesOf(would);
  m_details->setPlainText(lines.join(QLatin1Char('\n')));
  m_details->setVisible(!lines.isEmpty());
  setWorking(false);
}

void RepairPanel::showDone(const Restored& done) {
  setWorking(false);
  hide();
  m_desk.openRestored(words::ofRestored(done));
}

void RepairPanel::showSaved(const QString& path, const SalvageOutcome& what) {
  const QString file = QDir::toNativeSeparators(path);
  const auto count = static_cast<int>(what.events);
  say(what.isRaw
          ? tr("%n row(s) were saved into %1. No study could be made of them, so they hold the columns as they "
               "were.",
               nullptr, count)
                .arg(file)
          : tr("%n verdict(s) were saved into %1. They can be imported into a study of the same set.", nullptr, count)
                .arg(file));
}

void RepairPanel::say(const QString& text) { m_outcome->setText(text); }

void RepairPanel::setWorking(bool working) {
  m_restore->setEnabled(!working);
  m_from->setEnabled(!working);
}

}  // namespace s2s
