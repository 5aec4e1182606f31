// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/AnnotatorDesk.h"
#include "tests/app/Cli.h"
#include "ui/window/Pages.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace s2s;
using namespace s2s::test;

namespace {

/// 300 in the long form.
int battles() { return std::max(40, qEnvironmentVariableIntValue("S2S_BATTLES")); }

}  // namespace

/// Somebody with a long walk to do: by keys alone, four presses for a verdict, and no dialog in the way.
class TestManyBattles : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;
  std::unique_ptr<CliStudy> m_study;
  QList<qint64> m_waits;  ///< from the last press until the next battle plays, in ms

  void judge(AnnotatorDesk& desk, int place) {
    QVERIFY(desk.hearUntil([&] { return desk.session()->gate().open(); }));
    const int before = desk.presses();
    for (const Qt::Key key : {Qt::Key_F, Qt::Key_H, Qt::Key_J})
      desk.press(key);
    const QElapsedTimer since = [] {
      QElapsedTimer timer;
      timer.start();
      return timer;
    }();
    desk.press(place % 2 == 0 ? Qt::Key_F : Qt::Key_J);
    QVERIFY(desk.waitFor([&] { return desk.session()->done() == place + 1; }));
    const bool isLast = place + 1 == desk.session()->total();
    QVERIFY(isLast || desk.waitFor([&] { return desk.isPlaying(); }));
    m_waits.append(since.elapsed());
    QCOMPARE(desk.presses() - before, 4);
    QVERIFY2(!QApplication::activeModalWidget(), "a dialog stands in the way");
  }

 private Q_SLOTS:
  void aLongWalkIsDoneByKeysAlone() {
    m_study = std::make_unique<CliStudy>(m_dir.path(), WavSetShape{battles(), 2, 0.4});
    VERIFY_EXIT(m_study->made, 0);
    AnnotatorDesk desk(m_study->path, page::kListen);
    QVERIFY(desk.waitFor([&] { return desk.study().isOpen(); }));
    desk.window().desk().join(RaterId(QStringLiteral("zhang")));
    QVERIFY(desk.waitFor([&] { return desk.session() && desk.session()->state() == SessionState::Judging; }));
    desk.press(Qt::Key_Escape);  // the sound check: not now
    QVERIFY(desk.waitFor([&] { return desk.isPlaying(); }));
    const int total = desk.session()->total();
    QVERIFY(total >= battles());
    for (int place = 0; place < total; ++place) {
      judge(desk, place);
      if (QTest::currentTestFailed())
        return;
    }
    QCOMPARE(desk.session()->state(), SessionState::Finished);
    std::sort(m_waits.begin(), m_waits.end());
    qInfo("%d battles; until the next one sounds: median %d ms, longest %d ms", total,
          static_cast<int>(m_waits.at(m_waits.size() / 2)), static_cast<int>(m_waits.last()));
  }
};

QTEST_MAIN(TestManyBattles)
#include "tst_many_battles.moc"
