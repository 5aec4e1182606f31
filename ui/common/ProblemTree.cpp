// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/ProblemTree.h"

#include <QEvent>
#include <QMap>
#include <QTextDocument>

#include <utility>

namespace s2s {
namespace {

constexpr int kMostLines = 200;  ///< of one group; the rest is counted

QString place(const Problem& problem) {
  return problem.line > 0 ? QStringLiteral("%1:%2").arg(problem.file).arg(problem.line) : problem.file;
}

}  // namespace

ProblemTree::ProblemTree(QWidget* parent) : QTreeWidget(parent) {
  setColumnCount(1);
  setHeaderHidden(true);
  setWordWrap(true);
  setAttribute(Qt::WA_InputMethodEnabled, false);
  renew();
}

void ProblemTree::showProblems(const QList<Problem>& problems) {
  m_problems = problems;
  renew();
}

void ProblemTree::renew() {
  QMap<std::pair<Severity, ProblemKind>, QList<Problem>> groups;
  for (const Problem& problem : std::as_const(m_problems))
    groups[{problem.severity, problem.kind}].append(problem);
  clear();
  setVisible(!m_problems.isEmpty());
  setAccessibleName(tr("Problems"));
  for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
    const auto n = static_cast<int>(group->size());
    const QString what = group.key().first == Severity::Refused ? tr("Left out, %n line(s)", nullptr, n)
                                                                : tr("Taken with a warning, %n line(s)", nullptr, n);
    //: %1 is "Left out, 3 lines", %2 what to do about it
    auto* item = new QTreeWidgetItem(this, {tr("%1: %2").arg(what, advice(group.key().second))});
    item->setToolTip(0, Qt::convertFromPlainText(item->text(0)));  // a narrow tree cuts the advice off
    for (const Problem& problem : group->mid(0, kMostLines))
      new QTreeWidgetItem(item, {place(problem) + QStringLiteral("  ") + describe(problem)});
  }
}

void ProblemTree::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange)
    renew();
  QTreeWidget::changeEvent(event);
}

}  // namespace s2s
