// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/set/AddSetDialog.h"

#include "core/base/ErrorWords.h"
#include "core/study/Study.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/set/AdditionView.h"
#include "ui/start/SetFolders.h"
#include "ui/start/SetSummary.h"

#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace s2s {
namespace {

constexpr QSize kFirstSize(136 * theme::kGrid, 86 * theme::kGrid);
constexpr int kPermille = 1000;

/// More than the name of a set in which nothing could be read.
bool bringsSomething(const SetAddition& addition) {
  return !addition.added.samples.isEmpty() || !addition.added.responses.isEmpty() || !addition.changed.isEmpty();
}

/// Whether each of them is in the study as it was read.
bool isThere(const QList<SetAddition>& additions) {
  return std::all_of(additions.cbegin(), additions.cend(),
                     [](const SetAddition& addition) { return addition.same > 0; });
}

}  // namespace

AddSetDialog::AddSetDialog(const Parts& parts, QWidget* parent)
    : Dialog(QStringLiteral("addSetDialog"), parts.settings, parent),
      m_sets(parts.study),
      m_texts(new LiveTexts(this)),
      m_folders(new SetFolders(parts.ask, parts.settings)),
      m_summary(new SetSummary),
      m_addition(new AdditionView),
      m_state(new Label(theme::Step::Body)),
      m_progress(new QProgressBar),
      m_check(new QPushButton),
      m_close(new QPushButton),
      m_add(new QPushButton) {
  setFirstSize(kFirstSize);
  m_state->setObjectName(QStringLiteral("addSetState"));
  m_state->setFit(Label::Fit::Wrap);
  m_progress->setObjectName(QStringLiteral("addSetProgress"));
  m_progress->setTextVisible(false);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(2 * theme::kGrid, 2 * theme::kGrid, 2 * theme::kGrid, 2 * theme::kGrid);
  rows->setSpacing(theme::kGrid);
  rows->addWidget(m_folders);
  rows->addWidget(m_progress);
  rows->addWidget(sides(), 1);
  rows->addWidget(buttons());
  connect(m_folders, &SetFolders::changed, this, &AddSetDialog::read);
  connect(m_addition, &AdditionView::judgedChanged, this, &AddSetDialog::preview);
  connect(&m_sets, &StudySets::busyChanged, this, &AddSetDialog::renew);
  connect(&m_sets, &StudySets::progress, this, [this](qint64 done, qint64 total) {
    m_progress->setRange(0, total > 0 ? kPermille : 0);
    m_progress->setValue(total > 0 ? static_cast<int>(kPermille * done / total) : 0);
  });
  connect(&parts.study, &Study::closed, this, &QDialog::reject);
  m_texts->add([this] { retranslate(); });
}

QWidget* AddSetDialog::sides() {
  auto* content = new QWidget;
  auto* row = new QHBoxLayout(content);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(3 * theme::kGrid);
  row->addWidget(m_summary, 1);
  row->addWidget(m_addition, 1);
  return content;
}

QWidget* AddSetDialog::buttons() {
  auto* part = new QWidget;
  m_check->setObjectName(QStringLiteral("checkSounds"));
  m_check->setAutoDefault(false);
  m_close->setObjectName(QStringLiteral("closeAddSet"));
  m_close->setAutoDefault(false);
  m_add->setObjectName(QStringLiteral("addSets"));
  m_add->setDefault(true);
  auto* row = new QHBoxLayout(part);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(m_state, 1);
  row->addWidget(m_check);
  row->addWidget(m_close);
  row->addWidget(m_add);
  connect(m_check, &QPushButton::clicked, this, &AddSetDialog::checkSounds);
  connect(m_close, &QPushButton::clicked, this, &AddSetDialog::reject);
  connect(m_add, &QPushButton::clicked, this, &AddSetDialog::add);
  return part;
}

void AddSetDialog::retranslate() {
  setWindowTitle(tr("Add a set to the study"));
  m_progress->setAccessibleName(tr("The sets are being read"));
  renew();
}

void AddSetDialog::addPath(const QString& path) { m_folders->add(path); }

SetAdditionSettings AddSetDialog::additionSettings() const { return {m_addition->judged()}; }

void AddSetDialog::read() {
  m_read.clear();
  m_additions.clear();
  m_addition->clear();
  m_said.clear();
  m_isChecked = false;
  m_progress->setRange(0, 0);
  if (m_folders->folders().isEmpty()) {
    m_sets.cancel();
    m_summary->show({}, {});
    return renew();
  }
  m_sets.read(m_folders->folders(), m_folders->readOptions(), [this](const Result<QList<ReadSet>>& read) {
    if (!read) {
      if (read.error().fault != Fault::Cancelled)
        m_summary->show({}, {read.error()});
      return renew();
    }
    m_read = *read;
    m_summary->show(m_read, {});
    preview();
  });
  renew();
}

void AddSetDialog::checkSounds() {
  m_sets.checkSounds(m_read, [this](const Result<QList<ReadSet>>& checked) {
    if (!checked)
      return renew();
    m_read = *checked;
    m_isChecked = true;
    m_summary->show(m_read, {});
    preview();
  });
  renew();
}

void AddSetDialog::preview() {
  if (m_read.isEmpty())
    return;
  m_sets.preview(m_read, additionSettings(), [this](const Result<QList<SetAddition>>& additions) {
    m_additions = additions ? *additions : QList<SetAddition>();
    m_said = additions || additions.error().fault == Fault::Cancelled ? QString() : describe(additions.error());
    m_addition->show(m_additions);
    showProblemsLeft();
    renew();
  });
  renew();
}

/// Some of what is not told by a set is known in the study.
void AddSetDialog::showProblemsLeft() {
  if (m_additions.size() != m_read.size())
    return;
  QList<ReadSet> sets = m_read;
  for (qsizetype i = 0; i < sets.size(); ++i)
    sets[i].problems = m_additions.at(i).problems;
  m_summary->show(sets, {});
}

void AddSetDialog::add() {
  m_isAdding = true;
  m_sets.add(m_read, additionSettings(), [self = QPointer(this)](const Result<QList<SetAddition>>& done) {
    if (self)
      self->take(done);
  });
  renew();
}

void AddSetDialog::take(const Result<QList<SetAddition>>& done) {
  m_isAdding = false;
  if (!done) {
    m_said = done.error().fault == Fault::Cancelled ? QString() : describe(done.error());
    return renew();
  }
  int samples = 0, responses = 0, linked = 0;
  for (const SetAddition& addition : *done) {
    samples += static_cast<int>(addition.added.samples.size());
    responses += static_cast<int>(addition.added.responses.size());
    linked += addition.linked;
  }
  QString what = tr("The study was given %1 and %2.")
                     .arg(tr("%n sample(s)", nullptr, samples), tr("%n answer(s)", nullptr, responses));
  if (linked > 0)
    what += QLatin1Char(' ') + tr("%n sample(s) that were only described have their sound now.", nullptr, linked);
  Q_EMIT added(what);
  accept();
}

void AddSetDialog::renew() {
  const bool busy = m_sets.isBusy();
  const bool brings = std::any_of(m_additions.cbegin(), m_additions.cend(), bringsSomething);
  const bool hasProblems =
      std::any_of(m_read.cbegin(), m_read.cend(), [](const ReadSet& set) { return !set.problems.isEmpty(); });
  m_progress->setVisible(busy);
  m_folders->setEnabled(!m_isAdding);
  m_check->setText(m_isChecked ? tr("The sound was checked") : tr("Check the sound"));
  m_check->setToolTip(tr("Reads every sound file and compares it with the sha256 that its set states."));
  m_check->setEnabled(!busy && !m_read.isEmpty() && !m_isChecked);
  m_add->setEnabled(!busy && brings);
  m_add->setText(hasProblems ? tr("Add the good part") : tr("Add to the study"));
  m_close->setText(busy ? tr("Cancel") : tr("Close"));
  m_state->setColor(m_said.isEmpty() ? theme::Color::Text : theme::Color::Bad);
  if (!m_said.isEmpty())
    m_state->setText(m_said);
  else if (m_isAdding)
    m_state->setText(tr("The sets are being added …"));
  else if (busy)
    m_state->setText(tr("The sets are being read …"));
  else if (m_folders->folders().isEmpty())
    m_state->setText(tr("Add a folder, an archive or a table, or drop one here."));
  else if (!m_read.isEmpty() && !brings)
    m_state->setText(isThere(m_additions) ? tr("The study has all of this already.")
                                          : tr("Nothing in it can be added; the list of problems says why."));
  else if (hasProblems)
    m_state->setText(tr("What is wrong is left out or marked; the rest can be added."));
  else
    m_state->clear();
}

void AddSetDialog::reject() {
  if (m_sets.isBusy())
    m_sets.cancel();
  else if (!m_isAdding)  // what is being written is about to be there
    Dialog::reject();
}

}  // namespace s2s
