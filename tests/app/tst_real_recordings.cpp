// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/ClipReader.h"
#include "tests/app/Cli.h"
#include "tests/support/Places.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <optional>

using namespace s2s;
using namespace s2s::test;

namespace {

constexpr int kRate = 48'000;
const QString kRecordings = sourceFile("../shared/data/real");

struct Recording {
  const char* id;
  const char* task;
  const char* level;
  const char* language;
  const char* instruction;
  const char* gpt;  ///< what stands in for the answer of each system
  const char* other;
};

/// One English instruction with the real answer of one system; Chinese clips stand in for all else.
constexpr Recording kSet[] = {
    {"english1_c", "rhythm_control", "L3", "en", "english1_c.wav", "english1_c.gpt-4o-realtime.wav",
     "natural/audio_1.mp3"},
    {"tongue-0", "tongue_twisters", "L3", "zh", "tongue_twister/audio_0.mp3", "tongue_twister/audio_1.mp3",
     "tongue_twister/audio_2.mp3"},
    {"natural-10", "natural_sound_simulation", "L4", "zh", "natural/audio_10.mp3", "natural/audio_11.mp3",
     "natural/audio_12.mp3"},
};

QByteArray copied(const char* from, const QString& set) {
  const QString to =
      set + QStringLiteral("/audio/") + QString::fromUtf8(from).replace(QLatin1Char('/'), QLatin1Char('-'));
  QDir().mkpath(QFileInfo(to).path());
  if (!QFile::exists(to) && !QFile::copy(kRecordings + QLatin1Char('/') + QString::fromUtf8(from), to))
    qFatal("cannot copy %s", from);
  return "audio/" + QFileInfo(to).fileName().toUtf8();
}

void writeSet(const QString& set) {
  QByteArray samples, responses;
  for (const Recording& one : kSet) {
    samples += QByteArray(R"({"file_name":")") + copied(one.instruction, set) + R"(","id":")" + one.id +
               R"(","task":")" + one.task + R"(","level":")" + one.level + R"(","language":")" + one.language + "\"}\n";
    const std::pair<const char*, const char*> answers[] = {{"GPT-4o-realtime", one.gpt}, {"stand-in", one.other}};
    for (const auto& answer : answers)
      responses += QByteArray(R"({"file_name":")") + copied(answer.second, set) + R"(","sample_id":")" + one.id +
                   R"(","system":")" + answer.first + "\"}\n";
  }
  writeFile(set + QStringLiteral("/samples.jsonl"), samples);
  writeFile(set + QStringLiteral("/responses.jsonl"), responses);
}

}  // namespace

/// Recordings as people really have them: wav of 22 and 24 kHz in 16 and 32 bit, and mp3.
class TestRealRecordings : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;
  QString m_set = m_dir.filePath(QStringLiteral("set"));

  Result<ClipPtr> decoded(const QString& path) {
    ClipReader reader(builtProgram("s2sarena-decode"));
    std::optional<Result<ClipPtr>> clip;
    reader.read(path, {}, kRate, this, [&clip](const Result<ClipPtr>& read) { clip = read; });
    if (!QTest::qWaitFor([&clip] { return clip.has_value(); }, 20'000))
      return Error{Fault::TimedOut, path, {}};
    return *clip;
  }

 private Q_SLOTS:
  void initTestCase() {
    if (!QFile::exists(kRecordings + QStringLiteral("/english1_c.wav")))
      QSKIP("the recordings are not here; the same is shown with made sound in tst_cli");
    writeSet(m_set);
  }
  void aSetOfThemIsCheckedJudgedAndRated() {
    const QString study = m_dir.filePath(QStringLiteral("a.s2sarena")), table = m_dir.filePath(QStringLiteral("v.csv"));
    const CliOutcome checked = cli({QStringLiteral("check"), m_set, QStringLiteral("--json")});
    VERIFY_EXIT(checked, 0);
    QCOMPARE(intOf(checked.json()["samples"]), 3);
    QCOMPARE(intOf(checked.json()["responses"]), 6);
    QCOMPARE(intOf(checked.json()["level_base"]), 1);
    const CliOutcome made =
        cli({QStringLiteral("new"), study, QStringLiteral("--set"), m_set, QStringLiteral("--json")});
    VERIFY_EXIT(made, 0);
    QCOMPARE(intOf(made.json()["battles"]), 3);
    writeFile(table,
              "sample,system_a,system_b,winner,rater,time\n"
              "english1_c,GPT-4o-realtime,stand-in,a,zhang,2026-02-03T10:00:00Z\n"
              "tongue-0,GPT-4o-realtime,stand-in,a,zhang,2026-02-03T10:01:00Z\n"
              "natural-10,GPT-4o-realtime,stand-in,b,zhang,2026-02-03T10:02:00Z\n");
    VERIFY_EXIT(cli({QStringLiteral("import"), study, table}), 0);
    const CliOutcome rated = cli({QStringLiteral("rate"), study, QStringLiteral("--json")});
    VERIFY_EXIT(rated, 0);
    const Json systems = rated.json()["strata"][0]["systems"];
    QCOMPARE(stringAt(systems[0], "system"), QStringLiteral("GPT-4o-realtime"));
    QCOMPARE(intOf(systems[0]["wins"]), 2);
    QVERIFY(std::abs(systems[0]["rating"].get<double>() + systems[1]["rating"].get<double>() - 2000) < 1e-9);
  }
  void everyOneIsDecodedInFull_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("rate");
    QTest::addColumn<qint64>("frames");
    // Counted with soxi; an mp3 gives whole blocks, so it may be longer than what was encoded.
    QTest::newRow("instruction, 32 bit") << QStringLiteral("english1_c.wav") << 22050 << qint64(121088);
    QTest::newRow("answer, 16 bit") << QStringLiteral("english1_c.gpt-4o-realtime.wav") << 24000 << qint64(679200);
    QTest::newRow("mp3") << QStringLiteral("natural/audio_1.mp3") << 24000 << qint64(42048);
  }
  void everyOneIsDecodedInFull() {
    QFETCH(QString, file);
    QFETCH(int, rate);
    QFETCH(qint64, frames);
    const Result<ClipPtr> clip = decoded(kRecordings + QLatin1Char('/') + file);
    QVERIFY2(clip, "not decoded");
    QCOMPARE((*clip)->sourceRate, rate);
    const qint64 expected = frames * kRate / rate, block = qint64(1152) * kRate / rate;
    QVERIFY2(std::abs((*clip)->length() - expected) <= block, qPrintable(QString::number((*clip)->length())));
  }
  void aTruncatedMp3GivesWhatIsThereOrSaysWhyNot_data() {
    QTest::addColumn<double>("share");
    QTest::newRow("half of it") << 0.5;
    QTest::newRow("some bytes of a header") << 0.0001;
  }
  void aTruncatedMp3GivesWhatIsThereOrSaysWhyNot() {
    QFETCH(double, share);
    const QByteArray whole = bytesOf(kRecordings + QStringLiteral("/natural/audio_1.mp3"));
    const QString cut = m_dir.filePath(QStringLiteral("cut.mp3"));
    writeFile(cut, whole.left(static_cast<qsizetype>(static_cast<double>(whole.size()) * share)));
    const Result<ClipPtr> clip = decoded(cut);
    if (clip) {
      QVERIFY((*clip)->length() > 0);
      QVERIFY2((*clip)->seconds() < 42048.0 / 24000 * 0.6, "more than the file holds");
    } else {
      QCOMPARE(clip.error().fault, Fault::SoundUnreadable);
    }
    QCOMPARE(static_cast<bool>(clip), share > 0.1);
  }
};

QTEST_GUILESS_MAIN(TestRealRecordings)
#include "tst_real_recordings.moc"
