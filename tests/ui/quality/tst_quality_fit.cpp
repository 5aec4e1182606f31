// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/quality/ReviewPage.h"
#include "ui/common/Theme.h"

#include <QApplication>
#include <QTest>

namespace s2s::test {
namespace {

/// What a screen leaves to the page: less a rail of 200 at 100 %, a title bar and the banner of the demo.
QSize roomOn(const QSize& screen, int textPercent) { return screen - QSize(200 * textPercent / 100, 64); }

}  // namespace

class TestQualityFit : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void cleanup() {
    theme::setTextPercent(100);
    theme::apply(*qApp, theme::Scheme::Light);
  }

  void thePageFits_data() {
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<int>("textPercent");
    QTest::newRow("1280x800 at 100 %") << QSize(1280, 800) << 100;
    QTest::newRow("1440x900 at 125 %") << QSize(1440, 900) << 125;
    QTest::newRow("1920x1080 at 150 %") << QSize(1920, 1080) << 150;
  }
  void thePageFits() {
    QFETCH(QSize, screen);
    QFETCH(int, textPercent);
    const QSize room = roomOn(screen, textPercent);
    theme::setTextPercent(textPercent);
    theme::apply(*qApp, theme::Scheme::Light);
    ReviewPage review;
    QVERIFY(review.reach(SessionState::Judging));
    review.press({Qt::Key_Right, Qt::Key_BracketRight, Qt::Key_S});  // all that can be said takes its room
    const QSize least = review.page().minimumSizeHint();
    QVERIFY2(least.width() <= room.width() && least.height() <= room.height(),
             qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
  }
};

}  // namespace s2s::test

QTEST_MAIN(s2s::test::TestQualityFit)
#include "tst_quality_fit.moc"
