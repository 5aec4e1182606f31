// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StatsStudy.h"

#include <algorithm>
#include <utility>

namespace s2s {
namespace {

const SetId kSet(QStringLiteral("set"));

void choose(Verdict& verdict, const Battle& battle, Preference choice) {
  const bool won = choice == Preference::A || choice == Preference::B;
  verdict.outcome = won ? Outcome::Won : choice == Preference::Same ? Outcome::Tie : Outcome::Undecided;
  verdict.winner = won ? battle.at(choice == Preference::A ? Seat::A : Seat::B) : ResponseId();
}

}  // namespace

StatsStudy& StatsStudy::human(const QString& name) {
  m_contents.raters.append(Rater{RaterId(name), RaterKind::Human});
  return *this;
}

StatsStudy& StatsStudy::judge(const QString& name) {
  m_contents.raters.append(Rater{RaterId(name), RaterKind::Judge});
  return *this;
}

Battle StatsStudy::battle(const About& about) {
  Sample sample;
  sample.key = QString::number(m_contents.samples.size());
  sample.id = sampleId(kSet, sample.key);
  sample.level = about.level;
  sample.domain = about.domain;
  m_contents.samples.append(sample);
  for (const QString& system : {about.x, about.y})
    m_contents.responses.append(Response{responseId(sample.id, system), sample.id, system});
  const Battle battle = battleOf(kSet, sample.id, responseId(sample.id, about.x), responseId(sample.id, about.y));
  m_contents.battles.append(DrawnBattle{battle, std::nullopt});
  return battle;
}

Verdict& StatsStudy::says(const QString& rater, const Battle& battle, Preference choice) {
  const Rater* known = m_contents.findRater(RaterId(rater));
  Verdict verdict;
  verdict.battle = battle.id;
  verdict.rater = RaterId(rater);
  if (known && known->kind == RaterKind::Judge) {
    verdict.trial = QStringLiteral("ab");
    verdict.judge = JudgeAnswer();
  }
  choose(verdict, battle, choice);
  return append(std::move(verdict));
}

Verdict& StatsStudy::revises(const EventId& event, Preference choice) {
  const auto old = std::find_if(m_contents.verdicts.cbegin(), m_contents.verdicts.cend(),
                                [&](const Verdict& verdict) { return verdict.event == event; });
  Q_ASSERT(old != m_contents.verdicts.cend());
  Verdict verdict = *old;
  verdict.withdrawn = false;
  verdict.revisionOf = event;
  contents();
  choose(verdict, *m_contents.findBattle(verdict.battle), choice);
  return append(std::move(verdict));
}

Verdict& StatsStudy::withdraws(const EventId& event) {
  Verdict& verdict = revises(event, Preference::Absent);
  verdict.withdrawn = true;
  return verdict;
}

const Contents& StatsStudy::contents() {
  m_contents.index();
  return m_contents;
}

Verdict& StatsStudy::append(Verdict verdict) {
  const int number = static_cast<int>(m_contents.verdicts.size()) + 1;
  verdict.event = EventId(QStringLiteral("e%1").arg(number, 5, 10, QLatin1Char('0')));
  verdict.committedAt = number;
  m_contents.verdicts.append(std::move(verdict));
  return m_contents.verdicts.last();
}

}  // namespace s2s
