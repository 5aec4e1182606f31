// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/annotate/ListeningPage.h"

#include <QFile>
#include <QLabel>

namespace s2s::test {
namespace {

StudyInfo infoOf(const ListeningPage::Plan& plan) {
  StudyInfo info;
  info.criteria = plan.criteria;
  info.askLoserReason = plan.askLoserReason;
  info.plan.repeats = 0;
  info.attention = plan.attention;
  info.policy = plan.isWhispered ? LoudnessPolicy::Raw : LoudnessPolicy::Aligned;
  return info;
}

}  // namespace

ListeningPage::ListeningPage(const Plan& plan)
    : m_data({.samples = plan.samples, .systems = 2, .seconds = plan.seconds, .loudest = plan.isWhispered ? 60 : 8000},
             infoOf(plan)) {
  for (const QString& file : plan.missing)
    QFile::remove(m_data.setFolder() + QLatin1Char('/') + file);
  for (const QString& file : plan.cut) {
    const QString path = m_data.setFolder() + QLatin1Char('/') + file;
    QFile::resize(path, QFile(path).size() / 2);
  }
  if (!m_data.open())
    qFatal("the study could not be opened");
  if (!plan.kinds.isEmpty())
    fixWalk(plan.kinds);
  m_player = std::make_unique<Player>(m_data.study().speaker());
  m_page = std::make_unique<AnnotatePage>(m_data.study(), *m_player, m_notices);
  if (plan.settings) {
    m_data.speaker().start();
    m_page->setSoundChecks(new SoundChecks(*plan.settings, *m_player, m_data.clock(), m_page.get()));
  }
  m_page->resize(1080, 800);
  m_page->show();
  m_page->setRater(RaterId(plan.rater));
}

void ListeningPage::fixWalk(const QList<PlanItemKind>& kinds) {
  const RaterId anna(QStringLiteral("anna"));
  Edit edit;
  edit.raters = {{anna}};
  for (qsizetype i = 0; i < kinds.size(); ++i) {
    const Battle& battle = study().contents().battles.at(i).battle;
    edit.plan.append({anna, static_cast<int>(i), battle.id, 1, Seat::A, kinds.at(i)});
    if (kinds.at(i) != PlanItemKind::Regular)
      edit.knownAnswers.append({battle.id, battle.a, kinds.at(i), QStringLiteral("B speaks in a flat voice."),
                                QStringLiteral("B 语调平淡。")});
  }
  bool saved = false;
  study().apply(edit, [&saved](const Result<void>& result) { saved = static_cast<bool>(result); });
  if (!QTest::qWaitFor([&saved] { return saved; }, 10'000))
    qFatal("the walk could not be stored");
}

QString ListeningPage::hint() { return find<QLabel>("hint")->text(); }

bool ListeningPage::reach(SessionState state) {
  return QTest::qWaitFor([&] { return m_page->session() && session().state() == state; }, 20'000);
}

void ListeningPage::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
  QTest::keyClick(m_page.get(), key, modifiers);
}

void ListeningPage::press(const QList<Qt::Key>& keys) {
  for (const Qt::Key key : keys)
    press(key);
}

void ListeningPage::hearAll() {
  m_player->playFirstPass();
  hear(20);
}

bool ListeningPage::judgeOne() {
  const int before = session().done();
  hearAll();
  press({Qt::Key_F, Qt::Key_F, Qt::Key_F, Qt::Key_F});
  const auto isSettled = [&] {
    return session().state() != SessionState::Loading && session().state() != SessionState::Saving;
  };
  return QTest::qWaitFor([&] { return session().done() == before + 1 && isSettled(); }, 20'000);
}

}  // namespace s2s::test
