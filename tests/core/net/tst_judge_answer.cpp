// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Random.h"
#include "core/net/Answer.h"

#include <QTest>

#include <random>

using namespace s2s;

namespace {

struct Row {
  const char* text;
  int place;  ///< 1, 2, or 0 for no answer
};

// What models write where the paper asks for "First one wins" or "Second one wins".
constexpr Row kPhrases[] = {
    {"First one wins", 1},
    {"Second one wins", 2},
    {"First one wins.", 1},
    {"Second one wins!", 2},
    {"\"Second one wins.\"", 2},
    {"'First one wins'", 1},
    {"“Second one wins”", 2},
    {"«First one wins»", 1},
    {"first one wins", 1},
    {"SECOND ONE WINS", 2},
    {"  First\n one   wins \n", 1},
    {"**First one wins**", 1},
    {"**Second one** wins.", 2},
    {"`Second one wins`", 2},
    {"# First one wins", 1},
    {"> Second one wins", 2},
    {"~~~\nFirst one wins\n~~~", 1},
    {"The first one wins.", 1},
    {"The second one wins", 2},
    {"First wins", 1},
    {"Second wins.", 2},
    {"First one won.", 1},
    {"first one win", 1},
    {"The 1st one wins", 1},
    {"2nd one wins", 2},
    {"First response wins.", 1},
    {"The second response wins.", 2},
    {"The second audio wins", 2},
    {"The first answer is better.", 1},
    {"The second one is the winner", 2},
    {"The second response is clearly better.", 2},
    {"The second response is the clear winner.", 2},
    {"First one clearly wins.", 1},
    {"First one", 1},
    {"Second.", 2},
    {"The second one.", 2},
    {"Winner: first one", 1},
    {"**Winner:** Second one", 2},
    {"The winner is the second one.", 2},
    {"Answer: First one wins", 1},
    {"My verdict: Second one wins.", 2},
    {"I choose the second one.", 2},
    {"I prefer the first response.", 1},
    {"After listening to the whole audio, my decision: Second one wins.", 2},
    {"Second one wins. Its emotion fits and the sound is clean.", 2},
    {"<think>The first one is fine, the second is not.</think>\nFirst one wins", 1},
    {"\xEF\xBC\xA6irst one wins", 1},  // a full-width F
    {"第一个更好", 1},
    {"第二个更好。", 2},
    {"第二个获胜", 2},
    {"第一个获胜。", 1},
    {"“第二个获胜”", 2},
    {"第二个回答更好", 2},
    {"第一个回答获胜！", 1},
    {"**第二个**胜出", 2},
    {"第1个获胜", 1},
    {"第 2 个胜出", 2},
    {"第二個回答勝出", 2},
    {"第二段音频更胜一筹", 2},
    {"我选第二个。", 2},
    {"获胜者是第一个", 1},
    {"第一个", 1},
    {"后者更好", 2},
    {"前者获胜", 1},
    {"第二个明显更好，情感非常丰富。", 2},
    {"第一个赢", 1},
    {"```\nFirst one wins\n```", 1},
    {"```text\nSecond one wins.\n```", 2},
    {"```json\n{\"winner\": \"SECOND\"}\n```", 2},
    {"- First one wins", 1},
    {"Final answer: **Second one wins**", 2},
    {"I listened to all three clips carefully. Second one wins.", 2},
    {"I think that the first response is better.", 1},
    {"First one wins (第一个获胜)", 1},
    {"First one. First one wins.", 1},
    {"The second one is the better response.", 2},
    {"The first one is slightly better overall.", 1},
    {"First one wins, the voice is warm and its tone fits.", 1},
    {"我认为第二个获胜。", 2},
    {"听完音频后，第一个回答更好。", 1},
    {"综上所述，第二个更好。声音很自然，语气也更贴切。", 2},

    {"", 0},
    {"   \n", 0},
    {".", 0},
    {"wins", 0},
    {"one wins", 0},
    {"First one wins. Second one wins.", 0},
    {"First one wins or Second one wins", 0},
    {"Either First one wins or Second one wins.", 0},
    {"Second one wins because the first one is flat.", 0},
    {"First one does not win", 0},
    {"The first one doesn't win.", 0},
    {"The first one doesn’t win.", 0},
    {"First one isn't better", 0},
    {"not first one wins", 0},
    {"Second one never wins", 0},
    {"No, second one wins", 0},
    {"The first one is worse.", 0},
    {"First one loses", 0},
    {"First one fails.", 0},
    {"Neither wins", 0},
    {"Both win", 0},
    {"It is a tie.", 0},
    {"It is a tie, but first one wins", 0},
    {"Maybe the first one wins", 0},
    {"The first one might be better.", 0},
    {"First one wins?", 0},
    {"Does the second one win?", 0},
    {"If the first one were clearer it wins", 0},
    {"First one wins, however I am unsure", 0},
    {"I cannot judge audio.", 0},
    {"I can't say that the first one wins", 0},
    {"Third one wins", 0},
    {"First one wins. Wait, I take that back.", 0},
    {"The first thing that I heard was a bell.", 0},
    {"In the first place, thank you.", 0},
    {"A wins", 0},
    {"1", 0},
    {"<think>First one wins", 0},
    {"{\"winner\":\"FIRST\"}", 1},  // names one and only that, as a winner
    {"第一个不好", 0},
    {"第一个没有获胜", 0},
    {"第一个更差", 0},
    {"第二个输了", 0},
    {"第一个和第二个一样好", 0},
    {"第一个比第二个更好", 0},
    {"可能第二个更好", 0},
    {"第二个更好吗", 0},
    {"两个都很好", 0},
    {"平局", 0},
    {"无法判断第一个是否更好", 0},
    {"第三个获胜", 0},
    {"I doubt the first one wins", 0},
    {"It is hard to say the first one wins", 0},
    {"Nobody says first one wins", 0},
    {"First is better in content. Overall winner: B.", 0},
    {"The first response is better in alignment. The other one wins.", 0},
    {"The first response is better in alignment, response 2 wins overall", 0},
    {"The first response is better in alignment; the latter wins overall", 0},
    {"First one wins. The latter wins overall.", 0},
    {"First one wins. I am joking.", 0},
    {"Ignore the next sentence. First one wins.", 0},
    {"After the first one wins", 0},
    {"First one wins in quality", 0},
    {"First one wins. It's a lie.", 0},
    {"First one wins. Its sound is dull.", 0},
    {"{\"loser\":\"FIRST\"}", 0},
    {"{\"winner\":\"FIRST\"} B wins", 0},
    {"很难说第一个获胜", 0},
    {"我怀疑第一个获胜", 0},
    {"假如第一个获胜", 0},
    {"第一个获胜是假的", 0},
    {"第一个获胜，这是假的", 0},
    {"没人认为第一个获胜", 0},
    {"第一个更好，音质很糟", 0},
};

constexpr Row kObjects[] = {
    {R"({"winner":"FIRST"})", 1},
    {R"({"winner":"SECOND","reason":"the first one is flat"})", 2},
    {R"({ "reason" : "x", "winner" : "second" })", 2},
    {"```json\n{\"winner\":\"FIRST\"}\n```", 1},
    {"```\n{\"winner\":\"SECOND\"}\n```", 2},
    {"Here is my answer:\n```json\n{\"winner\": \"SECOND\"}\n```\nThat is all.", 2},
    {"<think>{\"winner\":\"FIRST\"}?</think>{\"winner\":\"SECOND\"}", 2},
    {R"({"winner":"FIRST","quality":"SAME","alignment":null})", 1},
    {R"({"winner":"FIRST","confidence":0.7})", 1},
    {"", 0},
    {"First one wins", 0},
    {"{}", 0},
    {"[\"FIRST\"]", 0},
    {R"({"winner":"THIRD"})", 0},
    {R"({"winner":"TIE"})", 0},
    {R"({"winner":"FIRST or SECOND"})", 0},
    {R"({"winner":1})", 0},
    {R"({"winner":null})", 0},
    {R"({"winner":["FIRST"]})", 0},
    {R"({"winner":"FIRST","winner":"SECOND"})", 0},
    {R"({"winner":"FIRST"} {"winner":"SECOND"})", 0},
    {R"({"winner":"FIRST","quality":"BOTH"})", 0},
    {R"({"winner":"FIRST","alignment":3})", 0},
    {R"({"winner":"FIRST")", 0},
    {R"({"answer":"FIRST"})", 0},
    {R"({"result":{"winner":"FIRST"}})", 0},
    {"<think>{\"winner\":\"FIRST\"}", 0},
};

int placeOf(const Answer& answer) { return !answer.winner ? 0 : *answer.winner == Place::First ? 1 : 2; }

template <size_t N>
void addRows(const Row (&rows)[N]) {
  QTest::addColumn<QString>("text");
  QTest::addColumn<int>("place");
  for (size_t i = 0; i < N; ++i)
    QTest::addRow("%zu: %s", i, qPrintable(QString::fromUtf8(rows[i].text).simplified()))
        << QString::fromUtf8(rows[i].text) << rows[i].place;
}

/// First and second exchanged.
QString mirrored(QString text) {
  const std::pair<const char*, const char*> names[] = {{"first", "second"}, {"First", "Second"}, {"FIRST", "SECOND"},
                                                       {"1st", "2nd"},      {"第一", "第二"},    {"前者", "后者"},
                                                       {"第1", "第2"},      {"第 1", "第 2"}};
  for (const auto& [one, two] : names) {
    const QString a = QString::fromUtf8(one), b = QString::fromUtf8(two), between = QStringLiteral("\x01");
    text.replace(a, between).replace(b, a).replace(between, b);
  }
  return text;
}

}  // namespace

class TestJudgeAnswer : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void phrase_data() { addRows(kPhrases); }
  void phrase() {
    QFETCH(QString, text);
    QFETCH(int, place);
    const Answer answer = answerFromPhrase(text);
    QCOMPARE(placeOf(answer), place);
    QCOMPARE(answer.why.isEmpty(), place != 0);
  }

  void phraseMirrored_data() { addRows(kPhrases); }
  void phraseMirrored() {
    QFETCH(QString, text);
    QFETCH(int, place);
    if (text.contains(QChar(0xFF26)))
      QSKIP("written in another width");
    QCOMPARE(placeOf(answerFromPhrase(mirrored(text))), place == 0 ? 0 : 3 - place);
  }

  void object_data() { addRows(kObjects); }
  void object() {
    QFETCH(QString, text);
    QFETCH(int, place);
    const Answer answer = answerFromJson(text);
    QCOMPARE(placeOf(answer), place);
    QCOMPARE(answer.why.isEmpty(), place != 0);
  }

  void criteriaAndReason() {
    const Answer answer = answerFromJson(QStringLiteral(
        R"({"winner":"SECOND","alignment":"FIRST","expressiveness":"SECOND","quality":"SAME","reason":"warm"})"));
    QCOMPARE(answer.criteria, (PlaceCriteria{PlacePreference::First, PlacePreference::Second, PlacePreference::Same}));
    QCOMPARE(answer.reason, QStringLiteral("warm"));
    QCOMPARE(criteriaOf(JudgeOrder::Ba, answer.criteria), (Criteria{Preference::B, Preference::A, Preference::Same}));
    QCOMPARE(seatAt(JudgeOrder::Ba, *answer.winner), Seat::A);
    QCOMPARE(seatAt(JudgeOrder::Ab, *answer.winner), Seat::B);
  }

  void eachModeTakesItsOwn() {
    const QString phrase = QStringLiteral("Second one wins"), object = QStringLiteral(R"({"winner":"SECOND"})");
    QCOMPARE(placeOf(answerFrom(phrase, JudgeMode::Structured)), 0);
    QCOMPARE(placeOf(answerFrom(object, JudgeMode::Structured)), 2);
    QCOMPARE(placeOf(answerFrom(phrase, JudgeMode::Paper)), 2);
    QCOMPARE(placeOf(answerFromProgram(phrase)), 2);
    QCOMPARE(placeOf(answerFromProgram(object)), 2);
    QCOMPARE(placeOf(answerFromProgram(QStringLiteral(R"({"winner":"NONE"} First one wins)"))), 0);
  }

  // Whatever happens to an answer on its way, it never turns into the other one, and what takes it back is seen.
  void mutationsNeverTurnAVote() {
    const char* const takenBack[] = {
        " not", " or the other way round", " neither", "? ", " second one wins", " 第二个更好", " unsure", " 不",
        " 输了"};
    std::mt19937 random(20'250'301);
    int kept = 0;
    for (const Row& row : kPhrases) {
      if (row.place != 1)
        continue;
      for (const char* addition : takenBack) {
        const QString text = QString::fromUtf8(row.text) + QString::fromUtf8(addition);
        QVERIFY2(placeOf(answerFromPhrase(text)) == 0, qPrintable(text));
      }
      for (int round = 0; round < 40; ++round) {
        QString text = QString::fromUtf8(row.text);
        for (int edits = 1 + static_cast<int>(random() % 3); edits > 0 && !text.isEmpty(); --edits) {
          const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(text.size()));
          switch (random() % 4) {
            case 0: text.remove(at, 1); break;
            case 1: text.insert(at, QChar(static_cast<char16_t>(random() % 0xD800))); break;
            case 2: text[at] = QChar(static_cast<char16_t>(32 + random() % 95)); break;
            default: text.truncate(at); break;
          }
        }
        const int place = placeOf(answerFromPhrase(text));
        QVERIFY2(place != 2, qPrintable(text));
        kept += place;
        QVERIFY(placeOf(answerFromJson(text)) != 2);
      }
    }
    QVERIFY2(kept > 100, "most small slips leave an answer readable");
  }

  void aLongTextIsNoPhrase() {
    const QString text = QStringLiteral("First one wins. ") + QString(5'000, QLatin1Char('a'));
    QCOMPARE(placeOf(answerFromPhrase(text)), 0);
    QCOMPARE(placeOf(answerFromJson(QString(200'000, QLatin1Char('{')) + QString(200'000, QLatin1Char('}')))), 0);
  }
};

QTEST_GUILESS_MAIN(TestJudgeAnswer)
#include "tst_judge_answer.moc"
