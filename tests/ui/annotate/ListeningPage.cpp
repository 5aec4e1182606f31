// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/annotate/ListeningPage.h"

#include <QLabel>

namespace s2s {

ListeningPage::ListeningPage(const ListenStudy::Plan& plan)
    : m_data(plan), m_player(m_data.study().speaker()), m_page(m_data.study(), m_player, m_notices) {
  m_page.resize(1080, 800);
  m_page.show();
  m_page.setRater(RaterId(QStringLiteral("anna")));
}

QString ListeningPage::hint() {
  return find<QLabel>("hint")->text();
}

bool ListeningPage::reach(SessionState state) {
  return QTest::qWaitFor([&] { return m_page.session() && session().state() == state; }, 20'000);
}

void ListeningPage::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
  QTest::keyClick(&m_page, key, modifiers);
}

void ListeningPage::press(const QList<Qt::Key>& keys) {
  for (const Qt::Key key : keys)
    press(key);
}

void ListeningPage::hearAll() {
  m_player.playFirstPass();
  hear(20);
}

bool ListeningPage::judgeOne() {
  const int before = session().done();
  hearAll();
  press({Qt::Key_F, Qt::Key_F, Qt::Key_F, Qt::Key_F});
  return QTest::qWaitFor([&] { return session().done() == before + 1 && session().state() != SessionState::Loading &&
                                      session().state() != SessionState::Saving; }, 20'000);
}

}  // namespace s2s
