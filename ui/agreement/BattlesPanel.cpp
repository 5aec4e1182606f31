// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/BattlesPanel.h"

#include "ui/agreement/AgreementTable.h"
#include "ui/agreement/BattlePlayer.h"
#include "ui/agreement/BattleTableModel.h"
#include "ui/agreement/BattleWaves.h"
#include "ui/common/FigureTable.h"
#include "ui/common/Label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace s2s {

BattlesPanel::BattlesPanel(Study& study, Player& player, QWidget* parent)
    : QWidget(parent),
      m_selection(new Label(theme::Step::Body, theme::Color::Text, this)),
      m_all(new QPushButton(this)),
      m_table(new FigureTable(this)),
      m_model(new BattleTableModel(this)),
      m_player(new BattlePlayer(study, player, this)),
      m_waves(new BattleWaves(study, player, this)),
      m_showWaves(new QPushButton(this)) {
  m_waves->setObjectName(QStringLiteral("battleWaves"));
  m_waves->hide();
  m_showWaves->setObjectName(QStringLiteral("showWaves"));
  m_showWaves->setCheckable(true);
  m_showWaves->setFocusPolicy(Qt::TabFocus);
  connect(m_showWaves, &QPushButton::toggled, m_waves, &QWidget::setVisible);
  m_selection->setObjectName(QStringLiteral("selection"));
  m_selection->setFit(Label::Fit::Elide);
  m_selection->setWeight(QFont::DemiBold);
  m_all->setObjectName(QStringLiteral("showAll"));
  m_table->setObjectName(QStringLiteral("battles"));
  m_table->setModel(m_model);
  auto* head = new QHBoxLayout;
  head->addWidget(m_selection, 1);
  head->addWidget(m_showWaves);
  head->addWidget(m_all);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme::kGrid / 2);
  layout->addLayout(head);
  layout->addWidget(m_table, 1);
  layout->addWidget(m_waves);
  layout->addWidget(m_player);
  connect(m_all, &QPushButton::clicked, this, &BattlesPanel::allWanted);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& current) { showBattle(m_model->battleAt(current.row())); });
  connect(m_model, &QAbstractItemModel::modelReset, this, [this] { showBattle(nullptr); });
  connect(m_table, &QTableView::activated, m_player, [this] { m_player->play(Deck::Instruction); });
  addKeys();
  retranslate();
}

/// The keys of the listening page, while the focus is in this panel.
void BattlesPanel::addKeys() {
  const auto add = [this](QKeyCombination key, auto act) {
    auto* shortcut = new QShortcut(QKeySequence(key), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, m_player, act);
  };
  add(Qt::Key_1, [this] { m_player->play(Deck::Instruction); });
  add(Qt::Key_2, [this] { m_player->play(Deck::First); });
  add(Qt::Key_3, [this] { m_player->play(Deck::Second); });
  add(Qt::Key_V, [this] {
    if (m_waves->isVisible())
      m_waves->showNextView();
    else
      m_showWaves->setChecked(true);
  });
  add(Qt::Key_I, [this] { m_waves->zoom(2); });
  add(Qt::Key_O, [this] { m_waves->zoom(0.5); });
  add(QKeyCombination(Qt::SHIFT, Qt::Key_Left), [this] { m_waves->scroll(-1); });
  add(QKeyCombination(Qt::SHIFT, Qt::Key_Right), [this] { m_waves->scroll(1); });
  auto* space = new QShortcut(QKeySequence(Qt::Key_Space), m_table);
  space->setContext(Qt::WidgetShortcut);
  space->setAutoRepeat(false);
  connect(space, &QShortcut::activated, m_player, &BattlePlayer::togglePlay);
}

void BattlesPanel::showBattles(const AgreementFindings& findings, const QList<ComparedBattle>& battles,
                               const QString& selection, bool isPart) {
  const AgreementReport& report = *findings.report;
  m_selection->setText(selection);
  m_all->setVisible(isPart);
  m_model->setRaters(raterWords(report.query.a), raterWords(report.query.b));
  m_model->setBattles(findings.contents, battles, labelWords(report.strata.first().agreement.table.labels()));
  m_table->fitColumns();
}

void BattlesPanel::showBattle(const Battle* battle) {
  m_player->setBattle(battle);
  m_waves->setBattle(battle);
}

void BattlesPanel::release() { m_player->release(); }

void BattlesPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange)
    retranslate();
}

void BattlesPanel::retranslate() {
  m_all->setText(tr("Show all"));
  m_showWaves->setText(tr("Waves  V"));
  m_showWaves->setToolTip(tr("Show instruction and answers as waves, spectrograms, pitch or intensity"));
  m_table->setAccessibleName(tr("Battles behind the selection"));
}

}  // namespace s2s
