// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Audit.h"

#include "core/report/QualityOutcome.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <utility>

namespace s2s {
namespace {

using Ranked = std::pair<QString, SampleId>;  ///< by the hash of seed and sample

QMap<Level, QList<Ranked>> rankedByLevel(const Contents& contents, quint64 seed) {
  QMap<Level, QList<Ranked>> levels;
  for (const Sample& sample : contents.samples)
    if (sample.level != Level::Unknown && isSynthetic(contents, sample))
      levels[sample.level].append(
          {hashedId({QStringLiteral("audit"), QString::number(seed), sample.id.text()}), sample.id});
  for (QList<Ranked>& level : levels)
    std::sort(level.begin(), level.end());
  return levels;
}

/// A pack has other ids, so the lead's draw comes with it.
QList<SampleId> markedForAudit(const Contents& contents) {
  QList<SampleId> samples;
  for (const Sample& sample : contents.samples)
    if (sample.extra == auditMark())
      samples.append(sample.id);
  std::sort(samples.begin(), samples.end());
  return samples;
}

struct Votes {
  int yes = 0, no = 0;
};

std::optional<bool> answerOf(const QualityMark& mark, AuditQuestion question) {
  return question == AuditQuestion::LevelRight ? mark.audit.levelRight : mark.audit.paralinguisticsRight;
}

void count(AuditShare& share, const Votes& votes) {
  if (votes.yes + votes.no == 0)
    return;
  ++share.asked;
  share.yes += votes.yes > votes.no ? 1 : 0;
  share.evenSplits += votes.yes == votes.no ? 1 : 0;
}

/// Gathers the answers, then counts them by level.
class Auditing {
 public:
  Auditing(const Contents& contents, const QualitySettings& settings) : m_contents(contents), m_settings(settings) {}

  AuditReport report() {
    AuditReport report;
    report.seed = m_settings.auditSeed;
    report.perLevel = m_settings.auditPerLevel;
    gather(report);
    QMap<Level, AuditStratum> levels;
    for (const Sample& sample : m_contents.samples)
      if (sample.level != Level::Unknown && isSynthetic(m_contents, sample))
        ++levels[sample.level].synthetic;
    for (auto level = levels.begin(); level != levels.end(); ++level)
      level->level = level.key();
    for (const SampleId& id : std::as_const(m_drawn))
      countInto(levels[m_contents.findSample(id)->level], id);
    report.strata = {whole(levels.values())};
    report.strata.append(levels.values());
    for (AuditStratum& stratum : report.strata)
      for (AuditShare& share : stratum.shares)
        share.interval = wilson(share.yes, share.asked);
    return report;
  }

 private:
  void gather(AuditReport& report) {
    m_drawn = auditDraw(m_contents, m_settings);
    for (const SampleId& id : std::as_const(m_drawn))
      m_votes.insert(id, {});
    for (const QualityMark* mark : countedMarks(m_contents, MarkRound::Audit)) {
      const auto votes = m_votes.find(mark->sample);
      if (votes == m_votes.end())
        continue;
      if (!report.auditors.contains(mark->reviewer))
        report.auditors.append(mark->reviewer);
      for (const AuditQuestion question : kAuditQuestions)
        if (const auto answer = answerOf(*mark, question))
          ++(*answer ? (*votes)[static_cast<size_t>(question)].yes : (*votes)[static_cast<size_t>(question)].no);
    }
    std::sort(report.auditors.begin(), report.auditors.end());
  }

  void countInto(AuditStratum& stratum, const SampleId& id) const {
    ++stratum.drawn;
    for (size_t i = 0; i < kAuditQuestions.size(); ++i)
      count(stratum.shares[i], m_votes.value(id)[i]);
  }

  static AuditStratum whole(const QList<AuditStratum>& levels) {
    AuditStratum sum;
    for (const AuditStratum& level : levels) {
      sum.synthetic += level.synthetic;
      sum.drawn += level.drawn;
      for (size_t i = 0; i < sum.shares.size(); ++i) {
        sum.shares[i].asked += level.shares[i].asked;
        sum.shares[i].yes += level.shares[i].yes;
        sum.shares[i].evenSplits += level.shares[i].evenSplits;
      }
    }
    return sum;
  }

  const Contents& m_contents;
  const QualitySettings& m_settings;
  QList<SampleId> m_drawn;
  QHash<SampleId, std::array<Votes, 2>> m_votes;
};

Json shareJson(const AuditShare& share, AuditQuestion question) {
  const AuditPower power = auditPower(share, question);
  const auto whereAsked = [&](double number) { return share.asked > 0 ? Json(number) : Json(nullptr); };
  return {{"n", share.asked},
          {"yes", share.yes},
          {"even_splits", share.evenSplits},
          {"share", whereAsked(share.share().value_or(0))},
          {"low", whereAsked(share.interval.low)},
          {"high", whereAsked(share.interval.high)},
          {"paper", paperShare(question)},
          {"half_width", whereAsked(power.halfWidth)},
          {"enough", power.enough},
          {"needed", power.needed}};
}

}  // namespace

QString code(AuditQuestion question) {
  return question == AuditQuestion::LevelRight ? QStringLiteral("level") : QStringLiteral("paralinguistics");
}

double paperShare(AuditQuestion question) { return question == AuditQuestion::LevelRight ? 0.90 : 0.93; }

bool isSynthetic(const Contents& contents, const Sample& sample) {
  const SetInfo* set = contents.findSet(sample.set);
  return sample.split == Split::Augment || (set && set->synthetic);
}

QString auditMark() { return QStringLiteral("{\"audit\":true}"); }

QList<SampleId> auditDraw(const Contents& contents, const QualitySettings& settings) {
  if (contents.info.pack.isPack())
    return markedForAudit(contents);
  QList<Ranked> drawn;
  for (const QList<Ranked>& level : rankedByLevel(contents, settings.auditSeed))
    drawn.append(level.first(std::min<qsizetype>(level.size(), std::max(0, settings.auditPerLevel))));
  std::sort(drawn.begin(), drawn.end());
  QList<SampleId> samples;
  for (const Ranked& ranked : std::as_const(drawn))
    samples.append(ranked.second);
  return samples;
}

std::optional<double> AuditShare::share() const {
  return asked > 0 ? std::optional(static_cast<double>(yes) / asked) : std::nullopt;
}

AuditPower auditPower(const AuditShare& share, AuditQuestion question) {
  const double half = halfWidth(share.interval);
  return {share.asked > 0 && half <= kClaimHalfWidth, half,
          sampleSizeFor(share.share().value_or(paperShare(question)), kClaimHalfWidth)};
}

AuditReport auditReport(const Contents& contents, const QualitySettings& settings) {
  return Auditing(contents, settings).report();
}

Json toJson(const AuditReport& report) {
  Json auditors = Json::array(), strata = Json::array();
  for (const RaterId& auditor : report.auditors)
    auditors.push_back(utf8(auditor.text()));
  for (const AuditStratum& stratum : report.strata)
    strata.push_back({{"level", stratum.level == Level::Unknown ? Json(nullptr) : Json(utf8(code(stratum.level)))},
                      {"synthetic", stratum.synthetic},
                      {"drawn", stratum.drawn},
                      {"level_right", shareJson(stratum.of(AuditQuestion::LevelRight), AuditQuestion::LevelRight)},
                      {"paralinguistics_right", shareJson(stratum.of(AuditQuestion::ParalinguisticsRight),
                                                          AuditQuestion::ParalinguisticsRight)}});
  return {{"seed", report.seed}, {"per_level", report.perLevel}, {"auditors", auditors}, {"strata", strata}};
}

}  // namespace s2s
