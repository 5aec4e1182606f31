// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/PromptFile.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace s2s;

namespace {

QString write(const QTemporaryDir& folder, const char* name, const QByteArray& text) {
  const QString path = folder.filePath(QString::fromLatin1(name));
  QFile file(path);
  return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
}

const QByteArray kOwn = R"({"mode":"structured","language":"en","text":"Which? {transcript} | {target}",
"spoken":{"first":"One."},"voice":{"first":"one.wav"}})";

}  // namespace

class TestJudgePrompt : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void whatIsShipped() {
    QCOMPARE(shippedPrompts(JudgeMode::Paper), (QStringList{QStringLiteral("v1-zh"), QStringLiteral("v1")}));
    QCOMPARE(shippedPrompts(JudgeMode::Structured),
             (QStringList{QStringLiteral("v1-criteria-zh"), QStringLiteral("v1-criteria"), QStringLiteral("v1-zh"),
                          QStringLiteral("v1")}));
    static const QRegularExpression version(QStringLiteral("^(paper|structured)-v1(-criteria)?(-zh)?@[0-9a-f]{12}$"));
    QSet<QString> versions;
    for (const JudgeMode mode : {JudgeMode::Paper, JudgeMode::Structured})
      for (const QString& name : shippedPrompts(mode)) {
        const auto prompt = readPrompt(name, mode);
        QVERIFY2(static_cast<bool>(prompt), qPrintable(name));
        QVERIFY2(version.match(prompt->version).hasMatch(), qPrintable(prompt->version));
        QCOMPARE(prompt->criteria, name.contains(QStringLiteral("criteria")));
        QCOMPARE(prompt->language, name.endsWith(QStringLiteral("-zh")) ? QStringLiteral("zh") : QStringLiteral("en"));
        versions.insert(prompt->version);
        static const QRegularExpression halfWidth(QStringLiteral("\\p{Han}[,:;](?! \")|[,:;]\\p{Han}"));
        for (const QString& words : {prompt->text, prompt->spoken.intro, prompt->spoken.outro})
          QVERIFY2(!halfWidth.match(words).hasMatch(), qPrintable(words));
        for (const QString& file : {prompt->voice.intro, prompt->voice.first, prompt->voice.outro})
          QVERIFY2(file.isEmpty() || QFile::exists(file), qPrintable(file));
      }
    QCOMPARE(versions.size(), 6);
  }

  void thePapersOwn() {
    const auto prompt = readPrompt(QStringLiteral("v1"), JudgeMode::Paper);
    QVERIFY(prompt);
    QCOMPARE(prompt->text, QStringLiteral("follow the audio"));
    for (const char* words : {"input audio", "first response", "second response"})
      QVERIFY2(prompt->spoken.intro.contains(QLatin1String(words)), words);
    for (const char* words : {"instruction alignment", "paralinguistic expressiveness", "output audio quality",
                              "First one wins", "Second one wins"})
      QVERIFY2(prompt->spoken.outro.contains(QLatin1String(words)), words);
    QVERIFY(prompt->spoken.first.isEmpty());
  }

  void aLetterMakesAnotherVersion() {
    const QTemporaryDir folder;
    QVERIFY(!write(folder, "one.wav", "sound").isEmpty());
    const QString path = write(folder, "mine.json", kOwn);
    const auto before = readPrompt(path, JudgeMode::Structured);
    QVERIFY(before);
    QVERIFY(before->version.startsWith(QStringLiteral("mine@")));
    QCOMPARE(before->voice.first, folder.filePath(QStringLiteral("one.wav")));
    QCOMPARE(readPrompt(path, JudgeMode::Structured)->version, before->version);
    for (const auto& [from, to] :
         {std::pair<QByteArray, QByteArray>{"Which?", "Which!"}, {"One.", "1."}, {"\"en\"", "\"zh\""}}) {
      QByteArray text = kOwn;
      write(folder, "mine.json", text.replace(from, to));
      const auto after = readPrompt(path, JudgeMode::Structured);
      QVERIFY(after);
      QVERIFY(after->version != before->version);
    }
    write(folder, "mine.json", kOwn);
    QCOMPARE(readPrompt(path, JudgeMode::Structured)->version, before->version);
    write(folder, "one.wav", "other sound");
    QVERIFY(readPrompt(path, JudgeMode::Structured)->version != before->version);
  }

  void placesAreFilledOnce() {
    JudgePrompt prompt;
    prompt.text = QStringLiteral("T: {transcript}; E: {target}; {other}");
    QCOMPARE(promptTextFor(prompt, QStringLiteral("say\n {target}"), QStringLiteral("{transcript}")),
             QStringLiteral("T: say {target}; E: {transcript}; {other}"));
  }

  void whatIsRefused() {
    const QTemporaryDir folder;
    QCOMPARE(readPrompt(QStringLiteral("v9"), JudgeMode::Paper).error().fault, Fault::UnknownName);
    QCOMPARE(readPrompt(QStringLiteral("../tasks"), JudgeMode::Paper).error().fault, Fault::UnknownName);
    QCOMPARE(readPrompt(folder.filePath(QStringLiteral("none.json")), JudgeMode::Paper).error().fault,
             Fault::FileMissing);
    const QString own = write(folder, "own.json", kOwn);
    QCOMPARE(readPrompt(own, JudgeMode::Paper).error().fault, Fault::BadUsage);
    for (const char* text :
         {R"({"mode":"structured"})", R"({"text":"x"})", R"({"mode":"structured","text":"x","speken":{}})",
          R"({"mode":"structured","text":"x","spoken":{"last":"x"}})", R"({"mode":"structured","text":1})", "[]",
          R"({"mode":"paper","text":"x","criteria":true})"})
      QCOMPARE(readPrompt(write(folder, "bad.json", text), JudgeMode::Structured).error().fault, Fault::BadUsage);
    QCOMPARE(readPrompt(write(folder, "bad.json", "{"), JudgeMode::Structured).error().fault, Fault::BadJson);
  }
};

QTEST_GUILESS_MAIN(TestJudgePrompt)
#include "tst_judge_prompt.moc"
