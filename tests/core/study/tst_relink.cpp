// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Sha256.h"
#include "core/sets/Relink.h"
#include "core/sets/SetReader.h"
#include "core/study/SetAddition.h"
#include "tests/support/WavSet.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace s2s;
using namespace s2s::test;

class TestRelink : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> m_dir;
  Contents m_contents;

  QString path(const char* name) const { return m_dir->filePath(QLatin1String(name)); }
  /// A study of three samples and two systems whose sound was hashed.
  void makeContents() {
    writeWavSet(path("set"), {3, 2, 0.1});
    Result<ReadSet> set = readSet(path("set"));
    QVERIFY(set);
    checkSounds(*set);
    m_contents = Contents();
    bringInto(m_contents, editOf(*additionOf({}, *set)));
  }
  Relinked relinkTo(const char* folder) const {
    const auto found = relinked(m_contents, m_contents.sets.constFirst().id, path(folder));
    return found ? *found : Relinked();
  }
  void move(const QString& from, const QString& to) const {
    QVERIFY(QDir().mkpath(QFileInfo(to).path()));
    QVERIFY(QFile::rename(from, to));
  }

 private Q_SLOTS:
  void init() {
    m_dir = std::make_unique<QTemporaryDir>();
    makeContents();
  }

  void aFolderThatMovedAsAWholeIsFoundByPath() {
    QVERIFY(QDir().rename(path("set"), path("moved")));
    const Relinked found = relinkTo("moved");
    QCOMPARE(found.byPath, 9);
    QCOMPARE(found.missing, QStringList());
    QCOMPARE(found.set.root, QDir(path("moved")).canonicalPath());
    bringInto(m_contents, Edit{.replaced = changesOf(m_contents, found)});
    for (const Sample& sample : m_contents.samples)
      QVERIFY(QFile::exists(m_contents.pathOf(sample.id, sample.sound)));
  }

  void filesThatWereRenamedAreFoundByContent_data() {
    QTest::addColumn<bool>("oldOnesStay");
    QTest::newRow("the old files are gone") << false;
    QTest::newRow("the old files are there") << true;
  }
  void filesThatWereRenamedAreFoundByContent() {
    QFETCH(bool, oldOnesStay);
    int n = 0;
    const auto bring = [&](const Sound& sound) {
      const QString from = path("set") + QLatin1Char('/') + sound.file;
      const QString to = path("moved") + QStringLiteral("/x/%1.wav").arg(++n);
      QDir().mkpath(path("moved/x"));
      return oldOnesStay ? QFile::copy(from, to) : QFile::rename(from, to);
    };
    for (const Sample& sample : m_contents.samples)
      QVERIFY(bring(sample.sound));
    for (const Response& response : m_contents.responses)
      QVERIFY(bring(response.sound));
    const Relinked found = relinkTo("moved");
    QCOMPARE(found.byHash, 9);
    QCOMPARE(found.missing, QStringList());
  }

  void otherSoundUnderTheSameNameIsNotTaken() {
    QVERIFY(QDir().rename(path("set"), path("moved")));
    const Sound sound = m_contents.samples.constFirst().sound;
    QFile file(path("moved") + QLatin1Char('/') + sound.file);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("RIFF other") > 0);
    file.close();
    const Relinked found = relinkTo("moved");
    QCOMPARE(found.changed, QStringList(sound.file));
    QCOMPARE(found.byPath, 8);
  }

  void whatIsNotThereStaysMissing() {
    QVERIFY(QDir().mkpath(path("moved")));
    const Relinked found = relinkTo("moved");
    QCOMPARE(found.missing.size(), 9);
    QVERIFY(changesOf(m_contents, found).isEmpty());
    QCOMPARE(relinked(m_contents, SetId(QStringLiteral("nobody")), path("moved")).error().fault, Fault::UnknownName);
    QCOMPARE(relinked(m_contents, m_contents.sets.constFirst().id, path("gone")).error().fault, Fault::FolderMissing);
  }

  void aFolderWithAPartOfTheSoundLeavesTheRestWhereItIs() {
    const Sound sound = m_contents.samples.constFirst().sound;
    QVERIFY(QDir().mkpath(QFileInfo(path("part") + QLatin1Char('/') + sound.file).path()));
    QVERIFY(QFile::copy(path("set") + QLatin1Char('/') + sound.file, path("part") + QLatin1Char('/') + sound.file));
    const Relinked found = relinkTo("part");
    QCOMPARE(found.byPath, 1);
    QCOMPARE(found.leftBehind.size(), 8);
    QVERIFY(changesOf(m_contents, found).isEmpty());
  }

  void whatVerdictsDescribedIsFoundUnderItsOtherSpelling() {
    Contents contents;
    SetInfo set{SetId(QStringLiteral("labels")), QStringLiteral("labels")};
    set.root = m_dir->path();
    contents.sets.append(set);
    Sample sample;
    sample.set = set.id;
    sample.key = QStringLiteral("sing/a");
    sample.id = sampleId(set.id, sample.key);
    sample.sound = {QStringLiteral("input/sing/a.mp3"), {}, SoundState::Missing};
    contents.samples.append(sample);
    Response response;
    response.sample = sample.id;
    response.system = QStringLiteral("SpeechGPT");
    response.id = responseId(sample.id, response.system);
    response.sound = {QStringLiteral("output/SpeechGPT/sing/a.wav"), {}, SoundState::Missing};
    contents.responses.append(response);
    contents.index();
    for (const char* file : {"tree/singing/a.wav", "tree/SpeechGPT/singing/a.wav"}) {
      QDir().mkpath(QFileInfo(path(file)).path());
      QFile out(path(file));
      QVERIFY(out.open(QIODevice::WriteOnly) && out.write("RIFF") == 4);
    }
    const auto found = relinked(contents, set.id, path("tree"));
    QVERIFY(found);
    QCOMPARE(found->bySpelling, 2);
    QCOMPARE(found->samples.constFirst().second.file, QStringLiteral("singing/a.wav"));
    QCOMPARE(found->responses.constFirst().second.file, QStringLiteral("SpeechGPT/singing/a.wav"));
  }
};

QTEST_GUILESS_MAIN(TestRelink)
#include "tst_relink.moc"
