// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/Draw.h"

#include "core/study/NewStudy.h"
#include "core/study/Pairing.h"
#include "core/study/Walk.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>

namespace s2s {
namespace {

/// What of the quotas is used up.
class Filled {
 public:
  explicit Filled(const Quotas& quotas) : m_quotas(quotas) {}

  bool hasRoomFor(const Sample& sample) const {
    return isBelow(m_quotas.level, m_level, sample.level) && isBelow(m_quotas.domain, m_domain, sample.domain) &&
           isBelow(m_quotas.language, m_language, sample.language);
  }
  void add(const Sample& sample) {
    ++m_level[sample.level];
    ++m_domain[sample.domain];
    ++m_language[sample.language];
  }

 private:
  template <class Key>
  static bool isBelow(const QMap<Key, int>& most, const QHash<Key, int>& used, const Key& key) {
    const auto limit = most.constFind(key);
    return limit == most.cend() || used.value(key) < *limit;
  }

  const Quotas& m_quotas;
  QHash<Level, int> m_level;
  QHash<Domain, int> m_domain;
  QHash<QString, int> m_language;
};

/// Takes from a longer and longer draw until there is enough; a longer one begins like a shorter one.
class Taking {
 public:
  Taking(const Contents& contents, const PlanSettings& settings)
      : m_contents(contents), m_settings(settings), m_filled(settings.quotas) {
    for (const DrawnBattle& drawn : contents.battles) {
      m_taken.insert(drawn.battle.id);
      m_samples.insert(drawn.battle.sample);
      if (const Sample* sample = contents.findSample(drawn.battle.sample))
        m_filled.add(*sample);
    }
    m_oneEach = settings.battles == 0;
    m_wanted = m_oneEach ? contents.samples.size() : settings.battles - contents.battles.size();
  }

  QList<DrawnBattle> battles() {
    PlanSettings longer = m_settings;
    longer.battles = static_cast<int>(std::max(m_contents.samples.size(), m_wanted + m_contents.battles.size()));
    while (true) {
      const QList<DrawnBattle> drawn = defaultBattles(m_contents, longer);
      take(drawn);
      const bool noMore = drawn.size() < longer.battles || m_oneEach || isFull();
      if (noMore || m_battles.size() >= m_wanted || longer.battles > std::numeric_limits<int>::max() / 2)
        return m_battles;
      longer.battles *= 2;
    }
  }

 private:
  void take(const QList<DrawnBattle>& drawn) {
    for (; m_looked < drawn.size() && m_battles.size() < m_wanted; ++m_looked) {
      const Battle& battle = drawn.at(m_looked).battle;
      const Sample& sample = *m_contents.findSample(battle.sample);
      if (m_taken.contains(battle.id) || (m_oneEach && m_samples.contains(sample.id)) || !m_filled.hasRoomFor(sample))
        continue;
      m_samples.insert(sample.id);
      m_filled.add(sample);
      m_battles.append(drawn.at(m_looked));
    }
  }
  bool isFull() const {
    return std::none_of(m_contents.samples.cbegin(), m_contents.samples.cend(),
                        [this](const Sample& sample) { return m_filled.hasRoomFor(sample); });
  }

  const Contents& m_contents;
  const PlanSettings& m_settings;
  Filled m_filled;
  QSet<BattleId> m_taken;
  QSet<SampleId> m_samples;
  bool m_oneEach = true;
  qsizetype m_wanted = 0, m_looked = 0;
  QList<DrawnBattle> m_battles;
};

}  // namespace

QList<DrawnBattle> plannedBattles(const Contents& contents, const PlanSettings& settings) {
  return Taking(contents, settings).battles();
}

Contents withPlannedBattles(Contents contents, const PlanSettings& settings) {
  contents.battles += plannedBattles(contents, settings);
  contents.info.plan = settings;
  contents.index();
  return contents;
}

DrawPreview previewDraw(const Contents& contents, const PlanSettings& settings, double secondsEach) {
  const Contents after = withPlannedBattles(contents, settings);
  DrawPreview preview;
  for (qsizetype i = 0; i < after.battles.size(); ++i) {
    const Sample* sample = after.findSample(after.battles.at(i).battle.sample);
    const bool isThere = i < contents.battles.size();
    ++(isThere ? preview.there : preview.added);
    if (sample) {
      DrawPreview::Cell& cell = preview.cells[{sample->level, sample->domain}];
      ++(isThere ? cell.there : cell.added);
    }
  }
  QSet<RaterId> walkers;
  for (const PlanItem& item : contents.plan)
    walkers.insert(item.rater);
  for (const RaterId& walker : std::as_const(walkers))
    preview.moreItems.insert(walker, static_cast<int>(walkFor(after, walker).size()));
  preview.newcomer = static_cast<int>(walkFor(after, RaterId(QStringLiteral("?"))).size());
  preview.hours = expectedHours(preview.newcomer, secondsEach);
  return preview;
}

}  // namespace s2s
