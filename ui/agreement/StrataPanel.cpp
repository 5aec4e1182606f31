// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/StrataPanel.h"

#include "ui/agreement/AgreementTable.h"
#include "ui/charts/AgreementSeries.h"
#include "ui/charts/DotIntervalView.h"
#include "ui/common/FigureTable.h"
#include "ui/common/Label.h"
#include "ui/common/Theme.h"

#include <QVBoxLayout>

namespace s2s {
namespace {

/// A page of the tab widget with the plot at its top.
QWidget* framed(QWidget* inner, QWidget* below = nullptr) {
  auto* page = new QWidget;
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(theme::kGrid, theme::kGrid, theme::kGrid, theme::kGrid);
  layout->addWidget(inner);
  if (below)
    layout->addWidget(below);
  return page;
}

}  // namespace

StrataPanel::StrataPanel(QWidget* parent)
    : QTabWidget(parent),
      m_plot(new DotIntervalView),
      m_legend(new Label(theme::Step::Small, theme::Color::TextMuted)),
      m_table(new FigureTable),
      m_model(new TableModel(this)) {
  m_plot->setObjectName(QStringLiteral("kappaPlot"));
  m_table->setObjectName(QStringLiteral("kappaTable"));
  m_table->setModel(m_model);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  addTab(framed(m_plot, m_legend), QString());
  addTab(framed(m_table), QString());
  m_legend->setFit(Label::Fit::Wrap);
  setDocumentMode(true);
  connect(m_plot, &DotIntervalView::rowChosen, this, [this](int row) { Q_EMIT stratumChosen(m_places.value(row)); });
  const auto choose = [this](const QModelIndex& index) { Q_EMIT stratumChosen(m_model->keyAt(index.row()).toInt()); };
  connect(m_table, &QTableView::clicked, this, choose);
  connect(m_table, &QTableView::activated, this, choose);
}

void StrataPanel::showReport(const AgreementReport& report) {
  m_plot->setPlot(kappaDots(report));
  m_model->setTable(agreementTable(report));
  m_table->fitColumns();
  const bool hasCeiling = !report.strata.isEmpty() && report.strata.first().ceiling;
  m_legend->setText(hasCeiling ? tr("κ with 95 % interval; dashed: the whole; ▲ people among themselves (Fleiss' κ)")
                               : tr("κ with 95 % interval; dashed: the whole"));
  m_places.clear();
  for (int place = 0; place < report.strata.size(); ++place)
    if (const Stratifier by = report.strata.at(place).by; by == Stratifier::Level || by == Stratifier::Domain)
      m_places << place;
  setTabText(0, tr("By level and domain"));
  setTabText(1, tr("Table"));
  m_table->setAccessibleName(tr("Kappa by level and domain"));
}

}  // namespace s2s
