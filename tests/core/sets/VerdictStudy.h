// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace s2s::test {

/// A study of one set: samples s1, s2, 样本 3, each answered by GPT-4o-realtime, Mini-Omni and 豆包; nothing is drawn.
inline Contents study() {
  Contents contents;
  contents.info.id = StudyId(QStringLiteral("study"));
  contents.sets = {SetInfo{SetId(QStringLiteral("set"))}};
  for (const char* name : {"GPT-4o-realtime", "Mini-Omni", "豆包"})
    contents.systems.append({QString::fromUtf8(name)});
  for (const char* key : {"s1", "s2", "样本 3"}) {
    Sample sample;
    sample.set = contents.sets.first().id;
    sample.key = QString::fromUtf8(key);
    sample.id = sampleId(sample.set, sample.key);
    contents.samples.append(sample);
    for (const System& system : contents.systems)
      contents.responses.append({responseId(sample.id, system.name), sample.id, system.name});
  }
  contents.index();
  return contents;
}

inline Battle battle(const Contents& contents, int sample = 0, int one = 0, int two = 1) {
  const Sample& of = contents.samples.at(sample);
  return battleOf(of.set, of.id, contents.responses.at(sample * 3 + one).id,
                  contents.responses.at(sample * 3 + two).id);
}

inline void addBattle(Contents& contents, const Battle& battle) {
  if (!contents.findBattle(battle.id))
    contents.battles.append({battle, std::nullopt});
  contents.index();
}

inline Verdict verdict(const Battle& battle, const char* event, const char* rater = "ann") {
  Verdict verdict;
  verdict.event = EventId(QString::fromUtf8(event));
  verdict.battle = battle.id;
  verdict.rater = RaterId(QString::fromUtf8(rater));
  verdict.outcome = Outcome::Won;
  verdict.winner = battle.a;
  return verdict;
}

/// Every field has a value of its own.
inline Verdict fullVerdict(const Battle& battle) {
  Verdict full = verdict(battle, "0190-full");
  full.winner = battle.b;
  full.trial = QStringLiteral("2");
  full.presentedFirst = battle.b;
  full.criteria = {Preference::A, Preference::Same, Preference::Absent};
  full.acceptable = {true, false};
  full.broken = {Broken::No, Broken::WrongLanguage};
  full.loserReason = LoserReason::NotRecognised;
  full.gate = Gate::Waived;
  full.note = QStringLiteral("听不清, \"quoted\"\nsecond line");
  full.gold = full.trap = full.training = true;
  full.blind = false;
  full.revisionOf = EventId(QStringLiteral("0190-before"));
  full.session = QStringLiteral("session");
  full.sequence = 7;
  full.startedAt = 1'740'000'000'123;
  full.committedAt = 1'740'000'012'345;
  full.listening.plays = {1, 2, 0};
  full.listening.heard = {1, 0.98125, 0.1};
  full.listening.gainDb = {-3.1000000000000001, 0};
  full.listening.policy = LoudnessPolicy::Raw;
  full.listening.device = QStringLiteral("Headphones");
  full.listening.activeMs = 12222;
  full.appVersion = QStringLiteral("0.1.0");
  return full;
}

inline Verdict judgeVerdict(const Battle& battle) {
  Verdict judged = verdict(battle, "0191-judge", "gemini");
  judged.trial = QStringLiteral("ba");
  judged.presentedFirst = battle.b;
  judged.judge = JudgeAnswer{
      QStringLiteral("gemini"),        QStringLiteral("2.5-001"), QStringLiteral("v1"), JudgeStatus::Ok, 812, 0.00125,
      QStringLiteral("First one wins")};
  return judged;
}

/// A study with verdicts of people and a judge, a tie, a skip and a withdrawn revision.
inline Contents judgedStudy() {
  Contents contents = study();
  const Battle one = battle(contents), two = battle(contents, 1, 1, 2);
  addBattle(contents, one);
  addBattle(contents, two);
  contents.raters = {{RaterId(QStringLiteral("ann"))}, {RaterId(QStringLiteral("gemini")), RaterKind::Judge}};
  Verdict tie = verdict(two, "0192-tie"), skip = verdict(two, "0193-skip", "bob"),
          gone = verdict(one, "0194-gone", "bob");
  tie.outcome = Outcome::Tie;
  tie.winner = {};
  tie.committedAt = 5;
  skip.outcome = Outcome::Undecided;
  skip.winner = {};
  skip.skip = SkipReason::BadInstruction;
  gone.withdrawn = true;
  contents.raters.append({RaterId(QStringLiteral("bob"))});
  contents.verdicts = {judgeVerdict(one), gone, skip, fullVerdict(one), tie};
  return contents;
}

/// The study after it took what was read.
inline Contents with(Contents contents, const ReadVerdicts& read) {
  for (const Verdict& verdict : read.verdicts)
    if (!contents.verdicts.contains(verdict))
      contents.verdicts.append(verdict);
  for (const Rater& rater : read.raters)
    if (!contents.findRater(rater.id))
      contents.raters.append(rater);
  contents.battles += read.battles;
  contents.index();
  return contents;
}

inline QStringList told(const ReadVerdicts& read) {
  QStringList list;
  for (const Problem& problem : read.problems)
    list.append(QStringLiteral("%1%2 %3 %4")
                    .arg(code(problem.kind), QLatin1String(problem.severity == Severity::Refused ? "!" : "?"))
                    .arg(problem.line)
                    .arg(problem.detail));
  return list;
}

/// The rows of our CSV without the column that names the event, sorted.
inline QByteArrayList rowsWithoutEvents(const QByteArray& csv) {
  QByteArrayList rows;
  const auto table = parseCsv(csv);
  for (QStringList cells : table->rows) {
    cells.removeLast();
    rows.append(csvLine(cells));
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

}  // namespace s2s::test
