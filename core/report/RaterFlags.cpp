// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/RaterFlags.h"

#include "core/model/Current.h"
#include "core/model/Trials.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace s2s {
namespace {

std::optional<double> median(QList<double> values) {
  if (values.isEmpty())
    return std::nullopt;
  std::sort(values.begin(), values.end());
  const qsizetype half = values.size() / 2;
  return values.size() % 2 == 1 ? values.at(half) : (values.at(half - 1) + values.at(half)) / 2;
}

/// Active seconds; nothing for an import, which does not know them.
void addSeconds(qint64 activeMs, QList<double>& seconds) {
  if (activeMs > 0)
    seconds.append(static_cast<double>(activeMs) / 1000);
}

bool isKnownItem(const Verdict& verdict) { return verdict.gold || verdict.trap; }
bool isOrdinary(const Verdict& verdict) {
  return !isKnownItem(verdict) && !verdict.training && verdict.skip == SkipReason::None;
}

/// How often each seat of a battle was chosen at first sight, by everybody together.
using Votes = QHash<BattleId, PerSeat<int>>;

Votes votesOf(const Contents& contents, const QList<const Verdict*>& verdicts, const Trials& trials) {
  Votes votes;
  for (const Verdict* verdict : verdicts) {
    const Battle* battle = contents.findBattle(verdict->battle);
    if (battle && isOrdinary(*verdict) && trials.of(*verdict) == QLatin1String("1"))
      if (const std::optional<Seat> seat = winningSeat(*battle, *verdict))
        ++votes[battle->id].at(*seat);
  }
  return votes;
}

/// The answers to one criterion as they were presented.
struct Answers {
  int first = 0, second = 0, same = 0;

  int n() const { return first + second + same; }
  int most() const { return std::max({first, second, same}); }
};

/// Gathers the work of one person.
class Gathering {
 public:
  Gathering(const Contents& contents, const Votes& votes, const RaterId& rater) : m_contents(contents), m_votes(votes) {
    m_work.rater = rater;
  }

  void add(const Verdict& verdict, const QString& trial) {
    const Battle* battle = m_contents.findBattle(verdict.battle);
    if (!battle)
      return;
    addSeconds(verdict.listening.activeMs, m_seconds);
    const std::optional<Seat> seat = winningSeat(*battle, verdict);
    if (isKnownItem(verdict)) {
      addKnown(verdict);
      return;
    }
    if (!isOrdinary(verdict) || !seat)
      return;
    m_said[trial].insert(battle->id, *seat);
    if (!verdict.presentedFirst.isEmpty()) {
      ++m_work.first.n;
      m_work.first.hits += verdict.winner == verdict.presentedFirst ? 1 : 0;
      addAnswers(*battle, verdict);
    }
    if (trial == QLatin1String("1"))
      addMajority(*battle, *seat);
  }

  void add(const QualityMark& mark) {
    ++m_work.marks;
    addSeconds(mark.activeMs, m_markSeconds);
  }

  RaterWork finish(const QSet<std::pair<BattleId, QString>>& judged) {
    for (const PlanItem& item : m_contents.plan)
      if (item.rater == m_work.rater) {
        ++m_work.planned;
        m_work.done += judged.contains({item.battle, QString::number(item.trial)}) ? 1 : 0;
      }
    const QHash<BattleId, Seat> again = m_said.value(QStringLiteral("2"));
    const QHash<BattleId, Seat> before = m_said.value(QStringLiteral("1"));
    for (auto it = again.cbegin(); it != again.cend(); ++it)
      if (const auto once = before.constFind(it.key()); once != before.cend()) {
        ++m_work.withSelf.n;
        m_work.withSelf.hits += *once == it.value() ? 1 : 0;
      }
    m_work.medianSeconds = median(m_seconds);
    m_work.medianMarkSeconds = median(m_markSeconds);
    m_work.flags = flags(m_contents.info.attention);
    return m_work;
  }

 private:
  void addKnown(const Verdict& verdict) {
    const KnownAnswer* known = m_contents.findKnownAnswer(verdict.battle);
    if (!known || verdict.winner.isEmpty())
      return;
    ++m_work.gold.n;
    m_work.gold.hits += known->winner == verdict.winner ? 1 : 0;
  }

  void addMajority(const Battle& battle, Seat own) {
    PerSeat<int> votes = m_votes.value(battle.id);
    --votes.at(own);
    if (votes.a == votes.b)
      return;
    ++m_work.withMajority.n;
    m_work.withMajority.hits += votes.at(own) > votes.at(other(own)) ? 1 : 0;
  }

  void addAnswers(const Battle& battle, const Verdict& verdict) {
    const Preference first = verdict.presentedFirst == battle.a ? Preference::A : Preference::B;
    const std::array said = {verdict.criteria.alignment, verdict.criteria.expressiveness, verdict.criteria.quality};
    for (size_t i = 0; i < said.size(); ++i) {
      if (said[i] == Preference::Absent)
        continue;
      Answers& answers = m_answers[i];
      ++(said[i] == Preference::Same ? answers.same : said[i] == first ? answers.first : answers.second);
    }
  }

  bool isTooFast(double limit) const {
    const bool verdicts = m_seconds.size() >= kEnoughForFlags && *m_work.medianSeconds < limit;
    return verdicts || (m_markSeconds.size() >= kEnoughForFlags && *m_work.medianMarkSeconds < limit);
  }
  bool isFlat(double limit) const {
    return std::any_of(m_answers.begin(), m_answers.end(), [&](const Answers& answers) {
      return answers.n() >= kEnoughForFlags && answers.most() >= limit * answers.n();
    });
  }
  bool isOneSided(double limit) const {
    const ShareOf& first = m_work.first;
    return first.n >= kEnoughForFlags && std::max(first.hits, first.n - first.hits) >= limit * first.n;
  }
  bool isDrifting() const {
    const qsizetype third = m_seconds.size() / 3;
    return third >= kEnoughForFlags / 2 && *median(m_seconds.last(third)) < *median(m_seconds.first(third)) / 2;
  }

  RaterFlags flags(const AttentionSettings& limits) const {
    RaterFlags found;
    found.setFlag(RaterFlag::TooFast, isTooFast(limits.fastSeconds));
    found.setFlag(RaterFlag::Flat, isFlat(limits.flat));
    found.setFlag(RaterFlag::OneSided, isOneSided(limits.oneSided));
    found.setFlag(RaterFlag::Drifting, isDrifting());
    found.setFlag(RaterFlag::LowGold,
                  m_work.gold.n >= kEnoughGold && m_work.gold.hits < limits.goldAccuracy * m_work.gold.n);
    return found;
  }

  const Contents& m_contents;
  const Votes& m_votes;
  RaterWork m_work;
  QList<double> m_seconds, m_markSeconds;  ///< in the order in which they were given
  QHash<QString, QHash<BattleId, Seat>> m_said;
  std::array<Answers, 3> m_answers;
};

bool isPerson(const Contents& contents, const RaterId& id) {
  const Rater* rater = contents.findRater(id);
  return rater && rater->kind == RaterKind::Human;
}

QList<const Verdict*> verdictsOfPeople(const Contents& contents) {
  QList<const Verdict*> all = currentVerdicts(contents.verdicts);
  all.removeIf([&](const Verdict* verdict) { return !isPerson(contents, verdict->rater); });
  return all;
}

}  // namespace

QList<RaterWork> raterWork(const Contents& contents) {
  const QList<const Verdict*> verdicts = verdictsOfPeople(contents);
  const QList<const QualityMark*> marks = currentMarks(contents.marks);
  const Trials trials(verdicts);
  const Votes votes = votesOf(contents, verdicts, trials);
  QList<RaterWork> work;
  for (const Rater& rater : contents.raters) {
    if (rater.kind != RaterKind::Human)
      continue;
    Gathering gathering(contents, votes, rater.id);
    QSet<std::pair<BattleId, QString>> judged;
    for (const Verdict* verdict : verdicts)
      if (verdict->rater == rater.id) {
        gathering.add(*verdict, trials.of(*verdict));
        judged.insert({verdict->battle, verdict->trial});
      }
    for (const QualityMark* mark : marks)
      if (mark->reviewer == rater.id)
        gathering.add(*mark);
    work.append(gathering.finish(judged));
  }
  return work;
}

std::optional<double> ownPace(const Contents& contents) {
  QList<double> seconds;
  for (const Verdict* verdict : verdictsOfPeople(contents))
    addSeconds(verdict->listening.activeMs, seconds);
  return median(seconds);
}

}  // namespace s2s
