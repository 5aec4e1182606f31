// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/Inventory.h"
#include "core/sets/ListedFiles.h"
#include "tests/core/sets/SetFolder.h"

#include <QTest>

using namespace s2s;

namespace {

constexpr int kMany = 3000;  // enough for the thread that looks ahead

QString name(int i) { return QStringLiteral("%1/s%2.wav").arg(i / 500).arg(i); }

}  // namespace

class TestListedFiles : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    for (int i = 0; i < kMany; ++i)
      m_set.file(name(i), i % 7 == 0 ? "" : "RIFF");
    QVERIFY(QFile::link(m_set.path() + QLatin1Char('/') + name(1), m_set.path() + QStringLiteral("/link.wav")));
  }
  void eachIsInTheStateThatItsFileIsIn() {
    const Result<Inventory> inventory = inventoryOf(m_set.path(), nullptr);
    QCOMPARE(inventory->files.size(), kMany);
    const ListedFiles listed(m_set.path(), inventory->files);
    for (int i = 0; i < kMany; ++i) {
      QTRY_VERIFY(listed.stateOf(name(i)).has_value());
      QCOMPARE(*listed.stateOf(name(i)), i % 7 == 0 ? FileState::Empty : FileState::Present);
    }
    QVERIFY(!listed.stateOf(QStringLiteral("link.wav")));
    QVERIFY(!listed.stateOf(QStringLiteral("elsewhere.wav")));
  }
  void whatIsGoneByThenIsLeftToTheLookUp() {
    const QStringList files(kMany, QStringLiteral("gone.wav"));
    const ListedFiles listed(m_set.path(), files);
    SetFiles look(m_set.path(), &listed);
    QCOMPARE(look.find(QStringLiteral("gone.wav")).state, FileState::Missing);
    QCOMPARE(look.find(QStringLiteral("link.wav")).state, FileState::Present);
  }
  void usedAreThoseThatWereMarked() {
    ListedFiles listed(m_set.path(), {name(1), name(2)});
    QVERIFY(listed.markUsed(name(2)));
    QVERIFY(!listed.markUsed(name(3)));
    QVERIFY(!listed.isUsed(name(1)));
    QVERIFY(listed.isUsed(name(2)));
    QVERIFY(listed.isUsedAt(1));
  }
  /// The same problems whether or not somebody looks ahead.
  void aLargeSetIsReadAsASmallOneIs() {
    for (int i = 0; i < kMany; ++i)
      m_set.sampleLine(QStringLiteral(R"({"file_name":"%1","id":"s%2"})").arg(name(i)).arg(i).toUtf8());
    m_set.sampleLine(R"({"file_name":"gone.wav","id":"gone"})").sampleLine(R"({"file_name":"link.wav","id":"link"})");
    const Result<ReadSet> read = m_set.read();
    QCOMPARE(read->samples.size(), kMany + 2);
    int missing = 0, empty = 0, unused = 0;
    for (const Problem& problem : read->problems) {
      missing += problem.kind == ProblemKind::SoundMissing ? 1 : 0;
      empty += problem.kind == ProblemKind::SoundEmpty ? 1 : 0;
      unused += problem.kind == ProblemKind::UnusedSound || problem.kind == ProblemKind::LinkNotFollowed ? 1 : 0;
    }
    QCOMPARE(missing, 1);
    QCOMPARE(empty, (kMany + 6) / 7);
    QCOMPARE(unused, 0);
  }

 private:
  SetFolder m_set;
};

QTEST_GUILESS_MAIN(TestListedFiles)
#include "tst_listed_files.moc"
