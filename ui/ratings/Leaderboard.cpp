// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratings/Leaderboard.h"

#include "ui/common/FigureTable.h"
#include "ui/common/Figures.h"
#include "ui/common/Label.h"
#include "ui/ratings/PaperTables.h"
#include "ui/ratings/RatingSentences.h"
#include "ui/ratings/RatingTables.h"

#include <QPushButton>
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
      m_prior(new QPushButton(this)),
      m_more(new Label(Step::Body, Color::Text, this)),
      m_note(new Label(Step::Small, Color::TextMuted, this)) {
  m_table->setObjectName(QStringLiteral("leaderboard"));
  m_warning->setObjectName(QStringLiteral("ratingWarning"));
  m_note->setObjectName(QStringLiteral("ratingNote"));
  m_table->setModel(m_model);
  m_prior->setObjectName(QStringLiteral("usePrior"));
  m_more->setObjectName(QStringLiteral("howManyMore"));
  for (Label* label : {m_warning, m_more, m_note})
    label->setFit(Label::Fit::Wrap);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme::kGrid);
  layout->addWidget(m_title);
  layout->addWidget(m_table, 1);
  layout->addWidget(m_warning);
  layout->addWidget(m_prior, 0, Qt::AlignLeft);
  layout->addWidget(m_more);
  layout->addWidget(m_note);
  connect(m_prior, &QPushButton::clicked, this, &Leaderboard::priorWanted);
}

void Leaderboard::showReport(const RatingsReport& report, RatingMethod method, bool besidePaper) {
  const RatingStratum& whole = report.strata.first();
  m_title->setText(tr("Leaderboard: %n games", nullptr, static_cast<int>(whole.n)));
  m_model->setTable(leaderboardTable(report, method, besidePaper ? &paperTables() : nullptr));
  m_table->fitColumns();
  m_table->setAccessibleName(tr("Leaderboard"));
  showWarnings(whole);
  QStringList more{howManyMore(report), fragilityWords(report), groupWords(report)};
  more.removeAll(QString());
  m_more->setText(more.join(QLatin1Char(' ')));
  m_more->setVisible(!more.isEmpty());
  QString note = methodWords(report);
  if (besidePaper)
    note += QLatin1Char(' ') +
            tr("The paper's figures (%1) come from other battles and another rater.").arg(paperTables().source);
  m_note->setText(note);
}

void Leaderboard::showWarnings(const RatingStratum& whole) {
  QStringList warnings;
  if (whole.n < kThinStratum)
    warnings << tr("Fewer than %n games: the order says little.", nullptr, static_cast<int>(kThinStratum));
  if (const QString missing = missingWords(whole); !missing.isEmpty())
    warnings << missing;
  else if (!whole.connected)
    warnings << tr("Some systems never met, not even by way of others: they cannot be ranked against each other.");
  if (whole.shuffled.tooManySystems || whole.resampled.tooManySystems)
    warnings << tr("Bands of Elo are drawn for up to %n systems; here are more.", nullptr, kMostJitteredSystems);
  m_warning->setText(warnings.join(QLatin1Char(' ')));
  m_warning->setVisible(!warnings.isEmpty());
  m_prior->setText(tr("Use a prior of %1 wins").arg(figure(kOfferedPrior, 1)));
  m_prior->setVisible(whole.bt && whole.bt->missing == NoRatings::OnlyWins);
}

}  // namespace s2s
