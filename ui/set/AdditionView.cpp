// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/set/AdditionView.h"

#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QTextDocument>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace s2s {
namespace {

constexpr int kMostDifferences = 500;

/// Only the translation context of the functions below.
struct AdditionText {
  Q_DECLARE_TR_FUNCTIONS(s2s::AdditionView)
};

QString countWords(const Catalogue& added) {
  //: the parts are counts: "12 samples", "60 answers", "5 systems"
  return AdditionText::tr("%1, %2, %3")
      .arg(AdditionText::tr("%n sample(s)", nullptr, static_cast<int>(added.samples.size())),
           AdditionText::tr("%n answer(s)", nullptr, static_cast<int>(added.responses.size())),
           AdditionText::tr("%n system(s)", nullptr, static_cast<int>(added.systems.size())));
}

QStringList linesOf(const SetAddition& addition) {
  QStringList lines;
  for (const Problem& problem : addition.problems)
    if (problem.kind == ProblemKind::SecondFolder)
      return {QStringLiteral("%1: %2 %3").arg(addition.name, describe(problem), advice(problem.kind))};
  if (addition.wasThere)
    lines << AdditionText::tr("%1 is in the study already. New in it: %2.")
                 .arg(addition.name, countWords(addition.added));
  else
    lines << AdditionText::tr("%1 would be new in the study, with %2.").arg(addition.name, countWords(addition.added));
  if (addition.linked > 0)
    lines << AdditionText::tr("%n sample(s) that only a file of verdicts described so far get their sound.", nullptr,
                              addition.linked);
  if (addition.statedAnswers > 0)
    lines << AdditionText::tr("%n answer(s) get the sound that lies where the verdicts on them said.", nullptr,
                              addition.statedAnswers);
  if (addition.wasThere)
    lines << AdditionText::tr("%n sample(s) and answers are as they were.", nullptr, addition.same);
  if (!addition.battles.isEmpty())
    lines << AdditionText::tr("%n battle(s) would be drawn for the new samples.", nullptr,
                              static_cast<int>(addition.battles.size()));
  if (!addition.gone.isEmpty())
    lines << AdditionText::tr("%n sample(s) or answers are no longer in the set. They stay in the study.", nullptr,
                              static_cast<int>(addition.gone.size()));
  if (!addition.differences.isEmpty())
    lines << AdditionText::tr("%n thing(s) differ from what the study has:", nullptr,
                              static_cast<int>(addition.differences.size()));
  return lines;
}

}  // namespace

AdditionView::AdditionView(QWidget* parent)
    : QWidget(parent), m_text(new Label(theme::Step::Body)), m_accept(new QCheckBox), m_differences(new QTreeWidget) {
  m_text->setObjectName(QStringLiteral("additionText"));
  m_text->setFit(Label::Fit::Wrap);
  m_accept->setObjectName(QStringLiteral("acceptJudged"));
  m_differences->setObjectName(QStringLiteral("differences"));
  m_differences->setColumnCount(5);
  m_differences->setRootIsDecorated(false);
  m_differences->setUniformRowHeights(true);
  m_differences->setAttribute(Qt::WA_InputMethodEnabled, false);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(theme::kGrid);
  rows->addWidget(m_text);
  rows->addWidget(m_accept);
  rows->addWidget(m_differences, 1);
  rows->addStretch(0);
  connect(m_accept, &QCheckBox::toggled, this, &AdditionView::judgedChanged);
  (new LiveTexts(this))->add([this] { renew(); });
}

void AdditionView::show(const QList<SetAddition>& additions) {
  m_additions = additions;
  renew();
}

JudgedChange AdditionView::judged() const { return m_accept->isChecked() ? JudgedChange::Accept : JudgedChange::Keep; }

void AdditionView::renew() {
  QStringList lines;
  bool isKept = false;
  for (const SetAddition& addition : std::as_const(m_additions)) {
    lines += linesOf(addition);
    for (const SetDifference& difference : addition.differences)
      isKept = isKept || !difference.taken;
  }
  m_text->setText(lines.join(QLatin1Char('\n')));
  m_text->setVisible(!lines.isEmpty());
  m_accept->setText(tr("Take what differs also where people have already judged"));
  m_accept->setToolTip(tr("Verdicts were given on what was there before. Otherwise the study keeps that."));
  m_accept->setVisible(isKept || m_accept->isChecked());
  m_differences->setHeaderLabels({tr("Sample"), tr("What"), tr("In the study"), tr("In the set"), tr("Taken")});
  m_differences->setAccessibleName(tr("What differs"));
  renewDifferences();
}

void AdditionView::renewDifferences() {
  m_differences->clear();
  for (const SetAddition& addition : std::as_const(m_additions))
    for (const SetDifference& difference : addition.differences.mid(0, kMostDifferences)) {
      auto* item = new QTreeWidgetItem(m_differences, {difference.key.isEmpty() ? addition.name : difference.key,
                                                       difference.field, difference.before, difference.after,
                                                       difference.taken ? tr("yes") : tr("no: already judged")});
      for (const int column : {2, 3})
        item->setToolTip(column, Qt::convertFromPlainText(item->text(column).left(1000)));
    }
  m_differences->setVisible(m_differences->topLevelItemCount() > 0);
}

}  // namespace s2s
