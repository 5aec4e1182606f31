// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/MergePanel.h"

#include "core/base/ErrorWords.h"
#include "core/study/MergeFiles.h"
#include "core/study/Study.h"
#include "ui/common/Ask.h"
#include "ui/common/FigureTable.h"
#include "ui/common/InPool.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/plan/PlanTables.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>

namespace s2s {
namespace {

constexpr int kConflictsShown = 5;

Result<Merge> planned(const Contents& study, const QString& path, const QStringList& others) {
  QList<MergeSource> sources;
  for (const QString& other : others) {
    Result<MergeSource> source = readMergeSource(other);
    if (!source)
      return source.error();
    sources.append(*std::move(source));
  }
  return mergeOf(study, path, sources);
}

/// What the study describes otherwise, on a line of its own; empty where all agree.
QString differences(const Merge& merge) {
  if (merge.differences.isEmpty())
    return {};
  QStringList names;
  for (const MergeConflict& difference : merge.differences.mid(0, kConflictsShown))
    names << difference.what;
  return QLatin1Char('\n') +
         MergePanel::tr("This study describes some things differently and keeps its own description: %1.")
             .arg(names.join(QStringLiteral(", ")));
}

}  // namespace

MergePanel::MergePanel(Study& study, Ask& ask, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_ask(ask),
      m_title(new Label(theme::Step::Large)),
      m_what(new Label(theme::Step::Body, theme::Color::TextMuted)),
      m_said(new Label(theme::Step::Body)),
      m_table(new FigureTable),
      m_model(new TableModel(this)),
      m_choose(new QPushButton),
      m_merge(new QPushButton),
      m_discard(new QPushButton) {
  build();
  connect(m_choose, &QPushButton::clicked, this, [this] {
    const QStringList paths =
        m_ask.openFiles(this, tr("Packs and copies to merge"), tr("Studies and packs (*.s2sarena *.zip)"));
    if (!paths.isEmpty())
      look(paths);
  });
  connect(m_merge, &QPushButton::clicked, this, &MergePanel::merge);
  connect(m_discard, &QPushButton::clicked, this, [this] {
    m_planned.reset();
    say(theme::Color::Text, {});
    showPlanned();
  });
  (new LiveTexts(this))->add([this] { retranslate(); });
}

void MergePanel::build() {
  m_title->setWeight(QFont::DemiBold);
  m_what->setFit(Label::Fit::Wrap);
  m_said->setFit(Label::Fit::Wrap);
  m_said->setObjectName(QStringLiteral("mergeSaid"));
  m_table->setObjectName(QStringLiteral("mergeTable"));
  m_table->setModel(m_model);
  m_choose->setObjectName(QStringLiteral("chooseMerge"));
  m_merge->setObjectName(QStringLiteral("merge"));
  m_discard->setObjectName(QStringLiteral("discardMerge"));
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_choose);
  buttons->addWidget(m_merge);
  buttons->addWidget(m_discard);
  buttons->addStretch(1);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(theme::kGrid);
  rows->addWidget(m_title);
  rows->addWidget(m_what);
  rows->addWidget(m_said);
  rows->addWidget(m_table);
  rows->addLayout(buttons);
}

void MergePanel::retranslate() {
  m_title->setText(tr("Merge"));
  m_what->setText(
      tr("Packs that come back, and copies of this study. Nothing is written before you have seen what it would do; "
         "merging the same again adds nothing."));
  m_choose->setText(tr("Choose files …"));
  m_merge->setText(tr("Merge"));
  m_discard->setText(tr("Discard"));
  m_table->setAccessibleName(tr("What the merge would do"));
  showPlanned();
}

void MergePanel::say(theme::Color color, const QString& text) {
  m_said->setColor(color);
  m_said->setText(text);
  m_said->setVisible(!text.isEmpty());
}

void MergePanel::look(const QStringList& paths) {
  const int run = ++m_run;
  m_planned.reset();
  showPlanned();
  say(theme::Color::TextMuted, tr("The files are being read …"));
  inPool(
      this, [study = m_study.contents(), path = m_study.path(), paths] { return planned(study, path, paths); },
      [this, run](const Result<Merge>& merge) {
        if (run != m_run)
          return;
        if (merge)
          m_planned = *merge;
        else
          say(theme::Color::Warning, describe(merge.error()));
        showPlanned();
      });
}

void MergePanel::showPlanned() {
  const bool any = m_planned.has_value();
  const bool conflicts = any && !m_planned->conflicts.isEmpty();
  m_table->setVisible(any);
  m_merge->setVisible(any);
  m_discard->setVisible(any);
  if (!any) {
    m_said->setVisible(!m_said->text().isEmpty());
    return;
  }
  m_model->setTable(mergeTable(*m_planned));
  m_table->fitColumns();
  m_table->setFixedHeight(m_table->sizeHint().height() + m_table->horizontalScrollBar()->sizeHint().height());
  const bool adds = static_cast<bool>(m_planned->edit.changes());
  m_merge->setEnabled(!conflicts && adds && !m_study.whyReadOnly());
  if (conflicts) {
    QStringList lines;
    for (const MergeConflict& conflict : m_planned->conflicts.mid(0, kConflictsShown))
      lines << describe({Fault::Conflict, conflict.path, conflict.what});
    say(theme::Color::Warning, lines.join(QLatin1Char('\n')));
  } else if (!adds) {
    say(theme::Color::Text, tr("Everything in these files is already here."));
  } else {
    say(theme::Color::Text,
        tr("%n verdict(s) and marks would be added.", nullptr, m_planned->newEvents()) + differences(*m_planned));
  }
}

void MergePanel::merge() {
  const int added = m_planned->newEvents();
  m_merge->setEnabled(false);
  m_study.apply(m_planned->edit, [this, guard = QPointer<MergePanel>(this), added](const Result<void>& done) {
    if (!guard)
      return;
    m_planned.reset();
    if (done)
      say(theme::Color::Good, tr("%n verdict(s) and marks were added.", nullptr, added));
    else
      say(theme::Color::Warning, describe(done.error()));
    showPlanned();
  });
}

}  // namespace s2s
