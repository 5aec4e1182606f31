// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/SetSummary.h"

#include "core/base/ErrorWords.h"
#include "core/model/Words.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/common/ProblemTree.h"
#include "ui/start/LookWords.h"

#include <QGridLayout>
#include <QMap>
#include <QSet>
#include <QVBoxLayout>

namespace s2s {
namespace {

Label* cell(const QString& text, theme::Color color, Qt::Alignment alignment) {
  auto* label = new Label(theme::Step::Body, color);
  label->setText(text);
  label->setAlignment(alignment);
  return label;
}

}  // namespace

SetSummary::SetSummary(QWidget* parent)
    : QWidget(parent),
      m_found(new Label(theme::Step::Body)),
      m_coverage(new QWidget),
      m_problemTitle(new Label(theme::Step::Body)),
      m_problems(new ProblemTree) {
  m_found->setObjectName(QStringLiteral("setFound"));
  m_found->setFit(Label::Fit::Wrap);
  m_problemTitle->setFit(Label::Fit::Wrap);
  m_problemTitle->setWeight(QFont::DemiBold);
  m_problems->setObjectName(QStringLiteral("setProblems"));
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(theme::kGrid);
  rows->addWidget(m_found);
  rows->addWidget(m_coverage, 0, Qt::AlignLeft);
  rows->addWidget(m_problemTitle);
  rows->addWidget(m_problems, 1);
  rows->addStretch(0);
  (new LiveTexts(this))->add([this] { renew(); });
}

void SetSummary::show(const QList<ReadSet>& sets, const QList<Error>& failures) {
  m_sets = sets;
  m_failures = failures;
  renew();
}

void SetSummary::renew() {
  QStringList lines;
  for (const ReadSet& set : m_sets)
    lines += lookWords(lookAt(set));
  for (const Error& failure : m_failures)
    lines.append(describe(failure));
  m_found->setColor(m_failures.isEmpty() ? theme::Color::Text : theme::Color::Bad);
  m_found->setText(lines.isEmpty() ? tr("What the folders hold will be shown here: samples by level and domain, the "
                                        "systems that answered them, and what is wrong with the rest.")
                                   : lines.join(QLatin1Char('\n')));
  renewCoverage();
  renewProblems();
}

void SetSummary::renewCoverage() {
  qDeleteAll(m_coverage->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
  delete m_coverage->layout();
  auto* grid = new QGridLayout(m_coverage);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(2 * theme::kGrid);
  grid->setVerticalSpacing(theme::kGrid / 2);
  QMap<std::pair<Level, Domain>, int> counts;
  QSet<Domain> domains;
  QSet<Level> levels;
  for (const ReadSet& set : m_sets)
    for (const Sample& sample : set.samples) {
      ++counts[{sample.level, sample.domain}];
      domains.insert(sample.domain);
      levels.insert(sample.level);
    }
  int row = 0;
  for (int level = 0; level <= static_cast<int>(Level::Unknown); ++level) {
    if (!levels.contains(static_cast<Level>(level)))
      continue;
    ++row;
    grid->addWidget(cell(words(static_cast<Level>(level)), theme::Color::TextMuted, Qt::AlignLeft), row, 0);
    int column = 0;
    for (int domain = 0; domain <= static_cast<int>(Domain::Unknown); ++domain) {
      if (!domains.contains(static_cast<Domain>(domain)))
        continue;
      ++column;
      if (row == 1)
        grid->addWidget(cell(words(static_cast<Domain>(domain)), theme::Color::TextMuted, Qt::AlignRight), 0, column);
      const int count = counts.value({static_cast<Level>(level), static_cast<Domain>(domain)});
      Label* number = cell(count > 0 ? QString::number(count) : QStringLiteral("–"),
                           count > 0 ? theme::Color::Text : theme::Color::TextMuted, Qt::AlignRight);
      grid->addWidget(number, row, column);
    }
  }
}

void SetSummary::renewProblems() {
  QList<Problem> problems;
  for (const ReadSet& set : m_sets)
    problems.append(set.problems);
  const auto all = static_cast<int>(problems.size());
  m_problems->showProblems(problems);
  m_problemTitle->setVisible(!m_sets.isEmpty());
  m_problemTitle->setText(all == 0 ? tr("Nothing is wrong with it.") : tr("%n problem(s) found", nullptr, all));
  m_problemTitle->setColor(all == 0 ? theme::Color::Good : theme::Color::Warning);
}

}  // namespace s2s
