// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/annotate/ListeningPage.h"
#include "ui/common/Theme.h"

#include <QApplication>
#include <QTest>

namespace s2s {
namespace {

/// A window of 1280x800 less a rail of 200.
const QSize kRoom(1080, 800);

}  // namespace

class TestAnnotateFit : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void cleanup() {
    theme::setTextPercent(100);
    theme::apply(*qApp, theme::Scheme::Light);
  }

  void thePageFits_data() {
    QTest::addColumn<int>("textPercent");
    QTest::newRow("at 100 %") << 100;
    QTest::newRow("at 125 %") << 125;
    QTest::newRow("at 150 %") << 150;
  }
  void thePageFits() {
    QFETCH(int, textPercent);
    theme::setTextPercent(textPercent);
    theme::apply(*qApp, theme::Scheme::Light);
    ListenStudy::Plan plan;
    plan.askLoserReason = true;
    ListeningPage listening(plan);
    QVERIFY(listening.reach(SessionState::Judging));
    const QSize least = listening.page().minimumSizeHint();
    QVERIFY2(least.width() <= kRoom.width() && least.height() <= kRoom.height(),
             qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
  }
};

}  // namespace s2s

QTEST_MAIN(s2s::TestAnnotateFit)
#include "tst_annotate_fit.moc"
