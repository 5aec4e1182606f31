// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/HandOut.h"
#include "tests/support/Places.h"
#include "tests/ui/shell/ShellFixture.h"
#include "ui/start/StudyDesk.h"

#include <QPushButton>
#include <QTest>

using namespace s2s;

namespace {

constexpr int kPatienceMs = 20'000;

/// A pack of the study that is open, for zhang; the study is closed afterwards.
QString handOut(Shell& shell, bool zip) {
  HandOutSettings settings;
  settings.annotators = {RaterId(QStringLiteral("zhang"))};
  settings.folder = shell.file(QStringLiteral("out"));
  settings.zip = zip;
  Contents contents = shell.study.contents();
  bringInto(contents, *handOutEdit(contents, settings, shell.study.path()));
  ClipReader clips(builtProgram("s2sarena-decode"));
  HandOut work(contents, settings, clips);
  QString path;
  bool over = false;
  work.start([&](const Result<HandOutOutcome>& outcome) {
    over = true;
    if (outcome)
      path = outcome->packs.first().path;
  });
  if (!QTest::qWaitFor([&] { return over; }, kPatienceMs))
    return {};
  shell.study.close();
  return path;
}

}  // namespace

class TestPackOpening : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aPackOpensAsItsAnnotators_data() {
    QTest::addColumn<bool>("zip");
    QTest::newRow("an archive") << true;
    QTest::newRow("a folder") << false;
  }
  void aPackOpensAsItsAnnotators() {
    QFETCH(const bool, zip);
    Shell shell;
    shell.settings.setRole(Role::Researcher);
    QVERIFY(shell.openNewStudy());
    const QString lead = shell.study.path();
    const QString pack = handOut(shell, zip);
    QVERIFY(!pack.isEmpty());

    shell.window->desk().open(pack);
    QVERIFY(QTest::qWaitFor([&] { return !shell.window->desk().rater().isEmpty(); }, kPatienceMs));
    QCOMPARE(shell.window->desk().rater().text(), QStringLiteral("zhang"));
    QCOMPARE(shell.settings.role(), Role::Annotator);
    QVERIFY(!shell.railShows(page::kSets) && shell.railShows(page::kListen));
    QVERIFY(shell.study.path().endsWith(QStringLiteral("out/zhang/zhang.s2sarena")));

    shell.window->desk().open(lead);
    QVERIFY(QTest::qWaitFor([&] { return shell.study.isOpen() && shell.study.path() == lead; }, kPatienceMs));
    QCOMPARE(shell.settings.role(), Role::Researcher);  // one's own role comes back
  }
  void openingThePackAgainGoesOnWhereItWas() {
    Shell shell;
    QVERIFY(shell.openNewStudy());
    const QString pack = handOut(shell, true);
    shell.window->desk().open(pack);
    QVERIFY(QTest::qWaitFor([&] { return shell.study.isOpen() && !shell.study.isBusy(); }, kPatienceMs));
    const QString once = shell.study.path();
    shell.window->desk().open(pack);
    QVERIFY(QTest::qWaitFor([&] { return !shell.study.isBusy(); }, kPatienceMs));
    QCOMPARE(shell.study.path(), once);
  }
};

QTEST_MAIN(TestPackOpening)
#include "tst_pack_opening.moc"
