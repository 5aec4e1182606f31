// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/StudySets.h"
#include "tests/support/StudyOnFiles.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace s2s;
using namespace s2s::test;

class TestStudySets : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aSetIsReadPreviewedAndAddedWhileTheStudyIsOpen() {
    StudyOnFiles files({3, 2, 0.1});
    QVERIFY(files.open());
    const QString folder = QFileInfo(files.path()).absolutePath() + QStringLiteral("/second");
    writeWavSet(folder, {5, 3, 0.1});
    QFile::remove(folder + QStringLiteral("/set.json"));
    StudySets sets(files.study());
    QSignalSpy changed(&files.study(), &Study::changed);

    std::optional<Result<QList<ReadSet>>> read;
    sets.read({folder}, {}, [&](Result<QList<ReadSet>> outcome) { read = std::move(outcome); });
    QVERIFY(sets.isBusy());
    QTRY_VERIFY(read);
    QVERIFY(*read && !sets.isBusy());

    std::optional<Result<QList<SetAddition>>> previewed, added;
    sets.preview(**read, {}, [&](Result<QList<SetAddition>> outcome) { previewed = std::move(outcome); });
    QTRY_VERIFY(previewed);
    QCOMPARE(files.study().contents().sets.size(), 1);
    QCOMPARE((*previewed)->constFirst().added.samples.size(), 5);

    sets.add(**read, {}, [&](Result<QList<SetAddition>> outcome) { added = std::move(outcome); });
    QTRY_VERIFY(added);
    QVERIFY(*added);
    QVERIFY(changed.size() > 0);
    QCOMPARE(files.study().contents().sets.size(), 2);
    QCOMPARE(files.study().contents().samples.size(), 8);
    QCOMPARE(files.onDisk().samples.size(), 8);
    QTRY_VERIFY(std::all_of(files.study().contents().samples.cbegin(), files.study().contents().samples.cend(),
                            [](const Sample& sample) { return !sample.sound.sha256.isEmpty(); }));
  }

  void aMovedSetIsRelinked() {
    StudyOnFiles files({3, 2, 0.1});
    QVERIFY(files.open());
    const QString moved = files.setFolder() + QStringLiteral("-moved");
    QVERIFY(QDir().rename(files.setFolder(), moved));
    StudySets sets(files.study());
    std::optional<Result<Relinked>> found;
    sets.relink(files.study().contents().sets.constFirst().id, moved,
                [&](Result<Relinked> outcome) { found = std::move(outcome); });
    QTRY_VERIFY(found);
    QVERIFY(*found);
    QCOMPARE((*found)->missing, QStringList());
    QCOMPARE(files.onDisk().sets.constFirst().root, QDir(moved).canonicalPath());
  }

  void newWorkCancelsTheOneBefore() {
    StudyOnFiles files({3, 2, 0.1});
    QVERIFY(files.open());
    StudySets sets(files.study());
    std::optional<Result<QList<ReadSet>>> first, second;
    sets.read({files.setFolder()}, {}, [&](Result<QList<ReadSet>> outcome) { first = std::move(outcome); });
    sets.read({files.setFolder()}, {}, [&](Result<QList<ReadSet>> outcome) { second = std::move(outcome); });
    QTRY_VERIFY(first && second);
    QCOMPARE(first->error().fault, Fault::Cancelled);
    QVERIFY(*second);
  }

  void aStudyThatCannotBeWrittenTakesNoSets() {
    StudyOnFiles files({3, 2, 0.1});
    StudySets sets(files.study());  // none is open
    std::optional<Result<QList<SetAddition>>> added;
    sets.add({}, {}, [&](Result<QList<SetAddition>> outcome) { added = std::move(outcome); });
    QVERIFY(added);
    QCOMPARE(added->error().fault, Fault::StudyReadOnly);
  }
};

QTEST_GUILESS_MAIN(TestStudySets)
#include "tst_study_sets.moc"
