// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/SetReader.h"
#include "core/study/KeptSet.h"
#include "tests/support/StudyOnFiles.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace s2s;
using namespace s2s::test;

namespace {

StudyInfo oneReviewer() {
  StudyInfo info;
  info.quality.rule.reviewers = 1;
  return info;
}

/// Everything is kept by one reviewer, whose mark is on disk when this returns.
bool keepAll(StudyOnFiles& files) {
  Edit edit;
  edit.raters = {{RaterId(QStringLiteral("ann"))}};
  for (const Sample& sample : files.study().contents().samples) {
    QualityMark mark;
    mark.event = EventId(QStringLiteral("e-") + sample.key);
    mark.sample = sample.id;
    mark.reviewer = edit.raters.first().id;
    edit.marks.append(mark);
  }
  bool saved = false;
  files.study().apply(edit, [&](const Result<void>& done) { saved = static_cast<bool>(done); });
  return QTest::qWaitFor([&] { return saved; });
}

}  // namespace

class TestStudyExport : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theKeptSetIsWrittenWhileTheStudyGoesOn() {
    StudyOnFiles files({4, 2, 0.1}, oneReviewer());
    QVERIFY(files.open() && keepAll(files));
    QSignalSpy progress(&files.study(), &Study::progress);
    KeptSetSettings settings;
    settings.folder = files.setFolder() + QStringLiteral("-kept");
    settings.rule = files.study().contents().info.quality.rule;
    std::optional<Result<KeptSetOutcome>> outcome;
    files.study().exportKeptSet(settings, [&](Result<KeptSetOutcome> done) { outcome = std::move(done); });
    QVERIFY(files.study().isBusy());
    QVERIFY(files.join(QStringLiteral("ben")));  // saving does not wait
    QTRY_VERIFY(outcome);
    QVERIFY(*outcome);
    QVERIFY(!files.study().isBusy());
    QCOMPARE((*outcome)->samples, 4);
    QVERIFY(progress.size() > 4);
    QCOMPARE(readSet(settings.folder)->samples.size(), 4);
  }
  void aCancelledExportLeavesNothingBehind() {
    StudyOnFiles files({64, 2, 0.1}, oneReviewer());
    QVERIFY(files.open() && keepAll(files));
    KeptSetSettings settings;
    settings.folder = files.setFolder() + QStringLiteral("-kept");
    settings.rule = files.study().contents().info.quality.rule;
    std::optional<Fault> why;
    files.study().exportKeptSet(
        settings, [&](const Result<KeptSetOutcome>& done) { why = done ? Fault::BadUsage : done.error().fault; });
    files.study().cancelWork();
    QTRY_VERIFY(why);
    QCOMPARE(static_cast<int>(*why), static_cast<int>(Fault::Cancelled));
    QVERIFY(!QFile::exists(settings.folder));
  }
  void aStudyThatClosesEndsItsExport() {
    KeptSetSettings settings;
    {
      StudyOnFiles files({64, 2, 0.1}, oneReviewer());
      QVERIFY(files.open() && keepAll(files));
      settings.folder = files.setFolder() + QStringLiteral("-kept");
      files.study().exportKeptSet(settings, [](const Result<KeptSetOutcome>&) {});
    }
    QVERIFY(!QFile::exists(settings.folder));
  }
  void marksAreExportedAndImported() {
    StudyOnFiles files({4, 2, 0.1});
    QVERIFY(files.open() && keepAll(files));
    const QString path = files.setFolder() + QStringLiteral("/marks.jsonl");
    QVERIFY(files.study().exportMarks(path));
    StudyOnFiles other({4, 2, 0.1});
    QVERIFY(other.open());
    std::optional<ImportOutcome> imported;
    other.study().importVerdicts(path, {}, [&](const Result<ImportOutcome>& done) {
      if (done)
        imported = *done;
    });
    QTRY_VERIFY(imported);
    QCOMPARE(imported->added, 4);
    QCOMPARE(imported->refused, 0);
    QList<QualityMark> given = files.study().contents().marks;
    for (QualityMark& mark : given)
      mark.study = files.study().contents().info.id;
    QCOMPARE(other.onDisk().marks, given);
  }
};

QTEST_GUILESS_MAIN(TestStudyExport)
#include "tst_study_export.moc"
