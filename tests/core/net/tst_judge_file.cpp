// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ErrorWords.h"
#include "core/net/JudgeFile.h"
#include "core/net/KeyLikeness.h"
#include "core/net/Secret.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <type_traits>

using namespace s2s;

namespace {

// Slashes are written as \/: moc takes // in a raw string for a comment.
const QByteArray kContract =
    R"({"name":"gemini-2.5-pro","api":"gemini","base":"https:\/\/host.example","model":"gemini-2.5-pro","mode":"paper",
"prompt":"v1","key_env":"GEMINI_API_KEY","audio":{"rate":24000,"format":"flac","gap_s":0.5,"policy":"raw"},
"options":{"temperature":0,"seed":1,"max_output_tokens":4096,"thinking_budget":1024},"stream":true,
"data_uri_prefix":false,"in_flight":8,"requests_per_minute":30,"max_tries":3,"timeout_s":60,
"price":{"audio_in_per_1m":1,"text_in_per_1m":1.25,"out_per_1m":10}})";

Result<JudgeFile> read(const QByteArray& text) { return judgeFileFrom(text, QStringLiteral("/judges")); }

QByteArray with(const QByteArray& more, const QByteArray& api = "gemini") {
  return R"({"name":"j","api":")" + api + R"(","model":"m","base":"https:\/\/h.example")" +
         (more.isEmpty() ? QByteArray() : "," + more) + "}";
}

struct Wrong {
  const char* more;
  const char* subject;
};

constexpr Wrong kWrong[] = {
    {R"("audio":{"rate":100})", "audio.rate"},
    {R"("audio":{"rate":16000.5})", "audio.rate"},
    {R"("audio":{"rate":18446744073709551615})", "audio.rate"},
    {R"("audio":{"format":"ogg"})", "audio.format"},
    {R"("audio":{"gap_s":-1})", "audio.gap_s"},
    {R"("audio":{"policy":"loud"})", "audio.policy"},
    {R"("audio":{"cues":1})", "audio.cues"},
    {R"("audio":[])", "audio"},
    {R"("mode":"other")", "mode"},
    {R"("stream":"yes")", "stream"},
    {R"("in_flight":0)", "in_flight"},
    {R"("max_tries":21)", "max_tries"},
    {R"("timeout_s":"60")", "timeout_s"},
    {R"("options":{"temperature":3})", "options.temperature"},
    {R"("options":{"thinking_budget":1,"thinking_level":"low"})", "options.thinking_level"},
    {R"("price":{"out_per_1m":-1})", "price.out_per_1m"},
    {R"("key_env":"not a name")", "key_env"},
    {R"("program":["a",1])", "program"},
    {R"("speech":{"base":"https:\/\/h.example"})", "speech.base"},
    {R"("speech":{"base":"http:\/\/h.example","model":"m","voice":"v"})", "speech.base"},
};

}  // namespace

class TestJudgeFile : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theContract() {
    const auto file = read(kContract);
    QVERIFY2(static_cast<bool>(file), qPrintable(file ? QString() : describe(file.error())));
    QCOMPARE(file->unknownKeys, QStringList());
    const JudgeConfig& config = file->config;
    QCOMPARE(config.name, QStringLiteral("gemini-2.5-pro"));
    QCOMPARE(config.api, JudgeApi::Gemini);
    QCOMPARE(config.mode, JudgeMode::Paper);
    QCOMPARE(config.keyEnv, QStringLiteral("GEMINI_API_KEY"));
    QCOMPARE(config.audio, (JudgeAudio{24'000, SoundFormat::Flac, 0.5, LoudnessPolicy::Raw, Cues::Spoken}));
    QCOMPARE(config.options.thinkingBudget, std::optional(1'024));
    QCOMPARE(config.options.temperature, std::optional(0.0));
    QVERIFY(config.stream && !config.dataUriPrefix);
    QCOMPARE(config.inFlight, 8);
    QCOMPARE(config.maxTries, 3);
    QCOMPARE(config.price.textInPerMillion, 1.25);
  }

  void whatIsAbsentHasADefault() {
    const auto file = read(R"({"name":"j","api":"gemini","model":"m"})");
    QVERIFY(file);
    QCOMPARE(file->config.base, QStringLiteral("https://generativelanguage.googleapis.com"));
    QCOMPARE(file->config.audio, JudgeAudio());
    QCOMPARE(file->config.audio.rate, 16'000);
    QCOMPARE(file->config.prompt, QStringLiteral("v1"));
    QCOMPARE(file->config.maxTries, 5);
    QVERIFY(!file->config.options.temperature);
  }

  void writtenAndReadAgain() {
    for (const QByteArray& text :
         {kContract, with(R"("mode":"structured","audio":{"cues":"tones"},"data_uri_prefix":true)", "openai-chat"),
          with(R"("program":["./judge.sh","{audio}"],"memory_mb":512)", "program"),
          with(R"("answers":"a.jsonl","prompt":"own.json")", "replay"),
          with(R"("speech":{"base":"https:\/\/s.example/v1","model":"tts","voice":"v","key_env":"S"})")}) {
      const auto once = read(text);
      QVERIFY2(static_cast<bool>(once), text.constData());
      const auto again = read(judgeFileText(once->config));
      QVERIFY(again);
      QCOMPARE(again->unknownKeys, QStringList());
      JudgeConfig expected = once->config;
      if (expected.api == JudgeApi::Program || expected.api == JudgeApi::Replay)
        expected.base.clear();
      if (expected.api == JudgeApi::Replay)
        expected.model.clear();
      if (expected.api != JudgeApi::OpenAiChat)
        expected.stream = false;
      QCOMPARE(again->config, expected);
      QCOMPARE(judgeFileText(again->config), judgeFileText(once->config));
    }
  }

  void pathsStartAtTheFile() {
    const auto program = read(with(R"("program":["./judge.sh","./x"],"prompt":"p/own.json")", "program"));
    QVERIFY(program);
    QCOMPARE(program->config.program, (QStringList{QStringLiteral("/judges/judge.sh"), QStringLiteral("./x")}));
    QCOMPARE(program->config.prompt, QStringLiteral("/judges/p/own.json"));
    QCOMPARE(read(with(R"("program":["python3"])", "program"))->config.program.first(), QStringLiteral("python3"));
    QCOMPARE(read(with(R"("answers":"a.jsonl")", "replay"))->config.answers, QStringLiteral("/judges/a.jsonl"));
  }

  void unknownKeysAreReported() {
    const auto file = read(with(R"("audio":{"rat":1},"temperature":0,"price":{"in":1})"));
    QVERIFY(file);
    QCOMPARE(file->unknownKeys,
             (QStringList{QStringLiteral("temperature"), QStringLiteral("audio.rat"), QStringLiteral("price.in")}));
  }

  void wrongValues_data() {
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("subject");
    for (const Wrong& wrong : kWrong)
      QTest::addRow("%s", wrong.more) << QByteArray(wrong.more) << QString::fromLatin1(wrong.subject);
  }
  void wrongValues() {
    QFETCH(QByteArray, more);
    QFETCH(QString, subject);
    const auto file = read(with(more));
    QVERIFY(!file);
    QCOMPARE(file.error().fault, Fault::BadUsage);
    QCOMPARE(file.error().subject, subject);
    QVERIFY(!file.error().detail.isEmpty());
  }

  void whatAnApiNeeds() {
    QCOMPARE(read(R"({"api":"gemini","model":"m"})").error().subject, QStringLiteral("name"));
    QCOMPARE(read(R"({"name":"j"})").error().subject, QStringLiteral("api"));
    QCOMPARE(read(R"({"name":"j","api":"gemini"})").error().subject, QStringLiteral("model"));
    QCOMPARE(read(R"({"name":"j","api":"openai-chat","model":"m"})").error().subject, QStringLiteral("base"));
    QCOMPARE(read(R"({"name":"j","api":"program"})").error().subject, QStringLiteral("program"));
    QCOMPARE(read(R"({"name":"j","api":"replay"})").error().subject, QStringLiteral("answers"));
    QCOMPARE(read("[1]").error().fault, Fault::BadUsage);
    QCOMPARE(read("{").error().fault, Fault::BadJson);
    QCOMPARE(read(R"({"name":"a","name":"b"})").error().fault, Fault::BadJson);
  }

  void keysAreRefused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("secret");
    const QByteArray google = "AIzaSyA1234567890abcdefghij_KLMNOPQRSTU", open = "sk-proj-aB3dE6gH9jK2mN5pQ8sT1vW4";
    const QByteArray plain = "Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZmdoaWprbG1", hex = "0123456789abcdef0123456789abcdef";
    QTest::newRow("api_key") << with(R"("api_key":"x1")") << QByteArray("x1");
    QTest::newRow("key") << with(R"("key":"abc")") << QByteArray("abc\"");
    QTest::newRow("header") << with(R"("Authorization":"abc")") << QByteArray("abc\"");
    QTest::newRow("as key_env") << with(R"("key_env":")" + google + '"') << google;
    QTest::newRow("as model") << R"({"name":"j","api":"gemini","model":")" + open + R"("})" << open;
    QTest::newRow("as name") << R"({"api":"gemini","model":"m","name":")" + plain + R"("})" << plain;
    QTest::newRow("hex") << with(R"("note":")" + hex + '"') << hex;
    QTest::newRow("argument") << with(R"("program":["x","--header","Authorization: Bearer )" + open + R"("])",
                                      "program")
                              << open;
    QTest::newRow("in the address") << with(R"("answers":"https:\/\/h.example/?key=abcdef")") << QByteArray("abcdef");
    QTest::newRow("nested") << with(R"("price":{"deep":[{"token":"t-1"}]})") << QByteArray("t-1");
    QTest::newRow("as a name") << with('"' + open + R"(":1)") << open;
    QTest::newRow("in broken JSON") << QByteArray(R"({"key_env": )" + open + "}") << open;
    QTest::newRow("twice") << with('"' + open + R"(":1,")" + open + R"(":1)") << open;
  }
  void keysAreRefused() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, secret);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("judge.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    file.close();
    const auto read = readJudgeFile(path);
    QVERIFY(!read);
    const Error error = read.error();
    QVERIFY(error.subject.startsWith(path));
    const QString all = describe(error) + error.subject + error.detail;
    QVERIFY2(!all.contains(QString::fromLatin1(secret)), qPrintable(all));
    if (error.fault == Fault::BadUsage)
      QVERIFY2(all.contains(QStringLiteral("key_env")), qPrintable(all));
  }

  void ordinaryTextsAreNoKeys() {
    for (const char* text :
         {"gemini-2.5-pro", "gpt-4o-audio-preview-2025-06-03", "Qwen/Qwen2.5-Omni-7B", "GEMINI_API_KEY",
          "https://dashscope-intl.aliyuncs.com/compatible-mode/v1", "./judge.sh", "{audio}",
          "/home/someone/a/very/long/path/to/a/program/Version-12.5/judge.py", "v1-criteria-zh",
          "the risk-adjusted-judge-of-the-first-study", "评判者一号", "task-driven judge",
          "Qwen3-Omni-30B-A3B-Instruct-AWQ", "Qwen3-Omni-30B-A3B-Thinking-FP8", "Qwen2_5_Omni_7B_GPTQ_Int4_Instruct"})
      QVERIFY2(!looksLikeKey(QString::fromUtf8(text)), text);
  }

  void filesThatCannotBeHad() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("none.json"));
    QCOMPARE(readJudgeFile(path).error(), (Error{Fault::FileMissing, path}));
    QCOMPARE(writeJudgeFile(folder.filePath(QStringLiteral("no/where.json")), JudgeConfig()).error().fault,
             Fault::FileUnwritable);
    const QString good = folder.filePath(QStringLiteral("good.json"));
    QVERIFY(writeJudgeFile(good, read(kContract)->config));
    QCOMPARE(readJudgeFile(good)->config.audio, read(kContract)->config.audio);
  }

  void whatIsSharedNamesNobodysFolders() {
    const QTemporaryDir folder;
    JudgeConfig config =
        read(with(R"("program":["./tools/judge.sh","{audio}"],"answers":"a.jsonl")", "program"))->config;
    config.prompt = folder.filePath(QStringLiteral("prompts/own.json"));
    const QString path = folder.filePath(QStringLiteral("shared.json"));
    QVERIFY(writeJudgeFile(path, config));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(!text.contains("/judges") && !text.contains(folder.path().toUtf8()), text.constData());
    const auto again = readJudgeFile(path);
    QVERIFY(again);
    QCOMPARE(again->config.prompt, config.prompt);  // below the folder of the file
    QCOMPARE(again->config.program.first(), folder.filePath(QStringLiteral("judge.sh")));  // from elsewhere: beside it
    config = read(with(R"("answers":"a.jsonl")", "replay"))->config;
    QVERIFY(writeJudgeFile(path, config));
    QCOMPARE(readJudgeFile(path)->config.answers, folder.filePath(QStringLiteral("a.jsonl")));
  }

  void identityKnowsWhatMatters() {
    const JudgeConfig config = read(kContract)->config;
    const QString before = judgeIdentity(config, QStringLiteral("p@1"));
    const auto changed = [&](auto change) {
      JudgeConfig other = config;
      change(other);
      return judgeIdentity(other, QStringLiteral("p@1")) != before;
    };
    QVERIFY(judgeIdentity(config, QStringLiteral("p@2")) != before);
    QVERIFY(changed([](JudgeConfig& c) { c.model = QStringLiteral("other"); }));
    QVERIFY(changed([](JudgeConfig& c) { c.base = QStringLiteral("https://other.example"); }));
    QVERIFY(changed([](JudgeConfig& c) { c.audio.gapSeconds = 1; }));
    QVERIFY(changed([](JudgeConfig& c) { c.audio.format = SoundFormat::Wav; }));
    QVERIFY(changed([](JudgeConfig& c) { c.options.temperature = 0.1; }));
    QVERIFY(changed([](JudgeConfig& c) { c.options.temperature.reset(); }));
    QVERIFY(changed([](JudgeConfig& c) { c.options.thinkingBudget = 1; }));
    QVERIFY(changed([](JudgeConfig& c) { c.mode = JudgeMode::Structured; }));
    QVERIFY(!changed([](JudgeConfig& c) { c.name = QStringLiteral("other"); }));
    QVERIFY(!changed([](JudgeConfig& c) { c.inFlight = 1; }));
    QVERIFY(!changed([](JudgeConfig& c) { c.price.outPerMillion = 99; }));
    QVERIFY(!changed([](JudgeConfig& c) { c.keyEnv = QStringLiteral("OTHER"); }));
    QVERIFY(!changed([](JudgeConfig& c) { c.stream = false; }));
    QVERIFY(!changed([](JudgeConfig& c) { c.audio.cues = Cues::Tones; }));  // the paper's prompt has none
  }

  void secrets() {
    static_assert(!std::is_convertible_v<Secret, QString> && !std::is_convertible_v<Secret, QByteArray>);
    qputenv("S2S_TRIED_KEY", " top-secret-17\n");
    const Secret key = takeFromEnvironment(QStringLiteral("S2S_TRIED_KEY"));
    QCOMPARE(key.reveal(), QByteArray("top-secret-17"));
    QVERIFY(!qEnvironmentVariableIsSet("S2S_TRIED_KEY"));
    QVERIFY(takeFromEnvironment(QStringLiteral("S2S_TRIED_KEY")).isEmpty());
    QVERIFY(takeFromEnvironment({}).isEmpty());
    QCOMPARE(
        key.redacted(
            QStringLiteral("a top-secret-17 b TOP-SECRET-17 %1").arg(QString::fromLatin1(key.reveal().toBase64()))),
        QStringLiteral("a (key) b (key) (key)"));
    const Secret copy = key;
    Secret moved = std::move(copy);
    QCOMPARE(moved.reveal(), key.reveal());
    QCOMPARE(Secret().redacted(QStringLiteral("as it is")), QStringLiteral("as it is"));
  }
};

QTEST_GUILESS_MAIN(TestJudgeFile)
#include "tst_judge_file.moc"
