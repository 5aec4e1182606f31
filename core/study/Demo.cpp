// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/Demo.h"

#include "core/base/Json.h"
#include "core/base/Random.h"
#include "core/study/DemoMarks.h"
#include "core/study/Walk.h"

#include <QHash>

#include <array>
#include <cmath>

namespace s2s {
namespace {

constexpr qint64 kFirstDay = 1767600000000;  ///< 2026-01-05 08:00 UTC; invented, but the same in every demo
constexpr std::array kAnnotators = {"annotator-1", "annotator-2", "annotator-3", "annotator-4", "annotator-5"};

quint64 hashOf(const QString& text) { return hashedId({text}).left(16).toULongLong(nullptr, 16); }

/// How good each response is, on a logit scale that all invented raters share.
class Qualities {
 public:
  Qualities(const Contents& contents, quint64 seed) {
    const auto last = static_cast<double>(std::max<qsizetype>(1, contents.systems.size() - 1));
    QHash<QString, double> strength;
    for (qsizetype i = 0; i < contents.systems.size(); ++i)
      strength.insert(contents.systems.at(i).name, 0.7 * (1.0 - 2.0 * static_cast<double>(i) / last));
    for (const Response& response : contents.responses) {
      const double luck = uniform(seed, hashOf(response.id.text())) - 0.5;
      m_of.insert(response.id, strength.value(response.system) - 0.9 * defects(response) + 1.2 * luck);
    }
  }

  /// Log odds that the first is preferred.
  double lead(const ResponseId& one, const ResponseId& two) const { return m_of.value(one) - m_of.value(two); }

 private:
  static double defects(const Response& response) {
    const Result<Json> extra = parseJson(response.extra.toUtf8());
    if (!extra || !extra->contains("defects") || !extra->at("defects").is_array())
      return 0;
    return std::min<double>(2, static_cast<double>(extra->at("defects").size()));
  }

  QHash<ResponseId, double> m_of;
};

/// What makes an invented rater differ from another.
struct Temper {
  double sharpness = 2.5;  ///< how much the difference in quality counts
  double firstBias = 0;    ///< log odds for what is heard first
  double slip = 0.02;      ///< share of presses that miss
};

bool prefersFirst(const Temper& temper, double leadOfFirst, Random& random) {
  const double odds = temper.sharpness * leadOfFirst + temper.firstBias;
  const bool first = random.unit() < 1.0 / (1.0 + std::exp(-odds));
  return random.unit() < temper.slip ? !first : first;
}

Preference criterionFor(Seat winner, Random& random) {
  const double roll = random.unit();
  if (roll < 0.22)
    return Preference::Same;
  const Seat seat = roll < 0.86 ? winner : other(winner);
  return seat == Seat::A ? Preference::A : Preference::B;
}

Verdict verdictOn(const Battle& battle, const RaterId& rater, const QString& trial, Seat first, Seat winner) {
  Verdict verdict;
  verdict.event = EventId(hashedId({QStringLiteral("demo"), battle.id.text(), rater.text(), trial}));
  verdict.battle = battle.id;
  verdict.rater = rater;
  verdict.trial = trial;
  verdict.outcome = Outcome::Won;
  verdict.winner = battle.at(winner);
  verdict.presentedFirst = battle.at(first);
  verdict.demo = true;
  verdict.appVersion = QStringLiteral(S2S_VERSION);
  return verdict;
}

class Inventor {
 public:
  Inventor(const Contents& contents, quint64 seed) : m_contents(contents), m_seed(seed), m_qualities(contents, seed) {}

  void annotator(const RaterId& rater, const Temper& temper, DemoEvents& events) {
    Random random(m_seed ^ hashOf(rater.text()));
    events.raters.append({rater, RaterKind::Human, true});
    const QList<PlanItem> walk = walkFor(m_contents, rater);
    qint64 now = kFirstDay + static_cast<qint64>(events.raters.size()) * 600'000;
    for (const PlanItem& item : walk) {
      const Battle& battle = *m_contents.findBattle(item.battle);
      const Seat second = other(item.first);
      const double lead = m_qualities.lead(battle.at(item.first), battle.at(second));
      const Seat winner = prefersFirst(temper, lead, random) ? item.first : second;
      Verdict verdict = verdictOn(battle, rater, QString::number(item.trial), item.first, winner);
      verdict.criteria = {criterionFor(winner, random), criterionFor(winner, random), criterionFor(winner, random)};
      verdict.gold = item.kind == PlanItemKind::Gold;
      verdict.trap = item.kind == PlanItemKind::Trap;
      verdict.training = item.kind == PlanItemKind::Training;
      verdict.sequence = item.position + 1;
      verdict.session = QStringLiteral("demo-") + rater.text();
      verdict.startedAt = now;
      now += 18'000 + static_cast<qint64>(random.unit() * 22'000);
      verdict.committedAt = now;
      verdict.listening.plays = {1, 1 + random.coin(), 1 + random.coin()};
      verdict.listening.heard = {1, 1, 1};
      verdict.listening.activeMs = now - verdict.startedAt;
      events.verdicts.append(verdict);
    }
    events.plan.append(walk);
  }

  void judge(const RaterId& rater, const Temper& temper, DemoEvents& events) {
    Random random(m_seed ^ hashOf(rater.text()));
    events.raters.append({rater, RaterKind::Judge, true});
    qint64 now = kFirstDay + 86'400'000;
    for (const DrawnBattle& drawn : m_contents.battles) {
      for (const Seat first : {Seat::A, Seat::B}) {
        const Battle& battle = drawn.battle;
        const double lead = m_qualities.lead(battle.at(first), battle.at(other(first)));
        const Seat winner = prefersFirst(temper, lead, random) ? first : other(first);
        const QString order = first == Seat::A ? QStringLiteral("ab") : QStringLiteral("ba");
        Verdict verdict = verdictOn(battle, rater, order, first, winner);
        verdict.startedAt = now;
        verdict.committedAt = now += 4'000;
        verdict.judge = JudgeAnswer{
            rater.text(), QStringLiteral("invented"), QStringLiteral("demo"), JudgeStatus::Ok, 4'000, 0, {}};
        events.verdicts.append(verdict);
      }
    }
  }

 private:
  const Contents& m_contents;
  quint64 m_seed;
  Qualities m_qualities;
};

}  // namespace

DemoEvents demoEvents(const Contents& contents, quint64 seed) {
  DemoEvents events;
  Inventor inventor(contents, seed);
  for (const char* name : kAnnotators)
    inventor.annotator(RaterId(QString::fromLatin1(name)), {2.6, 0.1, 0.03}, events);
  inventor.judge(RaterId(QStringLiteral("judge-steady")), {3.0, 0.15, 0.02}, events);
  inventor.judge(RaterId(QStringLiteral("judge-first")), {1.2, 1.4, 0.05}, events);
  events.marks = demoMarks(contents, seed);
  return events;
}

}  // namespace s2s
