// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/ClipReader.h"
#include "core/store/Store.h"
#include "tests/app/Cli.h"
#include "tests/core/audio/SoundServer.h"
#include "tests/support/Places.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace s2s;
using namespace s2s::test;

namespace {

constexpr int kRate = 48'000;
constexpr int kFade = 240;
constexpr int kPatienceMs = 20'000;
constexpr qint64 kSilence = kRate / 10;  ///< so many frames of silence are a pause

/// A stretch of the recording between two pauses.
struct Stretch {
  qint64 first = 0, length = 0;
  qint64 end() const { return first + length; }
};

/// All that have ended.
QList<Stretch> stretchesIn(const std::vector<float>& recording) {
  QList<Stretch> stretches;
  qint64 first = -1, last = -1;
  for (qint64 i = 0; i < static_cast<qint64>(recording.size()); ++i) {
    if (recording[i] != 0.0F) {
      first = first < 0 ? i : first;
      last = i;
    } else if (first >= 0 && i - last > kSilence) {
      stretches.append({first, last - first + 1});
      first = -1;
    }
  }
  return stretches;
}

/// Whether the stretch is the clip with that gain, bit for bit but for the fades of 5 ms at its ends.
bool sounds(const std::vector<float>& recording, const Stretch& stretch, const Clip& clip, double gainDb) {
  if (stretch.length != clip.length())
    return false;
  const auto factor = static_cast<float>(std::pow(10.0, gainDb / 20));
  for (qint64 i = kFade; i < stretch.length - kFade; ++i)
    if (recording[stretch.first + i] != clip.frames[i] * factor)
      return false;
  return true;
}

/// The gain by which the stretch is most like the clip.
double gainBetween(const std::vector<float>& recording, const Stretch& stretch, const Clip& clip) {
  double product = 0, square = 0;
  for (qint64 i = kFade; i < std::min(stretch.length, clip.length()) - kFade; ++i) {
    product += static_cast<double>(recording[stretch.first + i]) * clip.frames[i];
    square += static_cast<double>(clip.frames[i]) * clip.frames[i];
  }
  return 20 * std::log10(product / square);
}

/// As sounds(), for a gain that nobody wrote down.
bool soundsAtSomeGain(const std::vector<float>& recording, const Stretch& stretch, const Clip& clip) {
  const double factor = std::pow(10.0, gainBetween(recording, stretch, clip) / 20);
  if (stretch.length != clip.length() || !(factor > 0))
    return false;
  for (qint64 i = kFade; i < stretch.length - kFade; ++i)
    if (std::abs(recording[stretch.first + i] - factor * clip.frames[i]) > 1e-6)
      return false;
  return true;
}

bool tool(const char* name) { return !QStandardPaths::findExecutable(QLatin1String(name)).isEmpty(); }

bool xdotool(const QStringList& arguments) {
  QProcess process;
  process.setStandardErrorFile(QProcess::nullDevice());
  process.start(QStringLiteral("xdotool"), arguments);
  return process.waitForFinished(kPatienceMs) && process.exitCode() == 0;
}

}  // namespace

/// The program as it is installed: its window on an X server, its sound through a sound server, keys from outside.
class TestProgramWindow : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;
  std::unique_ptr<CliStudy> m_study;
  Contents m_contents;  ///< as planned, read while the program has the study open
  SoundServer m_sound;  ///< only its recorder: the server is there already
  QProcess m_program;
  qsizetype m_checkStretches = 0;  ///< on the left, of the sound check

  void start() {
    // At full volume the frames go out as they are.
    writeFile(m_dir.filePath(QStringLiteral("config/s2sarena/s2sarena.ini")), "[General]\nVolume=1\n");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_dir.filePath(QStringLiteral("config")));
    m_program.setProcessEnvironment(environment);
    m_program.setProcessChannelMode(QProcess::ForwardedChannels);
    m_program.start(builtProgram("s2sarena"),
                    {m_study->path, QStringLiteral("--role"), QStringLiteral("annotator"), QStringLiteral("--rater"),
                     QStringLiteral("zhang"), QStringLiteral("--page"), QStringLiteral("listen")});
  }
  bool focusWindow() {
    return QTest::qWaitFor(
        [] {
          return xdotool({QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--class"),
                          QStringLiteral("s2sarena"), QStringLiteral("windowactivate"), QStringLiteral("--sync")});
        },
        kPatienceMs);
  }
  bool press(const QStringList& keys) { return xdotool(QStringList{QStringLiteral("key")} + keys); }
  /// What sounded on the left since the battles began.
  QList<Stretch> battleStretches() { return stretchesIn(m_sound.recorded(0)).mid(m_checkStretches); }
  bool waitForStretches(int count) {
    return QTest::qWaitFor([&] { return battleStretches().size() >= count; }, kPatienceMs);
  }
  QList<Json> exported() {
    const QString out = m_dir.filePath(QStringLiteral("out.jsonl"));
    if (cli({QStringLiteral("export"), m_study->path, QStringLiteral("--format"), QStringLiteral("native"),
             QStringLiteral("--out"), out})
            .exit != 0)
      return {};
    QList<Json> events;
    const QList<QByteArray> lines = bytesOf(out).split('\n');
    for (const QByteArray& line : lines)
      if (!line.isEmpty())
        events.append(*parseJson(line));
    return events;
  }
  /// What the program must play, decoded once more: instruction, first and second answer of that place of the walk.
  QList<ClipPtr> planned(int place) {
    const auto store = Store::open(m_study->path, OpenMode::ReadOnly);
    m_contents = *(*store)->load();
    const auto item = std::find_if(m_contents.plan.cbegin(), m_contents.plan.cend(),
                                   [place](const PlanItem& one) { return one.position == place; });
    const Battle& battle = *m_contents.findBattle(item->battle);
    const auto answer = [&](Seat seat) { return m_contents.findResponse(battle.at(seat))->sound; };
    QList<ClipPtr> clips;
    for (const Sound& sound :
         {m_contents.findSample(battle.sample)->sound, answer(item->first), answer(other(item->first))})
      clips.append(decoded(m_contents.pathOf(battle.sample, sound)));
    return clips;
  }
  ClipPtr decoded(const QString& path) {
    ClipReader reader(builtProgram("s2sarena-decode"));
    ClipPtr clip;
    reader.read(path, {}, kRate, this, [&clip](const Result<ClipPtr>& read) { clip = read ? *read : nullptr; });
    return QTest::qWaitFor([&clip] { return clip != nullptr; }, kPatienceMs) ? clip : std::make_shared<Clip>();
  }

 private Q_SLOTS:
  void initTestCase() {
    if (qEnvironmentVariableIsEmpty("DISPLAY") || !tool("xdotool") || !tool("parec"))
      QSKIP("a display, xdotool and parec are needed: run it through tests/support/with_display.sh");
    m_study = std::make_unique<CliStudy>(m_dir.path(), WavSetShape{3, 2, 1.0});
    VERIFY_EXIT(m_study->made, 0);
    QVERIFY(m_sound.record());
    start();
    QVERIFY2(focusWindow(), "no window came up");
  }
  void cleanupTestCase() {
    m_program.terminate();
    if (m_program.state() != QProcess::NotRunning && !m_program.waitForFinished(kPatienceMs))
      m_program.kill();
  }

  void theSoundCheckComesFirstAndPlaysOnOneSide() {
    const auto onSide = [this](int channel) { return stretchesIn(m_sound.recorded(channel)).size(); };
    QVERIFY2(QTest::qWaitFor([&] { return onSide(0) + onSide(1) >= 2; }, kPatienceMs), "nothing sounded");
    const int silent = onSide(0) == 0 ? 0 : 1;
    QCOMPARE(onSide(silent), 0);
    m_checkStretches = onSide(0);
    const auto soundsOnBothSides = [&] {
      const std::vector<float> frames = m_sound.recorded(silent);
      return std::any_of(frames.cbegin(), frames.cend(), [](float frame) { return frame != 0.0F; });
    };
    // The first key may come before the window has the focus; in a battle Escape does nothing.
    QVERIFY(QTest::qWaitFor([&] { return soundsOnBothSides() || !press({QStringLiteral("Escape")}); }, kPatienceMs));
    QVERIFY(soundsOnBothSides());
  }

  void theFirstPassSoundsFrameForFrame() {
    QVERIFY2(waitForStretches(1), "nothing sounded");
    QVERIFY(press({QStringLiteral("f")}));  // too early: must be no verdict
    QVERIFY(waitForStretches(3));
    const std::vector<float> left = m_sound.recorded(0);
    QVERIFY(m_sound.recorded(1).size() >= left.size());  // the recording goes on
    const QList<Stretch> heard = battleStretches();
    const QList<ClipPtr> clips = planned(0);
    for (int i = 0; i < 3; ++i)
      QVERIFY2(soundsAtSomeGain(left, heard.at(i), *clips.at(i)), qPrintable(QStringLiteral("clip %1").arg(i)));
    // 0.6 s after the instruction, 1 s between the answers.
    const auto gapIs = [&heard](int after, qint64 frames) {
      const qint64 off = heard.at(after + 1).first - heard.at(after).end() - frames;
      if (std::abs(off) > 2 * kFade)
        qWarning("the gap after clip %d is %lld frames off", after, static_cast<long long>(off));
      return std::abs(off) <= 2 * kFade;
    };
    QVERIFY(gapIs(0, kRate * 6 / 10));
    QVERIFY(gapIs(1, kRate));
    QCOMPARE(exported().size(), 0);
  }

  void theKeysGiveAVerdictThatIsOnDiskWhenTheNextBattleSounds() {
    QVERIFY(press({QStringLiteral("f"), QStringLiteral("h"), QStringLiteral("j"), QStringLiteral("f")}));
    QVERIFY2(waitForStretches(4), "no next battle");
    const std::vector<float> left = m_sound.recorded(0);
    const QList<Stretch> heard = battleStretches();
    QVERIFY2(soundsAtSomeGain(left, heard.at(3), *planned(1).first()),
             "what sounds is not the next instruction of the plan");

    const QList<Json> events = exported();
    QCOMPARE(events.size(), 1);
    const Json& event = events.first();
    QCOMPARE(stringAt(event, "rater"), QStringLiteral("zhang"));
    QCOMPARE(stringAt(event, "winner"), stringAt(event, "presented_first"));  // A on the screen
    QCOMPARE(stringAt(event, "gate"), QStringLiteral("heard"));
    QCOMPARE(stringAt(event["criteria"], "expressiveness"), QStringLiteral("same"));
    QVERIFY(stringAt(event["criteria"], "alignment") != stringAt(event["criteria"], "quality"));
    QVERIFY(event["blind"].get<bool>());
    for (const char* clip : {"instruction", "a", "b"}) {
      QCOMPARE(intOf(event["plays"][clip]), 1);
      QVERIFY2(event["heard"][clip].get<double>() >= 0.98, clip);
    }
    // What is written down about the gains is what sounded.
    const bool firstIsA = stringAt(event, "presented_first") == QLatin1String("a");
    const QList<ClipPtr> clips = planned(0);
    QVERIFY(sounds(left, heard.at(1), *clips.at(1), event["gain_db"][firstIsA ? "a" : "b"].get<double>()));
    QVERIFY(sounds(left, heard.at(2), *clips.at(2), event["gain_db"][firstIsA ? "b" : "a"].get<double>()));
  }

  void undoTakesItBackInTheLogAndKeepsIt() {
    QVERIFY(press({QStringLiteral("ctrl+z")}));
    QTRY_COMPARE_WITH_TIMEOUT(exported().size(), 2, kPatienceMs);
    QList<Json> events = exported();
    const auto withdrawn =
        std::find_if(events.cbegin(), events.cend(), [](const Json& e) { return boolAt(e, "withdrawn"); });
    QVERIFY(withdrawn != events.cend());
    QVERIFY(press({QStringLiteral("j")}));  // the criteria are kept: only the whole is asked
    QTRY_COMPARE_WITH_TIMEOUT(exported().size(), 3, kPatienceMs);
  }

  void theWindowClosesAndLeavesAWholeStudy() {
    QVERIFY(press({QStringLiteral("alt+F4")}));
    QVERIFY2(m_program.state() == QProcess::NotRunning || m_program.waitForFinished(kPatienceMs), "it did not end");
    QCOMPARE(m_program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_program.exitCode(), 0);
    QVERIFY(!QFile::exists(m_study->path + QStringLiteral(".lock")));
    QVERIFY(!QFile::exists(m_study->path + QStringLiteral("-wal")));
    const CliOutcome rated = cli({QStringLiteral("rate"), m_study->path, QStringLiteral("--json")});
    VERIFY_EXIT(rated, 0);
    QCOMPARE(intOf(rated.json()["n"]), 1);
  }
};

QTEST_GUILESS_MAIN(TestProgramWindow)
#include "tst_program_window.moc"
