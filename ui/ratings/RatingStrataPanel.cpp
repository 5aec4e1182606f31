// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratings/RatingStrataPanel.h"

#include "ui/charts/BarChartView.h"
#include "ui/charts/RatingSeries.h"
#include "ui/common/FigureTable.h"
#include "ui/common/Label.h"
#include "ui/common/TableModel.h"
#include "ui/ratings/PaperTables.h"
#include "ui/ratings/RatingSentences.h"
#include "ui/ratings/RatingTables.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace s2s {
namespace {

enum Figure { kRating, kWinRate };

bool isFitted(const RatingStratum& stratum) { return stratum.bt && !stratum.bt->missing; }

/// There are strata, and not one has a Bradley-Terry rating.
bool isNoneFitted(const RatingsReport& report, RatingStrata kind) {
  const QList<RatingStratum> strata = strataOf(report, kind);
  return !strata.isEmpty() && std::none_of(strata.cbegin(), strata.cend(), isFitted);
}

}  // namespace

RatingStrataPanel::RatingStrataPanel(RatingStrata kind, QWidget* parent)
    : QWidget(parent),
      m_kind(kind),
      m_figure(new QComboBox(this)),
      m_chart(new BarChartView),
      m_table(new FigureTable),
      m_model(new TableModel(this)),
      m_note(new Label(theme::Step::Small, theme::Color::TextMuted, this)) {
  m_figure->setObjectName(QStringLiteral("figure"));
  m_figure->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_chart->setObjectName(QStringLiteral("bars"));
  m_table->setObjectName(QStringLiteral("strataTable"));
  m_table->setModel(m_model);
  m_note->setObjectName(QStringLiteral("strataNote"));
  m_note->setFit(Label::Fit::Wrap);
  auto* split = new QSplitter(Qt::Vertical, this);
  split->addWidget(m_chart);
  split->addWidget(m_table);
  split->setStretchFactor(0, 3);
  split->setStretchFactor(1, 2);
  split->setSizes({36 * theme::kGrid, 24 * theme::kGrid});
  split->setChildrenCollapsible(false);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(theme::kGrid, theme::kGrid, theme::kGrid, 0);
  layout->setSpacing(theme::kGrid / 2);
  layout->addWidget(m_figure, 0, Qt::AlignLeft);
  layout->addWidget(split, 1);
  layout->addWidget(m_note);
  connect(m_figure, &QComboBox::currentIndexChanged, this, &RatingStrataPanel::showBars);
}

void RatingStrataPanel::showReport(const RatingsReport& report, RatingMethod method, bool besidePaper) {
  m_report = report;
  m_isInstead = method == RatingMethod::BradleyTerry && isNoneFitted(report, m_kind);
  m_method = m_isInstead ? RatingMethod::Elo : method;
  const bool fitted = m_method == RatingMethod::BradleyTerry;
  {
    const QSignalBlocker quiet(m_figure);
    const int figure = std::max(0, m_figure->currentIndex());
    m_figure->clear();
    m_figure->addItem(fitted ? tr("Bradley-Terry with 95 % interval") : tr("Elo with its spread over orders"), kRating);
    m_figure->addItem(tr("Win rate with 95 % interval"), kWinRate);
    m_figure->setCurrentIndex(figure);
  }
  m_figure->setAccessibleName(tr("Figure of the chart"));
  m_model->setTable(strataTable(report, m_kind, m_method, besidePaper ? &paperTables() : nullptr));
  m_table->fitColumns();
  m_table->setAccessibleName(m_kind == RatingStrata::Level ? tr("Ratings by level") : tr("Ratings by domain"));
  showBars();
}

void RatingStrataPanel::showBars() {
  const bool winRate = m_figure->currentData().toInt() == kWinRate;
  m_chart->setGroups(winRate ? winRateBars(m_report, m_kind, m_method) : ratingBars(m_report, m_kind, m_method));
  const QString thin = tr("Hatched: fewer than %n games.", nullptr, static_cast<int>(kThinStratum));
  m_note->setText((winRate ? tr("A win rate depends on whom a system was paired with.") : ratingNote()) +
                  QLatin1Char(' ') + thin);
}

QString RatingStrataPanel::ratingNote() const {
  if (m_method == RatingMethod::Elo) {
    const QString note =
        tr("Each column is a run of its own from the start value over its own games. Bars grow from the start "
           "value; the lines show 95 % of random orders of the same games.");
    return m_isInstead ? insteadNote() + QLatin1Char(' ') + note : note;
  }
  const QString note =
      tr("Each column is a fit of its own over its own games. Bars grow from the mean; the lines are "
         "95 % intervals.");
  const QString missing = missingWords(m_report, m_kind);
  return missing.isEmpty() ? note : note + QLatin1Char(' ') + missing;
}

QString RatingStrataPanel::insteadNote() const {
  const QList<RatingStratum> strata = strataOf(m_report, m_kind);
  return tr("None of these has Bradley-Terry ratings, so Elo is shown. %1").arg(missingWords(strata.constFirst()));
}

}  // namespace s2s
