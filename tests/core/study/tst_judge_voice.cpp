// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/ClipReader.h"
#include "core/audio/Loudness.h"
#include "core/net/JudgeClients.h"
#include "core/net/PromptFile.h"
#include "core/study/JudgeVoice.h"
#include "tests/support/JudgeServer.h"
#include "tests/support/Places.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace s2s;
using namespace s2s::test;

namespace {

std::optional<Result<CarrierClips>> load(const JudgeConfig& config, const JudgePrompt& prompt,
                                         const QByteArray& key = {}, const QString& folder = {},
                                         Speech speech = Speech::Ask) {
  ClipReader reader(builtProgram("s2sarena-decode"));
  QObject context;
  std::optional<Result<CarrierClips>> clips;
  loadJudgeVoice(config, prompt, reader, speech, Secret(key), folder, &context,
                 [&clips](const Result<CarrierClips>& loaded) { clips.emplace(loaded); });
  [[maybe_unused]] const bool came = QTest::qWaitFor([&clips] { return clips.has_value(); }, 20'000);
  return clips;
}

ClipPtr toneOf(int frames, float amplitude) {
  auto clip = std::make_shared<Clip>();
  clip->rate = 16'000;
  for (int i = 0; i < frames; ++i)
    clip->frames.push_back(amplitude * static_cast<float>(i % 50 - 25) / 25);
  return clip;
}

}  // namespace

class TestJudgeVoice : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void shippedVoices_data() {
    QTest::addColumn<JudgeMode>("mode");
    QTest::addColumn<QString>("prompt");
    for (const JudgeMode mode : {JudgeMode::Paper, JudgeMode::Structured})
      for (const QString& prompt : shippedPrompts(mode))
        QTest::addRow("%s %s", qPrintable(code(mode)), qPrintable(prompt)) << mode << prompt;
  }
  void shippedVoices() {
    QFETCH(JudgeMode, mode);
    QFETCH(QString, prompt);
    JudgeConfig config;
    config.mode = mode;
    const auto read = readPrompt(prompt, mode);
    QVERIFY(read);
    const auto clips = load(config, *read);
    QVERIFY(clips && *clips);
    const CarrierClips& voice = **clips;
    QCOMPARE(voice.intro != nullptr, mode == JudgeMode::Paper);
    QCOMPARE(voice.outro != nullptr, mode == JudgeMode::Paper);
    QCOMPARE(voice.instruction != nullptr, mode == JudgeMode::Structured);
    QCOMPARE(voice.first != nullptr, mode == JudgeMode::Structured);
    QCOMPARE(voice.second != nullptr, mode == JudgeMode::Structured);
    const ClipPtr some = voice.intro ? voice.intro : voice.first;
    QCOMPARE(some->rate, 16'000);
    QVERIFY(some->seconds() > 0.5 && some->seconds() < 25);
    const auto measured = loudness(*some).integratedLufs;
    QVERIFY(measured);
    QVERIFY2(std::abs(*measured - kTargetLufs) < 0.1, qPrintable(QString::number(*measured)));
  }

  void tonesInsteadOfWords() {
    JudgeConfig config;
    config.mode = JudgeMode::Structured;
    config.audio.cues = Cues::Tones;
    config.audio.rate = 24'000;
    const auto clips = load(config, *readPrompt(QStringLiteral("v1"), JudgeMode::Structured));
    QVERIFY(clips && *clips);
    QVERIFY((**clips).second->frames == levelled(toneCue(3, 24'000), LoudnessPolicy::Aligned)->frames);
    QVERIFY(!(**clips).intro && !(**clips).outro);
  }

  void aSpeechEndpointIsAskedOnce() {
    JudgeServer server(JudgeServer::Api::Speech);
    const QTemporaryDir cache;
    JudgeConfig config;
    config.speech = SpeechEndpoint{server.base(), QStringLiteral("tts"), QStringLiteral("alloy"), {}};
    const auto prompt = readPrompt(QStringLiteral("v1"), JudgeMode::Paper);
    QVERIFY(prompt);
    for (int round = 0; round < 2; ++round) {
      const auto clips = load(config, *prompt, server.key(), cache.filePath(QStringLiteral("speech")));
      QVERIFY(clips);
      QVERIFY2(static_cast<bool>(*clips), qPrintable(*clips ? QString() : clips->error().detail));
      QCOMPARE((**clips).intro->rate, 16'000);
      QCOMPARE((**clips).intro->length(), 4'000);
    }
    QCOMPARE(server.count(), 2);  // intro and outro, the second round from the cache
    QCOMPARE(server.asked()[0].text, prompt->spoken.intro);
    QCOMPARE(server.complaints(), QStringList());
  }

  void withoutAskingItsLengthIsGuessed() {
    JudgeServer server(JudgeServer::Api::Speech);
    const QTemporaryDir cache;
    JudgeConfig config;
    config.speech = SpeechEndpoint{server.base(), QStringLiteral("tts"), QStringLiteral("alloy"), {}};
    const auto prompt = readPrompt(QStringLiteral("v1"), JudgeMode::Paper);
    const auto guessed = load(config, *prompt, server.key(), cache.path(), Speech::Guess);
    QVERIFY(guessed && *guessed);
    QCOMPARE(server.count(), 0);
    QVERIFY((**guessed).intro->seconds() > 5 && (**guessed).intro->seconds() < 15);
    QVERIFY(load(config, *prompt, server.key(), cache.path()));
    const auto known = load(config, *prompt, server.key(), cache.path(), Speech::Guess);
    QVERIFY(known && *known);
    QCOMPARE((**known).intro->length(), 4'000);  // as it was spoken
    QCOMPARE(server.count(), 2);
  }

  void aSpeechEndpointThatRefuses() {
    JudgeServer server(JudgeServer::Api::Gemini);  // knows nothing of speech: it answers with JSON
    const QTemporaryDir cache;
    JudgeConfig config;
    config.speech = SpeechEndpoint{server.base(), QStringLiteral("tts"), QStringLiteral("alloy"), {}};
    const auto clips = load(config, *readPrompt(QStringLiteral("v1"), JudgeMode::Paper), "k-1234", cache.path());
    QVERIFY(clips);
    QVERIFY(!*clips);
    QCOMPARE(clips->error().fault, Fault::SoundUnreadable);
  }

  void wordsThatNobodyCanSay() {
    JudgePrompt prompt;
    prompt.spoken.intro = QStringLiteral("Listen.");
    const auto clips = load(JudgeConfig(), prompt);
    QVERIFY(clips);
    QCOMPARE(clips->error().fault, Fault::NotEnoughData);
  }

  // What arrives at the server is, sample for sample, what the person can export and hear.
  void theServerHearsTheBattle_data() {
    QTest::addColumn<JudgeServer::Api>("api");
    QTest::newRow("gemini") << JudgeServer::Api::Gemini;
    QTest::newRow("chat") << JudgeServer::Api::Chat;
  }
  void theServerHearsTheBattle() {
    QFETCH(JudgeServer::Api, api);
    JudgeServer server(api);
    JudgeConfig config;
    config.api = api == JudgeServer::Api::Gemini ? JudgeApi::Gemini : JudgeApi::OpenAiChat;
    config.base = server.base();
    config.model = QStringLiteral("m");
    config.stream = true;
    config.audio.policy = LoudnessPolicy::Raw;
    config.audio.gapSeconds = 0.5;
    const auto prompt = readPrompt(config.prompt, config.mode);
    QVERIFY(prompt);
    const auto carrier = load(config, *prompt);
    QVERIFY(carrier && *carrier);
    const HeardClips heard{toneOf(9'000, 0.1F), toneOf(20'001, 0.2F), toneOf(1'234, 0.3F)};
    const Sequence sequence = judgeSequence(heard, **carrier, config.audio);
    JudgeRequest request;
    request.audio = encoded(*sequence.clip, config.audio.format)->bytes;
    request.mime = QStringLiteral("audio/wav");
    request.text = promptTextFor(*prompt, {}, {});

    auto client = makeJudgeClient(config, Secret(server.key()));
    QVERIFY(client);
    std::optional<JudgeReply> reply;
    (*client)->ask(request, this, [&reply](const JudgeReply& given) { reply = given; });
    QTRY_VERIFY(reply.has_value());
    QCOMPARE(reply->status, JudgeStatus::Ok);
    QCOMPARE(server.complaints(), QStringList());
    QCOMPARE(server.asked().front().text, QStringLiteral("follow the audio"));

    const auto frames = framesOfWav(server.asked().front().audio);
    QVERIFY(frames);
    auto at = frames->begin() + (**carrier).intro->length() + 8'000;
    for (const ClipPtr& clip : {heard.instruction, heard.first, heard.second}) {
      for (const float frame : clip->frames)
        QCOMPARE(*at++, static_cast<qint16>(std::lrint(frame * 32'768)));
      for (int i = 0; i < 8'000; ++i)
        QCOMPARE(*at++, qint16(0));
    }
    QCOMPARE(frames->end() - at, (**carrier).outro->length());
  }
};

QTEST_GUILESS_MAIN(TestJudgeVoice)
#include "tst_judge_voice.moc"
