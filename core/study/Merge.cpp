// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/Merge.h"

#include "core/model/Current.h"
#include "core/study/MergeCatalogue.h"
#include "core/study/MergePack.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace s2s {
namespace {

QString named(const char* kind, const QString& id) { return QStringLiteral("%1 %2").arg(QLatin1String(kind), id); }

/// The same record can stand in another place of a file that holds a part of the first one.
bool saysTheSame(const Verdict& one, const Verdict& other) {
  Verdict placed = one;
  if (isImported(one.event))
    placed.sequence = other.sequence;
  return placed == other;
}

bool saysTheSame(const QualityMark& one, const QualityMark& other) { return one == other; }

/// Adds one source after the other to what the study would be by then.
class Union {
 public:
  explicit Union(const Contents& study) : m_now(study) {}

  Result<void> add(const MergeSource& source) {
    m_path = source.path;
    const Contents& other = source.contents;
    if (other.info.demo)
      return Error{Fault::DemoRefused, m_path};
    if (other.info.id != m_now.info.id)
      return Error{Fault::OtherStudy, m_path};
    return other.info.pack.isPack() ? addPack(other) : addCopy(other);
  }

  Merge finish() {
    for (const MergeCount& count : std::as_const(m_counts))
      m_merge.counts.append(count);
    return std::move(m_merge);
  }

 private:
  void conflict(const QString& what) { m_merge.conflicts.append({m_path, what}); }

  Result<void> addPack(const Contents& pack) {
    const PackIds ids(m_now, PackKey(m_now.info.pack.secret));
    const auto isOurs = [&](const Sample& sample) { return !ids.sample(sample.id).isEmpty(); };
    const bool any = std::any_of(pack.samples.cbegin(), pack.samples.cend(), isOurs);
    if (m_now.info.pack.secret.isEmpty() || (!any && !pack.samples.isEmpty()))
      return Error{Fault::OtherKey, m_path};
    const PackReturn home(m_now, ids);
    Edit edit;
    addRaters(pack, edit);
    for (const Verdict& given : pack.verdicts)
      if (const std::optional<Verdict> verdict = home.of(given))
        edit.verdicts.append(*verdict);
      else
        conflict(named("verdict", given.event.text()));
    for (const QualityMark& given : pack.marks)
      if (const std::optional<QualityMark> mark = home.of(given))
        edit.marks.append(*mark);
      else
        conflict(named("mark", given.event.text()));
    bringHome(edit);
    return {};
  }

  Result<void> addCopy(const Contents& copy) {
    const QString& mine = m_now.info.pack.secret;
    const QString& theirs = copy.info.pack.secret;
    if (!mine.isEmpty() && !theirs.isEmpty() && mine != theirs)
      return Error{Fault::OtherKey, m_path};
    Edit edit;
    if (mine.isEmpty() && !theirs.isEmpty()) {
      edit.info = m_now.info;
      edit.info->pack.secret = theirs;
    }
    addCatalogue(copy, edit);
    addRaters(copy, edit);
    addBattles(copy, edit);
    addWalks(copy, edit);
    addKnownAnswers(copy, edit);
    edit.verdicts = copy.verdicts;
    edit.marks = copy.marks;
    bringHome(edit);
    return {};
  }

  /// Comes first: what the battles and marks of the copy are about. A description that is there stays: a verdict is
  /// about the same sounds, whatever is written beside them.
  void addCatalogue(const Contents& copy, Edit& edit) {
    const CatalogueUnion all = catalogueUnion(m_now, copy);
    for (const QString& what : all.differing)
      m_merge.differences.append({m_path, what});
    edit.described = all.added;
    bringInto(m_now, {.described = all.added});
  }

  void addRaters(const Contents& other, Edit& edit) {
    for (const Rater& rater : other.raters) {
      const Rater* known = m_now.findRater(rater.id);
      if (!known)
        edit.raters.append(rater);
      else if (*known != rater)
        conflict(named("rater", rater.id.text()));
    }
  }

  void addBattles(const Contents& other, Edit& edit) {
    for (const DrawnBattle& drawn : other.battles) {
      const Battle& battle = drawn.battle;
      const Battle* known = m_now.findBattle(battle.id);
      const bool fits = m_now.findSample(battle.sample) && m_now.findResponse(battle.a) && m_now.findResponse(battle.b);
      if (known ? *known != battle : !fits)
        conflict(named("battle", battle.id.text()));
      else if (!known)
        edit.battles.append(drawn);
    }
  }

  /// A longer walk goes on where ours ends; otherwise they are different walks.
  void addWalks(const Contents& other, Edit& edit) {
    const QMap<RaterId, QList<PlanItem>> mine = walks(m_now);
    const QMap<RaterId, QList<PlanItem>> theirs = walks(other);
    for (auto walk = theirs.cbegin(); walk != theirs.cend(); ++walk) {
      const QList<PlanItem> known = mine.value(walk.key());
      const qsizetype both = std::min(known.size(), walk->size());
      if (known.mid(0, both) != walk->mid(0, both))
        conflict(named("walk", walk.key().text()));
      else
        edit.plan += walk->mid(both);
    }
  }

  static QMap<RaterId, QList<PlanItem>> walks(const Contents& contents) {
    QMap<RaterId, QList<PlanItem>> all;
    for (const PlanItem& item : contents.plan)
      all[item.rater].append(item);
    for (QList<PlanItem>& walk : all)
      std::sort(walk.begin(), walk.end(), [](const auto& a, const auto& b) { return a.position < b.position; });
    return all;
  }

  void addKnownAnswers(const Contents& other, Edit& edit) {
    for (const KnownAnswer& answer : other.knownAnswers) {
      const KnownAnswer* known = m_now.findKnownAnswer(answer.battle);
      if (!known)
        edit.knownAnswers.append(answer);
      else if (*known != answer)
        conflict(named("known answer", answer.battle.text()));
    }
  }

  void bringHome(Edit& edit) {
    edit.verdicts = newOnes(edit.verdicts, m_now.verdicts, "verdict");
    edit.marks = newOnes(edit.marks, m_now.marks, "mark");
    m_merge.raters += static_cast<int>(edit.raters.size());
    m_merge.battles += static_cast<int>(edit.battles.size());
    m_merge.knownAnswers += static_cast<int>(edit.knownAnswers.size());
    m_merge.samples += static_cast<int>(edit.described.samples.size());
    m_merge.responses += static_cast<int>(edit.described.responses.size());
    QSet<RaterId> walkers;
    for (const PlanItem& item : std::as_const(edit.plan))
      walkers.insert(item.rater);
    m_merge.walks += static_cast<int>(walkers.size());
    bringInto(m_now, edit);
    Edit& all = m_merge.edit;
    if (edit.info)
      all.info = edit.info;
    all.described.sets += edit.described.sets;
    all.described.systems += edit.described.systems;
    all.described.samples += edit.described.samples;
    all.described.responses += edit.described.responses;
    all.raters += edit.raters;
    all.battles += edit.battles;
    all.plan += edit.plan;
    all.knownAnswers += edit.knownAnswers;
    all.verdicts += edit.verdicts;
    all.marks += edit.marks;
  }

  MergeCount& countOf(const RaterId& rater) {
    MergeCount& count = m_counts[rater];
    count.rater = rater;
    return count;
  }
  void count(const Verdict& verdict, bool isThere) {
    MergeCount& of = countOf(verdict.rater);
    ++(isThere ? of.verdictsThere : of.verdicts);
  }
  void count(const QualityMark& mark, bool isThere) {
    MergeCount& of = countOf(mark.reviewer);
    ++(isThere ? of.marksThere : of.marks);
  }

  template <class Event>
  QList<Event> newOnes(const QList<Event>& given, const QList<Event>& known, const char* kind) {
    QHash<EventId, const Event*> byId;
    for (const Event& event : known)
      byId.insert(event.event, &event);
    QList<Event> added;
    for (const Event& event : given) {
      const Event* there = byId.value(event.event);
      if (there && !saysTheSame(*there, event)) {
        conflict(named(kind, event.event.text()));
        continue;
      }
      count(event, there != nullptr);
      if (!there)
        added.append(event);
    }
    return added;
  }

  Contents m_now;  ///< with what was added so far
  Merge m_merge;
  QMap<RaterId, MergeCount> m_counts;
  QString m_path;
};

/// Copies first: a pack may speak of what only one of them knows. Then by path, so that the order in which they were
/// named means nothing.
QList<const MergeSource*> inOrder(const QList<MergeSource>& others) {
  QList<const MergeSource*> ordered;
  for (const MergeSource& source : others)
    ordered.append(&source);
  const auto key = [](const MergeSource* source) {
    return std::pair(source->contents.info.pack.isPack(), source->path);
  };
  std::stable_sort(ordered.begin(), ordered.end(),
                   [&](const auto* one, const auto* two) { return key(one) < key(two); });
  return ordered;
}

}  // namespace

Result<Merge> mergeOf(const Contents& study, const QString& path, const QList<MergeSource>& others) {
  if (study.info.demo)
    return Error{Fault::DemoRefused, path};
  if (study.info.pack.isPack())
    return Error{Fault::IsAPack, path};
  Union all(study);
  for (const MergeSource* source : inOrder(others))
    if (const Result<void> added = all.add(*source); !added)
      return added.error();
  return all.finish();
}

}  // namespace s2s
