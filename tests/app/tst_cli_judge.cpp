// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/JudgedStudy.h"

#include <QFile>
#include <QTest>

using namespace s2s;
using namespace s2s::test;

namespace {

const QStringList kBoth = {QStringLiteral("--orders"), QStringLiteral("both")};

/// Chooses by chance, so that both orders of a battle contradict each other now and then.
Said anyWinner(const Asked& asked) { return {.winner = qHash(asked.audio, 7) % 3 == 0 ? Place::Second : Place::First}; }

Json counts(const Json& json) {
  Json some;
  for (const char* key : {"items", "ok", "refused", "invalid", "unavailable", "asked", "retries"})
    some[key] = json.contains(key) ? json[key] : Json();
  return some;
}

Json counted(int items, int ok, int refused, int invalid, int unavailable, int asked, int retries) {
  return {
      {"items", items}, {"ok", ok},          {"refused", refused}, {"invalid", invalid}, {"unavailable", unavailable},
      {"asked", asked}, {"retries", retries}};
}

}  // namespace

Q_DECLARE_METATYPE(s2s::test::Trouble)
Q_DECLARE_METATYPE(s2s::test::JudgeServer::Api)

/// s2sarena-cli judge against servers on loopback that behave as the real ones do, well or badly.
class TestCliJudge : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void bothOrdersOfTheDemoStudyGiveAKappa_data() {
    QTest::addColumn<JudgeServer::Api>("api");
    QTest::addColumn<bool>("stream");
    QTest::newRow("Gemini") << JudgeServer::Api::Gemini << false;
    QTest::newRow("chat, SSE") << JudgeServer::Api::Chat << true;
    QTest::newRow("chat, plain") << JudgeServer::Api::Chat << false;
  }
  void bothOrdersOfTheDemoStudyGiveAKappa() {
    QFETCH(JudgeServer::Api, api);
    QFETCH(bool, stream);
    JudgedStudy judged(api, {1, 2, 0.1});
    VERIFY_EXIT(cli({QStringLiteral("demo"), judged.folder.filePath(QStringLiteral("demo"))}), 0);
    judged.study.path = judged.folder.filePath(QStringLiteral("demo/demo.s2sarena"));
    judged.server.setBehaviour(anyWinner);
    if (api == JudgeServer::Api::Chat) {
      judged.server.setStreaming(stream);
      judged.change("stream", stream);
    }
    const auto battles = static_cast<int>(judged.onDisk().battles.size());
    const CliOutcome run = judged.run(kBoth);
    VERIFY_EXIT(run, 0);
    QCOMPARE(counts(run.json()).dump(), counted(2 * battles, 2 * battles, 0, 0, 0, 2 * battles, 0).dump());
    QCOMPARE(judged.server.count(), 2 * battles);
    QCOMPARE(judged.server.complaints(), QStringList());
    for (const char* order : {"ab", "ba", "both"}) {
      const CliOutcome agreement =
          cli({QStringLiteral("agreement"), judged.study.path, QStringLiteral("--a"), QStringLiteral("humans"),
               QStringLiteral("--b"), QStringLiteral("listener"), QStringLiteral("--order"), QString::fromLatin1(order),
               QStringLiteral("--json")});
      VERIFY_EXIT(agreement, 0);
      const Json whole = agreement.json()["strata"][0];
      QVERIFY2(whole["kappa"].is_object() && whole["n"].get<int>() > 5, qPrintable(agreement.all()));
    }
    const CliOutcome agree = cli({QStringLiteral("agreement"), judged.study.path, QStringLiteral("--a"),
                                  QStringLiteral("humans"), QStringLiteral("--b"), QStringLiteral("listener"),
                                  QStringLiteral("--order"), QStringLiteral("agree"), QStringLiteral("--json")});
    VERIFY_EXIT(agree, 0);
    QVERIFY(intOf(agree.json()["left_out"]["unstable"]) > 0);
  }

  void whatGoesWrongIsNeverAVote_data() {
    QTest::addColumn<JudgeServer::Api>("api");
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<QByteArray>("expected");  // ok, refused, invalid, unavailable, asked for four items
    using Api = JudgeServer::Api;
    const auto row = [](const char* name, Api api, Trouble trouble, const Json& expected) {
      QTest::newRow(name) << api << trouble << toBytes(expected);
    };
    const Json retried = counted(4, 0, 0, 0, 4, 12, 8), notRetried = counted(4, 0, 0, 0, 4, 4, 0);
    const Json invalid = counted(4, 0, 0, 4, 0, 4, 0), refused = counted(4, 0, 4, 0, 0, 4, 0);
    row("500", Api::Gemini, Trouble::ServerError, retried);
    row("503", Api::Chat, Trouble::Overloaded, retried);
    row("429 with a delay", Api::Gemini, Trouble::RateLimited, retried);
    row("400", Api::Gemini, Trouble::BadRequest, notRetried);
    row("half a body", Api::Gemini, Trouble::HalfBody, retried);
    row("no JSON", Api::Gemini, Trouble::InvalidJson, retried);
    row("SSE cut", Api::Chat, Trouble::CutStream, retried);
    row("fenced JSON is an answer", Api::Gemini, Trouble::FencedJson, counted(4, 4, 0, 0, 0, 4, 0));
    row("wrong enum", Api::Gemini, Trouble::WrongEnum, invalid);
    row("a third one wins", Api::Chat, Trouble::WrongEnum, invalid);
    row("tokens used up", Api::Gemini, Trouble::EmptyMaxTokens, invalid);
    row("blocked", Api::Gemini, Trouble::Blocked, refused);
    row("filtered", Api::Chat, Trouble::Blocked, refused);
  }
  void whatGoesWrongIsNeverAVote() {
    QFETCH(JudgeServer::Api, api);
    QFETCH(Trouble, trouble);
    QFETCH(QByteArray, expected);
    JudgedStudy judged(api);
    judged.server.setBehaviour([trouble](const Asked&) { return Said{.trouble = trouble}; });
    const CliOutcome run = judged.run();
    const Json want = *parseJson(expected);
    VERIFY_EXIT(run, intOf(want["ok"]) == 4 ? 0 : 1);
    QCOMPARE(counts(run.json()).dump(), want.dump());
    QCOMPARE(judged.server.count(), intOf(want["asked"]));
    QCOMPARE(judged.votes(), intOf(want["ok"]));
  }

  void anOutageThatPassesIsWaitedFor_data() {
    QTest::addColumn<Trouble>("trouble");
    QTest::newRow("429 with a delay") << Trouble::RateLimited;
    QTest::newRow("500") << Trouble::ServerError;
    QTest::newRow("half a body") << Trouble::HalfBody;
  }
  void anOutageThatPassesIsWaitedFor() {
    QFETCH(Trouble, trouble);
    JudgedStudy judged(JudgeServer::Api::Gemini);
    judged.server.failFirst(2, trouble);
    const CliOutcome run = judged.run();
    VERIFY_EXIT(run, 0);
    QCOMPARE(counts(run.json()).dump(), counted(4, 4, 0, 0, 0, 6, 2).dump());
    QCOMPARE(judged.server.count(), 6);
    QCOMPARE(judged.votes(), 4);
  }
  void theServersDelayIsKept_data() {
    QTest::addColumn<JudgeServer::Api>("api");
    QTest::newRow("RetryInfo") << JudgeServer::Api::Gemini;
    QTest::newRow("Retry-After") << JudgeServer::Api::Chat;
  }
  void theServersDelayIsKept() {
    QFETCH(JudgeServer::Api, api);
    JudgedStudy judged(api);
    judged.server.setBehaviour([](const Asked& asked) {
      return Said{.trouble = asked.number == 1 ? Trouble::RateLimited : Trouble::None, .retryAfter = "2.4"};
    });
    judged.change("in_flight", 1);
    VERIFY_EXIT(judged.run({QStringLiteral("--limit"), QStringLiteral("1")}), 0);
    const std::vector<Asked> asked = judged.server.asked();
    QCOMPARE(asked.size(), size_t(2));
    const qint64 pause = asked[1].atMs - asked[0].atMs;  // our own would be 1.25 s at most
    QVERIFY2(pause >= 2'400, qPrintable(QString::number(pause)));
  }
  void aWrongCertificateEndsTheRunBeforeAnythingIsSent() {
    JudgedStudy judged(JudgeServer::Api::Gemini, {4, 2, 0.2}, true);
    judged.change("in_flight", 1);
    const CliOutcome run = judged.run();
    VERIFY_EXIT(run, 1);
    QCOMPARE(run.json()["stopped"].get<std::string>(), std::string("judge-refuses"));
    QVERIFY2(run.err.contains("certificate"), qPrintable(run.all()));
    QCOMPARE(intOf(run.json()["asked"]), 1);
    QCOMPARE(intOf(run.json()["pending"]), 4);
    QCOMPARE(judged.server.count(), 0);
    QCOMPARE(judged.votes(), 0);
  }
  void aServerThatHangsIsGivenUp() {
    JudgedStudy judged(JudgeServer::Api::Gemini);
    judged.change("timeout_s", 1);
    judged.change("max_tries", 2);
    judged.server.setBehaviour([](const Asked&) { return Said{.trouble = Trouble::Hang}; });
    const CliOutcome run = judged.run();
    VERIFY_EXIT(run, 1);
    QCOMPARE(counts(run.json()).dump(), counted(4, 0, 0, 0, 4, 8, 4).dump());
    QCOMPARE(judged.votes(), 0);
  }

  void aDailyQuotaEndsTheRunPolitelyAndItGoesOnLater() {
    JudgedStudy judged(JudgeServer::Api::Gemini);
    judged.change("in_flight", 1);
    judged.server.setBehaviour(
        [](const Asked& asked) { return Said{.trouble = asked.number > 2 ? Trouble::DailyQuota : Trouble::None}; });
    const CliOutcome today = judged.run();
    VERIFY_EXIT(today, 1);
    QCOMPARE(counts(today.json()).dump(), counted(4, 2, 0, 0, 0, 3, 0).dump());
    QCOMPARE(intOf(today.json()["pending"]), 2);
    QVERIFY(today.err.contains("today"));
    QCOMPARE(judged.server.count(), 3);
    judged.server.setBehaviour([](const Asked&) { return Said(); });
    const CliOutcome tomorrow = judged.run();
    VERIFY_EXIT(tomorrow, 0);
    QCOMPARE(counts(tomorrow.json()).dump(), counted(4, 4, 0, 0, 0, 2, 0).dump());
    QVERIFY(tomorrow.json()["run"] == today.json()["run"]);
  }
  void aKeyThatIsRefusedIsNotTriedOnEveryBattle() {
    JudgedStudy judged(JudgeServer::Api::Gemini);
    judged.change("in_flight", 1);
    judged.server.setBehaviour([](const Asked&) { return Said{.trouble = Trouble::WrongKey}; });
    const CliOutcome run = judged.run();
    VERIFY_EXIT(run, 1);
    QCOMPARE(judged.server.count(), 1);
    QCOMPARE(judged.votes(), 0);
    QVERIFY(run.err.contains("key"));
  }
  void withoutItsKeyNothingIsAsked() {
    JudgedStudy judged(JudgeServer::Api::Gemini);
    judged.change("base", "https://judge.invalid");
    judged.change("key_env", "S2S_TEST_NO_SUCH_KEY");
    const CliOutcome run = judged.run();
    VERIFY_EXIT(run, 2);
    QVERIFY2(run.err.contains("S2S_TEST_NO_SUCH_KEY"), qPrintable(run.all()));
  }
  void whatIsWrongInAJudgeFileIsSaid() {
    JudgedStudy judged(JudgeServer::Api::Gemini);
    judged.change("base", "http://judge.example");
    VERIFY_EXIT(judged.run(), 2);
    judged.change("base", utf8(judged.server.base()));
    judged.change("api", "telepathy");
    VERIFY_EXIT(judged.run(), 2);
    VERIFY_EXIT(judged.run({QStringLiteral("--orders"), QStringLiteral("aa")}), 2);
    QCOMPARE(judged.server.count(), 0);
  }

  void aDryRunAsksNothing() {
    JudgedStudy judged(JudgeServer::Api::Gemini);
    judged.change("price", {{"audio_in_per_1m", 1000.0}});
    const CliOutcome run = judged.run(kBoth + QStringList{QStringLiteral("--dry-run")});
    VERIFY_EXIT(run, 0);
    QCOMPARE(counts(run.json()).dump(), counted(8, 0, 0, 0, 0, 8, 0).dump());
    const double seconds = run.json()["audio_s"].get<double>();
    QVERIFY(seconds > 8 * 0.6);
    QCOMPARE(run.json()["cost"].get<double>(), seconds * 32 * 1000 / 1e6);
    QCOMPARE(judged.server.count(), 0);
    QVERIFY(judged.onDisk().judging.runs.isEmpty());
  }
  void aDryRunAsksNoSpeechEither() {
    JudgedStudy judged(JudgeServer::Api::Gemini);
    const JudgeServer speech(JudgeServer::Api::Speech);
    judged.change("speech", {{"base", utf8(speech.base())}, {"model", "tts"}, {"voice", "v"}});
    const CliOutcome run = judged.run({QStringLiteral("--dry-run")});
    VERIFY_EXIT(run, 0);
    QCOMPARE(speech.count(), 0);
    QVERIFY(run.json()["audio_s"].get<double>() > 4 * (3 * 0.2 + 2));  // with some of the words
  }
  void whatIsTooLargeIsNotSent() {
    JudgedStudy judged(JudgeServer::Api::Chat, {1, 2, 30});
    judged.change("data_uri_prefix", true);
    judged.change("audio", {{"rate", 48'000}});
    const CliOutcome before = judged.run({QStringLiteral("--dry-run")});
    VERIFY_EXIT(before, 1);
    QCOMPARE(intOf(before.json()["too_large"]), 1);
    QCOMPARE(intOf(before.json()["asked"]), 0);
    const CliOutcome run = judged.run();
    VERIFY_EXIT(run, 1);
    QCOMPARE(counts(run.json()).dump(), counted(1, 0, 0, 0, 1, 0, 0).dump());
    QCOMPARE(judged.server.count(), 0);
    judged.change("audio", {{"rate", 16'000}});
    VERIFY_EXIT(judged.run(), 0);
  }
  void theLimitIsOfBattlesInPlanOrder() {
    JudgedStudy judged(JudgeServer::Api::Gemini);
    const QStringList two = kBoth + QStringList{QStringLiteral("--limit"), QStringLiteral("2")};
    VERIFY_EXIT(judged.run(two), 0);
    QCOMPARE(judged.server.count(), 4);
    const CliOutcome again = judged.run(two);
    VERIFY_EXIT(again, 0);
    QCOMPARE(counts(again.json()).dump(), counted(4, 4, 0, 0, 0, 0, 0).dump());
    const CliOutcome all = judged.run(kBoth);
    VERIFY_EXIT(all, 0);
    QCOMPARE(counts(all.json()).dump(), counted(8, 8, 0, 0, 0, 4, 0).dump());
    QCOMPARE(judged.server.count(), 8);
  }
  void theCostIsCapped() {
    JudgedStudy judged(JudgeServer::Api::Gemini);
    judged.change("in_flight", 2);
    judged.change("options", {{"thinking_budget", 128}});
    judged.change("price", {{"out_per_1m", 1e6 / 200}});  // 0.84 by the estimate, 0.225 in truth
    const CliOutcome run = judged.run({QStringLiteral("--max-cost"), QStringLiteral("1.2")});
    VERIFY_EXIT(run, 1);
    QVERIFY2(run.json()["cost"].get<double>() <= 1.2 && intOf(run.json()["ok"]) >= 1, qPrintable(run.all()));
    QCOMPARE(run.json()["stopped"].get<std::string>(), std::string("cost-cap"));
    QCOMPARE(judged.server.count(), intOf(run.json()["asked"]));
    VERIFY_EXIT(judged.run({QStringLiteral("--max-cost"), QStringLiteral("100")}), 0);
    QCOMPARE(judged.server.count(), 4);
  }
  void aLimitOfTheCostNeedsAPrice() {
    JudgedStudy judged(JudgeServer::Api::Gemini);
    const CliOutcome run = judged.run({QStringLiteral("--max-cost"), QStringLiteral("1")});
    VERIFY_EXIT(run, 2);
    QVERIFY2(run.err.contains("audio_in_per_1m"), qPrintable(run.all()));
    QCOMPARE(judged.server.count(), 0);
  }
  void aSoundThatIsMissingHoldsUpNothingElse() {
    JudgedStudy judged(JudgeServer::Api::Gemini);
    QVERIFY(
        QFile::remove(judged.onDisk().pathOf(judged.onDisk().samples.at(0).id, judged.onDisk().samples.at(0).sound)));
    const CliOutcome run = judged.run();
    VERIFY_EXIT(run, 1);
    QCOMPARE(counts(run.json()).dump(), counted(4, 3, 0, 0, 1, 3, 0).dump());
  }
};

QTEST_GUILESS_MAIN(TestCliJudge)
#include "tst_cli_judge.moc"
