// SPDX-License-Identifier: GPL-3.0-or-later
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
  QTest::newRow("both bad is a tie") << QByteArray('[' + fastChat("tie (bothbad)") + ']') << VerdictTally{.ties = 1}
                                     << none;
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

QTEST_GUILESS_MAIN(TestFastChat)
#include "tst_fastchat.moc"
