// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/ClipReader.h"
#include "tests/app/JudgedStudy.h"
#include "tests/support/Places.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace s2s;
using namespace s2s::test;

namespace {

constexpr int kRate = 16'000;
constexpr size_t kPieceFrames = 2'000;
constexpr int kBattles = 12;

/// Some loud frames of a sound, as they stand in a 16 bit file.
QByteArray pieceOf(const QString& path) {
  ClipReader reader(builtProgram("s2sarena-decode"));
  std::optional<Result<ClipPtr>> clip;
  reader.read(path, {}, kRate, &reader, [&clip](const Result<ClipPtr>& read) { clip = read; });
  if (!QTest::qWaitFor([&clip] { return clip.has_value(); }, 30'000) || !*clip)
    return {};
  const std::vector<float>& frames = (**clip)->frames;
  const auto loudest = std::max_element(frames.begin(), frames.end(),
                                        [](float one, float two) { return std::abs(one) < std::abs(two); });
  const size_t most = frames.size() > kPieceFrames ? frames.size() - kPieceFrames : 0;
  const size_t begin = std::min(static_cast<size_t>(loudest - frames.begin()), most);
  QByteArray piece;
  for (size_t i = begin; i < std::min(frames.size(), begin + kPieceFrames); ++i) {
    const auto frame = static_cast<qint16>(std::clamp(std::lrint(frames[i] * 32'768), -32'768L, 32'767L));
    piece.append(static_cast<char>(frame & 0xff)).append(static_cast<char>((frame >> 8) & 0xff));
  }
  return piece;
}

}  // namespace

/// What a judge says of the first and the second sound becomes a verdict on the responses that stood there.
class TestCliJudgeOrder : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theWinnerIsTheResponseThatWasHeard() {
    JudgedStudy judged(JudgeServer::Api::Gemini, {1, 2, 0.1});
    VERIFY_EXIT(cli({QStringLiteral("demo"), judged.folder.filePath(QStringLiteral("demo"))}), 0);
    judged.study.path = judged.folder.filePath(QStringLiteral("demo/demo.s2sarena"));
    judged.change("audio", {{"gap_s", 0.1}, {"policy", "raw"}, {"rate", kRate}});
    const Contents before = judged.onDisk();
    const QList<DrawnBattle> asked = before.battles.mid(0, kBattles);
    QHash<QString, QByteArray> pieces;  // of each response
    for (const DrawnBattle& drawn : asked)
      for (const ResponseId& id : {drawn.battle.a, drawn.battle.b})
        if (const Response& response = *before.findResponse(id); !pieces.contains(id.text()))
          pieces.insert(id.text(), pieceOf(before.pathOf(response.sample, response.sound)));
    for (const QByteArray& piece : std::as_const(pieces))
      QVERIFY(piece.size() > 1'000);
    // The judge knows nothing of orders: it looks where in the sound response A of the battle stands.
    judged.server.setBehaviour([&asked, &pieces](const Asked& request) {
      for (const DrawnBattle& drawn : asked) {
        const qsizetype a = request.audio.indexOf(pieces.value(drawn.battle.a.text()));
        const qsizetype b = a < 0 ? -1 : request.audio.indexOf(pieces.value(drawn.battle.b.text()));
        if (b >= 0)
          return Said{.winner = a < b ? Place::First : Place::Second};
      }
      return Said{.trouble = Trouble::WrongEnum};
    });
    const CliOutcome run = judged.run(
        {QStringLiteral("--orders"), QStringLiteral("both"), QStringLiteral("--limit"), QString::number(kBattles)});
    VERIFY_EXIT(run, 0);
    QCOMPARE(judged.server.complaints(), QStringList());
    const Contents after = judged.onDisk();
    QHash<QString, int> votes;
    for (const Verdict& verdict : after.verdicts) {
      if (verdict.rater.text() != QLatin1String("listener"))
        continue;
      ++votes[verdict.trial];
      const Battle& battle = *after.findBattle(verdict.battle);
      QCOMPARE(verdict.winner, battle.a);
      QCOMPARE(verdict.presentedFirst, verdict.trial == QLatin1String("ab") ? battle.a : battle.b);
    }
    QCOMPARE(votes, (QHash<QString, int>{{QStringLiteral("ab"), kBattles}, {QStringLiteral("ba"), kBattles}}));
  }
};

QTEST_GUILESS_MAIN(TestCliJudgeOrder)
#include "tst_cli_judge_order.moc"
