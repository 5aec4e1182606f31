// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/NoticeBar.h"
#include "ui/common/Strip.h"

#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace s2s;

class TestNotices : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aWarningOfTheSameKeyReplacesTheOlder() {
    NoticeBar bar;
    bar.warn(QStringLiteral("save"), QStringLiteral("first"));
    bar.warn(QStringLiteral("device"), QStringLiteral("other"));
    bar.warn(QStringLiteral("save"), QStringLiteral("second"));
    QCOMPARE(bar.texts(), (QStringList{QStringLiteral("other"), QStringLiteral("second")}));
    bar.clear(QStringLiteral("device"));
    QCOMPARE(bar.texts(), QStringList{QStringLiteral("second")});
  }

  void oneInformationAtATime() {
    NoticeBar bar;
    bar.inform(QStringLiteral("one"));
    bar.inform(QStringLiteral("two"));
    QCOMPARE(bar.texts(), QStringList{QStringLiteral("two")});
  }

  void altZeroTakesTheOldestAway() {
    QWidget window;
    auto* rows = new QVBoxLayout(&window);
    auto* bar = new NoticeBar;
    rows->addWidget(bar);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    bar->warn(QStringLiteral("a"), QStringLiteral("first"));
    bar->warn(QStringLiteral("b"), QStringLiteral("second"));
    QTest::keyClick(&window, Qt::Key_0, Qt::AltModifier);
    QCOMPARE(bar->texts(), QStringList{QStringLiteral("second")});
    QTest::keyClick(&window, Qt::Key_0, Qt::AltModifier);
    QVERIFY(bar->texts().isEmpty());
    QVERIFY(bar->isHidden());
  }

  void theButtonTakesItsOwnNoticeAway() {
    NoticeBar bar;
    bar.warn(QStringLiteral("a"), QStringLiteral("first"));
    bar.warn(QStringLiteral("b"), QStringLiteral("second"));
    auto* strip = bar.findChild<Strip*>(QStringLiteral("b"));
    strip->findChild<QPushButton*>()->click();
    QCOMPARE(bar.texts(), QStringList{QStringLiteral("first")});
  }

  void itPushesWhatIsBelowAndNeverCoversIt() {
    QWidget window;
    auto* rows = new QVBoxLayout(&window);
    auto* bar = new NoticeBar;
    auto* below = new QPushButton(QStringLiteral("verdict"));
    rows->addWidget(bar);
    rows->addWidget(below, 1);
    window.resize(600, 400);
    window.show();
    bar->warn(QStringLiteral("a"), QStringLiteral("text"));
    QTRY_VERIFY(bar->height() > 0);
    QVERIFY(!bar->geometry().intersects(below->geometry()));
  }
};

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
