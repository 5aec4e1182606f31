// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Random.h"
#include "tests/core/store/DamagedStudy.h"

#include <QRandomGenerator>

using namespace s2s;
using namespace s2s::test;

namespace {

/// Turns bytes over, cuts the file off, or empties it.
QByteArray damaged(QByteArray bytes, Random& random) {
  const auto size = static_cast<quint64>(bytes.size());
  const quint64 kind = random.below(20);
  if (kind == 0)
    return {};
  if (kind == 1)
    return QByteArray(bytes.size(), '\0');
  if (kind <= 4)
    return bytes.left(static_cast<qsizetype>(random.below(size)));
  const quint64 flips = 1 + random.below(8);
  for (quint64 i = 0; i < flips; ++i) {
    const auto place = static_cast<qsizetype>(random.below(size));
    bytes[place] = static_cast<char>(bytes.at(place) ^ static_cast<char>(1 << random.below(8)));
  }
  return bytes;
}

}  // namespace

/// Copies of a study whose file or log was damaged: each opens with all that was acknowledged, or says that it is
/// damaged and is whole again after a restore. S2S_DAMAGE_ROUNDS sets how many (60 otherwise).
class TestStoreDamage : public QObject {
  Q_OBJECT

  int m_opened = 0, m_repaired = 0, m_altered = 0;

  static bool holdsAll(const QList<Verdict>& stored, const LivedStudy& lived, int& altered) {
    QHash<EventId, Verdict> byId;
    for (const Verdict& verdict : stored)
      byId.insert(verdict.event, verdict);
    int different = 0;
    for (auto verdict = lived.verdicts.cbegin(); verdict != lived.verdicts.cend(); ++verdict) {
      if (!byId.contains(verdict.key()))
        return false;
      different += byId.value(verdict.key()) == verdict.value() ? 0 : 1;
    }
    altered += different > 0 ? 1 : 0;
    return stored.size() == lived.verdicts.size();
  }

  void damageOne(const LivedStudy& lived, bool log, quint64 seed) {
    Random random(seed);
    const QTemporaryDir folder;
    const QString study = lived.layOut(folder);
    const QString target = log ? study + QLatin1String("-wal") : study;
    const QByteArray bytes = damaged(bytesOf(target), random);
    writeBytes(target, bytes);
    const std::optional<Error> wrong = whatIsWrongWith(study);
    QCOMPARE(bytesOf(target), bytes);
    if (!wrong) {
      ++m_opened;
      QVERIFY(holdsAll(verdictsIn(study), lived, m_altered));
      return;
    }
    ++m_repaired;
    QVERIFY2(canBeRepaired(study, *wrong) || wrong->fault == Fault::StudyTooNew, qPrintable(wrong->detail));
    const Result<Restored> restored = repair(study, backupsOf(study).constFirst(), kBackupTime + 1);
    VERIFY_DONE(restored);
    QCOMPARE(restored->kept, lived.inBackup);
    int altered = 0;
    QVERIFY(holdsAll(verdictsIn(study), lived, altered));
    QCOMPARE(altered, 0);
    QVERIFY(restored->lost.isEmpty());
    const QString aside = restored->setAside.filter(log ? QStringLiteral("-wal") : QStringLiteral("Z")).value(0);
    QCOMPARE(bytesOf(aside), bytes);
    VERIFY_DONE(Store::open(study, OpenMode::ReadWrite));
  }

 private Q_SLOTS:
  void whateverIsDamagedNothingAcknowledgedIsLost() {
    bool isSet = false;
    const int wished = qEnvironmentVariableIntValue("S2S_DAMAGE_ROUNDS", &isSet);
    const int rounds = isSet ? wished : 60;
    const quint64 first = QRandomGenerator::global()->generate64();
    const LivedStudy lived;
    QVERIFY(lived.files.value(QStringLiteral("study.s2sarena-wal")).size() > 4096);
    for (int round = 0; round < rounds; ++round) {
      damageOne(lived, round % 2 == 1, first + static_cast<quint64>(round));
      if (QTest::currentTestFailed()) {
        qInfo("round %d, seed %llu", round, first + static_cast<quint64>(round));
        return;
      }
    }
    qInfo(
        "%d copies: %d opened with all verdicts (%d of them with a text or number that nobody can tell from another), "
        "%d said that they are damaged and were restored with all",
        rounds, m_opened, m_altered, m_repaired);
  }
};

QTEST_GUILESS_MAIN(TestStoreDamage)
#include "tst_store_damage.moc"
