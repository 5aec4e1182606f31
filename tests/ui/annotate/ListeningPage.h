// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ListenStudy.h"
#include "ui/annotate/AnnotatePage.h"

#include <QTest>

namespace s2s {

/// The page over a small study, with anna listening.
class ListeningPage {
 public:
  explicit ListeningPage(const ListenStudy::Plan& plan = {});

  AnnotatePage& page() { return m_page; }
  Session& session() { return *m_page.session(); }
  Study& study() { return m_data.study(); }
  Player& player() { return m_player; }
  FakeSpeaker& speaker() { return m_data.speaker(); }
  KeptNotices& notices() { return m_notices; }
  QString path() const { return m_data.path(); }

  template <class Widget>
  Widget* find(const char* name) {
    return m_page.findChild<Widget*>(QLatin1String(name));
  }
  QString hint();

  bool reach(SessionState state);
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
  void press(const QList<Qt::Key>& keys);
  /// Lets the device play that long.
  void hear(double seconds) { m_data.speaker().pullSeconds(seconds); }
  /// The whole first pass.
  void hearAll();
  /// Hears all, says A about everything, and waits for the battle after.
  bool judgeOne();
  const Verdict& lastVerdict() { return study().contents().verdicts.last(); }

 private:
  ListenStudy m_data;
  Player m_player;
  KeptNotices m_notices;
  AnnotatePage m_page;
};

}  // namespace s2s
