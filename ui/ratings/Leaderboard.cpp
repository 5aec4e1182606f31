// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratings/Leaderboard.h"

#include "ui/common/FigureTable.h"
#include "ui/common/Figures.h"
#include "ui/common/Label.h"
#include "ui/ratings/PaperTables.h"
#include "ui/ratings/RatingTables.h"

#include <QVBoxLayout>

namespace s2s {

using theme::Color;
using theme::Step;

Leaderboard::Leaderboard(QWidget* parent)
    : QWidget(parent),
      m_title(new Label(Step::Body, Color::TextMuted, this)),
      m_table(new FigureTable(this)),
      m_model(new TableModel(this)),
      m_warning(new Label(Step::Body, Color::Warning, this)),
      m_note(new Label(Step::Small, Color::TextMuted, this)) {
  m_table->setObjectName(QStringLiteral("leaderboard"));
  m_warning->setObjectName(QStringLiteral("ratingWarning"));
  m_note->setObjectName(QStringLiteral("ratingNote"));
  m_table->setModel(m_model);
  m_warning->setFit(Label::Fit::Wrap);
  m_note->setFit(Label::Fit::Wrap);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme::kGrid);
  layout->addWidget(m_title);
  layout->addWidget(m_table, 1);
  layout->addWidget(m_warning);
  layout->addWidget(m_note);
}

void Leaderboard::showReport(const RatingsReport& report, bool besidePaper) {
  const RatingStratum& whole = report.strata.first();
  m_title->setText(tr("Leaderboard: %n decided games", nullptr, static_cast<int>(whole.n)));
  m_model->setTable(leaderboardTable(report, besidePaper ? &paperTables() : nullptr));
  m_table->fitColumns();
  m_table->setAccessibleName(tr("Leaderboard"));
  QStringList warnings;
  if (whole.n < kThinStratum)
    warnings << tr("Fewer than %n decided games: the order says little.", nullptr, static_cast<int>(kThinStratum));
  if (!whole.connected)
    warnings << tr("Some systems never met, not even by way of others: they cannot be ranked against each other.");
  m_warning->setText(warnings.join(QLatin1Char(' ')));
  m_warning->setVisible(!warnings.isEmpty());
  QString note = tr("Elo as in the paper: K %1, start %2, game by game in the order in which the verdicts were given. "
                    "It depends on that order, and it has no interval; the same verdicts in another order give "
                    "somewhat different ratings.")
                     .arg(figure(report.elo.k, 0), figure(report.elo.start, 0));
  if (besidePaper)
    note += QLatin1Char(' ') +
            tr("The paper's figures (%1) come from other battles and another rater.").arg(paperTables().source);
  m_note->setText(note);
}

}  // namespace s2s
