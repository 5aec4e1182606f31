// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Random.h"
#include "tests/core/store/StudyFixture.h"
#include "tests/support/Places.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>

using namespace s2s;
using namespace s2s::test;

/// A voter is killed with SIGKILL at random moments: while it opens the study, votes or writes the log back.
/// S2S_KILL_ROUNDS sets how often (12 otherwise).
class TestStoreKill : public QObject {
  Q_OBJECT

  /// Lets a voter work on @p path for @p ms and kills it. @return the events that it acknowledged.
  static QStringList votesOfOneLife(const QString& path, int ms) {
    QProcess voter;
    voter.start(testProgram("vote_until_killed"), {path});
    QElapsedTimer life;
    life.start();
    while (voter.state() != QProcess::NotRunning && life.elapsed() < ms)
      voter.waitForReadyRead(static_cast<int>(qMax<qint64>(1, ms - life.elapsed())));
    voter.kill();
    voter.waitForFinished();
    if (voter.exitStatus() != QProcess::CrashExit)
      qFatal("the voter ended by itself: %s", voter.readAllStandardError().constData());
    const QByteArray output = voter.readAllStandardOutput();
    const QString whole = QString::fromLatin1(output.left(output.lastIndexOf('\n') + 1));
    return whole.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
  }

 private Q_SLOTS:
  void noAcknowledgedVerdictIsLostOrDoubled() {
    bool isSet = false;
    const int wished = qEnvironmentVariableIntValue("S2S_KILL_ROUNDS", &isSet);
    const int rounds = isSet ? wished : 12;
    constexpr int livesOfOneStudy = 25;  // reading it all after each round stays quick
    const quint64 seed = QRandomGenerator::global()->generate64();
    Random random(seed);
    qsizetype acknowledgedInAll = 0;
    std::unique_ptr<StudyOnDisk> study;
    QStringList acknowledged;
    for (int round = 0; round < rounds; ++round) {
      if (round % livesOfOneStudy == 0) {
        study = std::make_unique<StudyOnDisk>();
        acknowledged.clear();
      }
      study->close();
      const QStringList votes = votesOfOneLife(study->path, static_cast<int>(random.below(250)));
      acknowledged += votes;
      acknowledgedInAll += votes.size();

      const Contents contents = study->loadAgain();  // also takes over the lock of the dead
      QSet<QString> stored;
      for (const Verdict& verdict : contents.verdicts) {
        stored.insert(verdict.event.text());
        const Battle* battle = contents.findBattle(verdict.battle);
        QVERIFY(battle);
        QCOMPARE(verdict, verdictOn(*battle, contents.raters.constFirst().id, verdict.event.text()));
      }
      QCOMPARE(stored.size(), contents.verdicts.size());
      for (const QString& event : acknowledged)
        QVERIFY2(stored.contains(event), qPrintable(QStringLiteral("%1 is lost, seed %2").arg(event).arg(seed)));
      // At most one in each life was on disk, but not yet acknowledged.
      QVERIFY(contents.verdicts.size() - acknowledged.size() <= round % livesOfOneStudy + 1);
    }
    qInfo("%d kills, %lld acknowledged verdicts, seed %llu", rounds, static_cast<long long>(acknowledgedInAll), seed);
    QVERIFY(acknowledgedInAll > 0);
  }
};

QTEST_GUILESS_MAIN(TestStoreKill)
#include "tst_store_kill.moc"
