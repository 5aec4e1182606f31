// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/agreement/AgreementFindings.h"

#include <QWidget>

class QPushButton;

namespace s2s {

class BattlePlayer;
class BattleTableModel;
class BattleWaves;
class FigureTable;
class Label;
class Player;
class Study;

/// The battles behind a figure, to be looked at and heard.
class BattlesPanel : public QWidget {
  Q_OBJECT
 public:
  BattlesPanel(Study& study, Player& player, QWidget* parent = nullptr);

  /// @param selection what the battles have in common, in words; @p isPart shows a way back to all
  void showBattles(const AgreementFindings& findings, const QList<ComparedBattle>& battles, const QString& selection,
                   bool isPart);
  const BattleTableModel& model() const { return *m_model; }
  void release();

 Q_SIGNALS:
  void allWanted();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void addKeys();
  void showBattle(const Battle* battle);
  void retranslate();

  Label* m_selection;
  QPushButton* m_all;
  FigureTable* m_table;
  BattleTableModel* m_model;
  BattlePlayer* m_player;
  BattleWaves* m_waves;
  QPushButton* m_showWaves;
};

}  // namespace s2s
