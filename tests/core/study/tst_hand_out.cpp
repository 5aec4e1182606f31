// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/Archive.h"
#include "core/store/Store.h"
#include "core/study/HandOut.h"
#include "core/study/MergeFiles.h"
#include "core/study/NewStudy.h"
#include "core/study/PackFile.h"
#include "tests/core/study/NamedSet.h"
#include "tests/support/Places.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sndfile.h>

using namespace s2s;

namespace {

const RaterId kZhang(QStringLiteral("zhang")), kLi(QStringLiteral("li"));

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesBelow(const QString& folder) {
  QStringList files;
  QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
  while (all.hasNext())
    files.append(all.next());
  return files;
}

/// Where a name of the set stands in the pack: file and name; empty when nowhere.
QString leakIn(const QString& folder) {
  for (const QString& path : filesBelow(folder)) {
    const QByteArray where = QDir(folder).relativeFilePath(path).toUtf8().toLower();
    const QByteArray bytes = bytesOf(path).toLower();
    for (const QByteArray& name : test::namesInNamedSet())
      if (bytes.contains(name.toLower()) || where.contains(name.toLower()))
        return path + QStringLiteral(": ") + QString::fromUtf8(name);
  }
  return {};
}

}  // namespace

/// Real packs of real sound files, made with the decoder in its own process.
class TestHandOut : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;
  Contents m_study;
  int m_out = 0;

  QString path(const QString& name) const { return m_dir.filePath(name); }
  HandOutSettings settings(bool zip) {
    HandOutSettings wanted;
    wanted.annotators = {kZhang, kLi};
    wanted.folder = path(QStringLiteral("out%1").arg(++m_out));
    wanted.zip = zip;
    return wanted;
  }
  Result<HandOutOutcome> handOut(const HandOutSettings& wanted, bool cancel = false) {
    ClipReader clips(builtProgram("s2sarena-decode"));
    HandOut work(m_study, wanted, clips);
    std::optional<Result<HandOutOutcome>> outcome;
    if (cancel)
      connect(&work, &HandOut::progress, &work, &HandOut::cancel);
    work.start([&](Result<HandOutOutcome> result) { outcome = std::move(result); });
    return QTest::qWaitFor([&] { return outcome.has_value(); }, 60'000) ? *outcome : Error{Fault::TimedOut};
  }

 private Q_SLOTS:
  void initTestCase() {
    test::writeNamedSet(path(QStringLiteral("set")), 3);
    NewStudySettings wanted;
    wanted.path = path(QStringLiteral("lead.s2sarena"));
    wanted.title = QStringLiteral("A study");
    wanted.setFolders = {path(QStringLiteral("set"))};
    QVERIFY(makeStudy(wanted, SystemClock()));
    const auto store = Store::open(wanted.path, OpenMode::ReadWrite);
    m_study = *(*store)->load();
    const Result<Edit> edit = handOutEdit(m_study, settings(false), wanted.path);
    QVERIFY(write(**store, *edit));
    bringInto(m_study, *edit);
    QCOMPARE(m_study.samples.size(), 3);
  }
  void noByteOfAPackNamesASystem_data() {
    QTest::addColumn<bool>("zip");
    QTest::newRow("folder") << false;
    QTest::newRow("zip") << true;
  }
  void noByteOfAPackNamesASystem() {
    QFETCH(const bool, zip);
    QVERIFY(!leakIn(path(QStringLiteral("set"))).isEmpty());  // the search does find what is there
    const HandOutSettings wanted = settings(zip);
    const Result<HandOutOutcome> outcome = handOut(wanted);
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
    QCOMPARE(outcome->packs.size(), 2);
    QVERIFY2(outcome->problems.isEmpty(), qPrintable(outcome->problems.value(0).detail));
    QCOMPARE(leakIn(wanted.folder), QString());
    QCOMPARE(QDir(wanted.folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 2);
    for (const HandedPack& pack : outcome->packs) {
      const Result<QString> study = unpackedPack(pack.path, {});
      QVERIFY(study);
      QCOMPARE(leakIn(QFileInfo(*study).path()), QString());
    }
  }
  void aPackOpensWithItsSounds() {
    const Result<HandOutOutcome> outcome = handOut(settings(false));
    const Result<QString> study = studyInFolder(outcome->packs.first().path);
    const Contents pack = *(*Store::open(*study, OpenMode::ReadOnly))->load();
    QCOMPARE(pack.info.pack.rater, kZhang);
    QCOMPARE(pack.info.id, m_study.info.id);
    QCOMPARE(pack.samples.size(), 3);
    QCOMPARE(pack.responses.size(), 6);
    for (const Response& response : pack.responses) {
      SF_INFO info{};
      const QString file = pack.pathOf(response.sample, response.sound);
      SNDFILE* sound = sf_open(file.toUtf8().constData(), SFM_READ, &info);
      QVERIFY2(sound, qPrintable(file));
      QCOMPARE(info.format, SF_FORMAT_FLAC | SF_FORMAT_PCM_24);
      QCOMPARE(info.frames * 2, info.samplerate);  // half a second, at its own rate
      for (int tag = SF_STR_FIRST; tag <= SF_STR_LAST; ++tag)
        QVERIFY(!sf_get_string(sound, tag));
      sf_close(sound);
    }
  }
  void movedPacksComeHome() {
    const Result<HandOutOutcome> outcome = handOut(settings(true));
    for (const HandedPack& pack : outcome->packs) {
      const QString moved = path(QStringLiteral("moved-") + QFileInfo(pack.path).fileName());
      QVERIFY(QFile::rename(pack.path, moved));
      const QString study = *unpackedPack(moved, {});
      const auto store = Store::open(study, OpenMode::ReadWrite);
      QVERIFY(store);
      const Contents inside = *(*store)->load();
      QualityMark mark;
      mark.event = EventId(QStringLiteral("mark-of-") + pack.rater.text());
      mark.sample = inside.samples.first().id;
      mark.reviewer = pack.rater;
      QVERIFY((*store)->append(QList<QualityMark>{mark}));
    }
    QList<MergeSource> sources;
    for (const RaterId& rater : {kZhang, kLi}) {
      const Result<MergeSource> source = readMergeSource(path(QStringLiteral("moved-") + rater.text()));
      QVERIFY(source);
      sources.append(*source);
    }
    const Result<Merge> merge = mergeOf(m_study, path(QStringLiteral("lead.s2sarena")), sources);
    QCOMPARE(merge->edit.marks.size(), 2);
    QVERIFY(m_study.findSample(merge->edit.marks.first().sample));
    QVERIFY(readMergeSource(path(QStringLiteral("moved-zhang.zip"))));
  }
  void unpackingAgainGoesOnInTheSameFolder() {
    const Result<HandOutOutcome> outcome = handOut(settings(true));
    const QString zip = outcome->packs.first().path;
    const Result<QString> once = unpackedPack(zip, {});
    QCOMPARE(*unpackedPack(zip, {}), *once);
    // Another pack under the same name is not mistaken for it.
    QVERIFY(QFile::remove(zip) && QFile::copy(outcome->packs.last().path, zip));
    QVERIFY(*unpackedPack(zip, {}) != *once);
  }
  void whatIsThereIsNotOverwritten() {
    const HandOutSettings wanted = settings(false);
    QVERIFY(QDir().mkpath(wanted.folder + QStringLiteral("/li")));
    const Result<HandOutOutcome> outcome = handOut(wanted);
    QCOMPARE(outcome.error().fault, Fault::FileExists);
    QCOMPARE(filesBelow(wanted.folder), QStringList());
  }
  void cancellingLeavesNothing() {
    const HandOutSettings wanted = settings(false);
    const Result<HandOutOutcome> outcome = handOut(wanted, true);
    QCOMPARE(outcome.error().fault, Fault::Cancelled);
    QVERIFY(QTest::qWaitFor([&] { return filesBelow(wanted.folder).isEmpty(); }, 10'000));
  }
  void aSoundThatIsNotThereIsAProblemAndNoMore() {
    QVERIFY(QFile::rename(path(QStringLiteral("set/LLaMA-Omni/answer-file-1.flac")), path(QStringLiteral("away"))));
    const Result<HandOutOutcome> outcome = handOut(settings(false));
    QVERIFY(QFile::rename(path(QStringLiteral("away")), path(QStringLiteral("set/LLaMA-Omni/answer-file-1.flac"))));
    QVERIFY(outcome);
    QCOMPARE(outcome->problems.size(), 1);
    QCOMPARE(outcome->problems.first().kind, ProblemKind::SoundMissing);
  }
};

QTEST_GUILESS_MAIN(TestHandOut)
#include "tst_hand_out.moc"
