// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/SoundMeasures.h"
#include "tests/support/Places.h"
#include "tests/support/StudyOnFiles.h"

#include <QFile>
#include <QTest>

using namespace s2s;
using namespace s2s::test;

/// Measuring the sounds of a study once.
class TestSoundMeasures : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;
  std::unique_ptr<StudyOnFiles> m_files;

  QString memory() const { return m_dir.filePath(QStringLiteral("below/sounds.jsonl")); }
  Contents contents() const { return m_files->study().contents(); }
  /// With a decoder, or one that is not there.
  std::optional<MeasuredSounds> measure(const QString& decoder, const Contents& contents,
                                        int* decoded = nullptr) const {
    ClipReader reader(decoder);
    SoundMeasures measures(reader, memory(), 2);
    std::optional<MeasuredSounds> found;
    QObject context;
    QObject::connect(&measures, &SoundMeasures::progress, &context, [&] { decoded ? ++*decoded : 0; });
    measures.measure(contents, &context, [&](const MeasuredSounds& measured) { found = measured; });
    return QTest::qWaitFor([&] { return found.has_value(); }, 30'000) ? found : std::nullopt;
  }
  static QString decoder() { return builtProgram("s2sarena-decode"); }
  static QString noDecoder() { return QStringLiteral("/nowhere/s2sarena-decode"); }

 private Q_SLOTS:
  void init() {
    QFile::remove(memory());
    m_files = std::make_unique<StudyOnFiles>(WavSetShape{3, 2, 1.5});
    QVERIFY(m_files->open());
    QTRY_VERIFY(!contents().responses.first().sound.sha256.isEmpty());  // hashed in the background
  }

  void whatIsMeasuredIsRememberedByHash() {
    int decoded = 0;
    const auto first = measure(decoder(), contents(), &decoded);
    QVERIFY(first);
    QCOMPARE(first->facts.size(), 6);
    QCOMPARE(first->failed, 0);
    QCOMPARE(decoded, 6);
    for (const SoundFacts& facts : first->facts) {
      QCOMPARE(facts.seconds, 1.5);
      QCOMPARE(facts.sounding, 1.5);  // noise without silence
      QVERIFY(facts.lufs && *facts.lufs < 0);
    }
    const auto again = measure(noDecoder(), contents());
    QVERIFY(again);
    QCOMPARE(again->failed, 0);
    QCOMPARE(again->facts, first->facts);
  }
  void aFileWhoseHashIsNotKnownYetIsFoundByItsBytes() {
    QVERIFY(measure(decoder(), contents()));
    Contents unhashed = contents();
    for (Response& response : unhashed.responses)
      response.sound.sha256.clear();
    unhashed.index();
    const auto found = measure(noDecoder(), unhashed);
    QVERIFY(found);
    QCOMPARE(found->facts.size(), 6);
  }
  void whatCannotBeReadIsCountedWithItsReason() {
    const auto found = measure(noDecoder(), contents());
    QVERIFY(found);
    QCOMPARE(found->failed, 6);
    QVERIFY(found->reason && found->reason->fault == Fault::HelperMissing);
    QVERIFY(found->facts.isEmpty());
  }
  void aChangedFileIsNotMeasured() {
    const Contents known = contents();
    QFile file(known.pathOf(known.responses.first().sample, known.responses.first().sound));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(2000) && file.write("changed") > 0);
    file.close();
    const auto found = measure(decoder(), known);
    QVERIFY(found);
    QCOMPARE(found->facts.size(), 5);
    QVERIFY(found->reason && found->reason->fault == Fault::SoundChanged);
  }
  void linesThatCannotBeReadAreLeftOut() {
    rememberSound(memory(), QStringLiteral("aa"), {1, -20.5, 0.5});
    QFile file(memory());
    QVERIFY(file.open(QIODevice::Append) && file.write("{\"sha256\":\n[]\nnull\n") > 0);
    file.close();
    rememberSound(memory(), QStringLiteral("bb"), {2, std::nullopt, 0});
    const SoundsByHash sounds = rememberedSounds(memory());
    QCOMPARE(sounds.size(), 2);
    QCOMPARE(sounds.value(QStringLiteral("aa")), (SoundFacts{1, -20.5, 0.5}));
    QCOMPARE(sounds.value(QStringLiteral("bb")), (SoundFacts{2, std::nullopt, 0}));
  }
  void whoAsksForTheSameGetsTheSame() {
    ClipReader reader(decoder());
    SoundMeasures measures(reader, QString(), 1);
    int decoded = 0, answers = 0;
    QObject context;
    QObject::connect(&measures, &SoundMeasures::progress, &context, [&] { ++decoded; });
    for (int i = 0; i < 2; ++i)
      measures.measure(contents(), this, [&](const MeasuredSounds& found) { answers += found.facts.size() == 6; });
    QTRY_COMPARE_WITH_TIMEOUT(answers, 2, 30'000);
    QCOMPARE(decoded, 6);
  }
  void allGetTheAnswerToWhatWasAskedLast() {
    ClipReader reader(decoder());
    SoundMeasures measures(reader, QString(), 1);
    int first = 0, second = 0, third = 0;
    Contents fewer = contents();
    fewer.battles.resize(1);
    fewer.index();
    measures.measure(contents(), this, [&](const MeasuredSounds& found) { first += found.facts.size() == 2; });
    measures.measure(fewer, this, [&](const MeasuredSounds& found) { second += found.facts.size() == 2; });
    QTRY_COMPARE_WITH_TIMEOUT(second, 1, 30'000);
    QCOMPARE(first, 1);
    measures.measure(contents(), this, [&](const MeasuredSounds&) { ++third; });
    measures.cancel();
    int fourth = 0;
    measures.measure(contents(), this, [&](const MeasuredSounds&) { ++fourth; });
    QTRY_COMPARE_WITH_TIMEOUT(fourth, 1, 30'000);
    QCOMPARE(third, 0);
  }
};

QTEST_GUILESS_MAIN(TestSoundMeasures)
#include "tst_sound_measures.moc"
