// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Current.h"
#include "core/sets/FastChatVerdicts.h"
#include "tests/core/sets/VerdictFiles.h"

#include <QTest>

using namespace s2s;
using namespace s2s::test;

class TestFastChat : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void fastChatBattlesAreRead_data();
  void fastChatBattlesAreRead();
  void fastChatHasTheFieldsAndTypesOfTheFormat();
  void aJudgeThatVotesAgainInAnotherFileIsKept();
  void anIdThatStandsForAnotherItemIsRefused_data();
  void anIdThatStandsForAnotherItemIsRefused();
  void aLevelThatNoCountHasIsSaid();
  void whatWasAnsweredComesBack();
  void aStudyGetsTheTranscriptsThatItLacks();

 private:
  VerdictFiles m_files;
};

void TestFastChat::fastChatBattlesAreRead_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<VerdictTally>("tally");
  QTest::addColumn<QStringList>("problems");
  const QStringList none;
  QTest::newRow("a list") << QByteArray('[' + fastChat() + ",\n" + fastChat("model_b") + ']')
                          << VerdictTally{.won = 2, .first = 1, .second = 1} << none;
  QTest::newRow("lines with BOM and CRLF") << QByteArray("\xEF\xBB\xBF" + fastChat() + "\r\n\r\n" + fastChat("tie"))
                                           << VerdictTally{.won = 1, .first = 1, .ties = 1} << none;
  QTest::newRow("both bad is a tie") << QByteArray('[' + fastChat("tie (bothbad)") + ']')
                                     << VerdictTally{.ties = 1, .bothBad = 1} << none;
  QTest::newRow("an early log without ids")
      << QByteArray(R"([{"model_a": "4o", "model_b": "Mini-Omni", "winner": "model_a"}])") << VerdictTally{}
      << QStringList(QStringLiteral("missing-field! 1 question_id"));
  QTest::newRow("another word") << QByteArray('[' + fastChat("both") + ']') << VerdictTally{}
                                << QStringList(QStringLiteral("unknown-winner! 1 both"));
  QTest::newRow("a number for a name") << QByteArray('[' + fastChat("tie", R"(, "domain": 3)") + ']') << VerdictTally{}
                                       << QStringList(QStringLiteral("bad-field! 1 domain"));
  QTest::newRow("a key twice") << QByteArray(fastChat() + '\n' + fastChat("tie", R"(, "winner": "model_a")"))
                               << VerdictTally{.won = 1, .first = 1}
                               << QStringList(QStringLiteral("bad-json! 2 a key stands twice"));
}

void TestFastChat::fastChatBattlesAreRead() {
  QFETCH(const QByteArray, text);
  QFETCH(const VerdictTally, tally);
  QFETCH(const QStringList, problems);
  const ReadVerdicts battles = m_files.read(text, study(), "auto");
  QCOMPARE(told(battles), problems);
  QCOMPARE(battles.format, VerdictFormat::FastChat);
  QVERIFY(tallyOf(battles.verdicts) == tally);
  QVERIFY(battles.described.isEmpty());
  const ReadVerdicts again = m_files.read(text, grown(study(), battles));
  QCOMPARE(again.alreadyThere, again.verdicts.size());
}

void TestFastChat::fastChatHasTheFieldsAndTypesOfTheFormat() {
  const auto list = parseJson(fastChatVerdicts(richStudy(), Reveal::Yes));
  QVERIFY(list && list->is_array() && !list->empty());
  QByteArrayList keys;
  for (const auto& item : (*list)[0].items())
    keys.append(QByteArray::fromStdString(item.key()) + ':' + item.value().type_name());
  QCOMPARE(keys.join(' '),
           QByteArray("question_id:string model_a:string model_b:string winner:string judge:string "
                      "conversation_a:array conversation_b:array turn:number anony:boolean language:string "
                      "tstamp:number level:string domain:string task:string s2s:object"));
  QVERIFY((*list)[0]["tstamp"].is_number_float());
  QStringList judges;
  for (const Json& one : *list)
    judges.append(stringAt(one, "judge"));
  QVERIFY(judges.contains(QStringLiteral("human:ann")));
  QVERIFY(judges.contains(QStringLiteral("llm:gemini@v1:ba")));
}

/// In the same order: the votes of both files hold, and none is the other's revision.
void TestFastChat::aJudgeThatVotesAgainInAnotherFileIsKept() {
  const auto vote = [](const char* winner, const char* time) {
    return fastChat(winner).replace("human:ann", "llm:gemini@v1:ab").replace("1700000000.5", time);
  };
  const QByteArray files[] = {vote("model_a", "1700000001.5") + '\n' + vote("model_b", "1700000002.5"),
                              vote("model_b", "1700000003.5")};
  Contents contents = study();
  for (const QByteArray& file : files)
    contents = grown(contents, m_files.read(file, contents, "fastchat"));
  QCOMPARE(currentVerdicts(contents.verdicts).size(), 3);
  for (const QByteArray& file : files)
    QCOMPARE(m_files.read(file, contents, "fastchat").alreadyThere, file.count('\n') + 1);
}

void TestFastChat::anIdThatStandsForAnotherItemIsRefused_data() {
  QTest::addColumn<QByteArray>("more");
  QTest::addColumn<QStringList>("problems");
  const QStringList none;
  QTest::newRow("the same text") << QByteArray(R"(, "conversation_a": [{"role": "user", "content": "Sing  a song"}])")
                                 << none;
  QTest::newRow("another text") << QByteArray(R"(, "conversation_a": [{"role": "user", "content": "Is it cancer?"}])")
                                << QStringList(QStringLiteral("other-item! 1 s1: Sing a song / Is it cancer?"));
  QTest::newRow("no text, the same task") << QByteArray(R"(, "task": "sing", "level": "L4")") << none;
  QTest::newRow("no text, another task") << QByteArray(R"(, "task": "healthcare")")
                                         << QStringList(QStringLiteral(
                                                "other-item! 1 s1: singing_capability / health_consultation"));
  QTest::newRow("no text, another domain") << QByteArray(R"(, "domain": "medical")")
                                           << QStringList(QStringLiteral("other-item! 1 s1: entertainment / medical"));
  QTest::newRow("of another set") << QByteArray(R"(, "task": "healthcare", "s2s": {"set": "q"})") << none;
}

void TestFastChat::anIdThatStandsForAnotherItemIsRefused() {
  QFETCH(const QByteArray, more);
  QFETCH(const QStringList, problems);
  Contents contents = study();
  contents.samples[0].text = QStringLiteral("Sing a song");
  contents.samples[0].task = QStringLiteral("singing_capability");
  contents.samples[0].domain = Domain::Entertainment;
  const ReadVerdicts read = m_files.read(fastChat("model_a", more), contents, "fastchat");
  QCOMPARE(told(read), problems);
  QCOMPARE(read.verdicts.size(), problems.isEmpty() ? 1 : 0);
}

void TestFastChat::aLevelThatNoCountHasIsSaid() {
  const QByteArray text =
      fastChat("model_a", R"(, "level": "L0")") + '\n' + fastChat("model_a", R"(, "level": "L4")").replace("s1", "s2");
  const ReadVerdicts read = m_files.read(text, emptyStudy(), "fastchat");
  QCOMPARE(told(read), QStringList(QStringLiteral("unknown-level? 2 L4")));
  QCOMPARE(read.verdicts.size(), 2);
}

namespace {

/// With the same first round, whichever key stands first.
QByteArray talked(const char* a, const char* b, const char* turn = "2") {
  return fastChat("model_a", QByteArray(R"(, "conversation_a": [{"role": "user", "content": "Hi"},
    {"content": ")") + a + R"(", "role": "assistant"}, {"role": "user", "content": "More"},
    {"role": "assistant", "content": "later"}], "conversation_b": [{"role": "user", "content": "Hi"},
    {"role": "assistant", "content": ")" +
                                 b + R"("}])")
      .replace("\"turn\": 1", QByteArray("\"turn\": ") + turn)
      .replace('\n', ' ');
}

}  // namespace

void TestFastChat::whatWasAnsweredComesBack() {
  const ReadVerdicts read = m_files.read(talked("I am well", "您好"), emptyStudy(), "fastchat");
  QCOMPARE(told(read), QStringList());
  const Contents contents = grown(emptyStudy(), read);
  QCOMPARE(contents.samples.constFirst().text, QStringLiteral("Hi"));
  const auto written = parseJson(fastChatVerdicts(contents, Reveal::Yes));
  QVERIFY(written);
  const Json& battle = (*written)[0];
  QCOMPARE(stringAt(battle["conversation_a"][1], "content"), QStringLiteral("I am well"));
  QCOMPARE(stringAt(battle["conversation_b"][1], "content"), QStringLiteral("您好"));
  QVERIFY(battle["turn"] == 2);
  // What only describes costs no verdict where it is of another type.
  const ReadVerdicts odd = m_files.read(talked("a", "b", R"("2")"), emptyStudy(), "fastchat");
  QCOMPARE(told(odd), QStringList());
  QCOMPARE(odd.taken(), 1);
}

void TestFastChat::aStudyGetsTheTranscriptsThatItLacks() {
  Contents contents = study();
  contents.responses[1].transcript = QStringLiteral("Hello");
  const QByteArray text = talked("I am well", "Good day", "1") + '\n' + talked("I am well.", "Good day", "1") + '\n' +
                          talked("I am ill", "Hello!", "1");
  const ReadVerdicts read = m_files.read(text, contents, "fastchat");
  QCOMPARE(told(read), QStringList({QStringLiteral("described-twice? 1 s1, Mini-Omni: Hello / Good day"),
                                    QStringLiteral("described-twice? 3 s1, GPT-4o-realtime: I am well / I am ill")}));
  QCOMPARE(read.transcribed.size(), 1);
  QCOMPARE(read.transcribed.constFirst().id, contents.responses.constFirst().id);
  QCOMPARE(read.transcribed.constFirst().transcript, QStringLiteral("I am well"));
  QVERIFY(read.described.isEmpty());
  // Not from a record that is refused.
  QVERIFY(m_files.read(talked("a", "b").replace("model_a\", \"judge", "nobody\", \"judge"), contents, "fastchat")
              .transcribed.isEmpty());
}

QTEST_GUILESS_MAIN(TestFastChat)
#include "tst_fastchat.moc"
