// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Player.h"
#include "core/study/LevelExamples.h"
#include "core/study/Study.h"
#include "ui/annotate/KeyMap.h"
#include "ui/guidelines/GuidelineText.h"

#include <QHash>
#include <QWidget>

#include <array>

class QGridLayout;
class QScrollArea;
class QVBoxLayout;

namespace s2s {

class ExampleCard;

/// What an annotator should know, in the language of the program: the levels with an example of the demo set each to
/// hear (whatever study is open, or none), the criteria, the keys. Keys: 1 to 4 play an example, Space pauses.
class GuidelinesPage : public QWidget {
  Q_OBJECT
 public:
  GuidelinesPage(Study& study, Player& player, QString demoFolder, QWidget* parent = nullptr);

  void setKeyMap(const KeyMap& keys);
  /// Another page is shown.
  void pausePlayback();

 protected:
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void build();
  void addSection(const GuidelineSection& section, const LevelTexts& levels);
  QWidget* levelGrid(const LevelTexts& texts);
  void readExamples();
  void showExamples(const QList<LevelExample>& examples);
  void play(Level level, std::optional<Deck> only);
  void playPrepared(std::optional<Deck> only);
  void togglePlay();
  void showPlaying();
  void showTrouble(const QString& why);

  Study& m_study;
  Player& m_player;
  QString m_demoFolder;
  KeyMap m_keys;
  QScrollArea* m_area;
  QVBoxLayout* m_column = nullptr;
  QHash<Level, ExampleCard*> m_cards;
  QHash<Level, LevelExample> m_examples;
  quint64 m_reading = 0;          ///< so that examples of a language that was left are dropped
  quint64 m_wanted = 0;           ///< so that clips that come late are dropped
  std::optional<Level> m_loaded;  ///< whose clips are on the player
};

}  // namespace s2s
