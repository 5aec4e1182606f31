// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/QualityCheck.h"
#include "core/study/Session.h"
#include "tests/support/FakeSpeaker.h"
#include "ui/common/AppSettings.h"
#include "ui/common/Ask.h"
#include "ui/start/StudyDesk.h"
#include "ui/window/MainWindow.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace s2s::test {

/// The window as one person has it, with settings of their own and a sound device that pulls on command.
class AnnotatorDesk {
 public:
  AnnotatorDesk(const QString& study, const QString& page, Role role = Role::Annotator);

  Study& study() { return m_study; }
  MainWindow& window() { return *m_window; }
  /// Null until the page is there and somebody is at work.
  QualityCheck* check() const;
  Session* session() const;

  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
  /// Replaces the text of the field that has the focus.
  void type(const QString& text);
  void pull(double seconds) { m_speaker->pullSeconds(seconds); }
  /// Renders until @p isOpen, for at most a minute of sound.
  bool hearUntil(const std::function<bool()>& isOpen);
  bool isPlaying() const { return m_player.isPlaying(); }
  int presses() const { return m_presses; }

  static bool waitFor(const std::function<bool()>& condition);

 private:
  QTemporaryDir m_folder;
  std::unique_ptr<FakeSpeaker> m_made = std::make_unique<FakeSpeaker>();
  FakeSpeaker* m_speaker = m_made.get();
  AppSettings m_settings;
  Ask m_ask;
  Study m_study;
  Player m_player;
  std::unique_ptr<MainWindow> m_window;
  int m_presses = 0;
};

}  // namespace s2s::test
