// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/QualityReport.h"

#include "core/stats/AgreementWeights.h"
#include "core/stats/Krippendorff.h"
#include "core/stats/ManyRaters.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace s2s {
namespace {

using Marks = QList<const QualityMark*>;

QString valueOf(const Sample& sample, Stratifier by) {
  switch (by) {
    case Stratifier::Level: return code(sample.level);
    case Stratifier::Domain: return code(sample.domain);
    case Stratifier::Task: return sample.task;
    case Stratifier::Language: return sample.language;
    case Stratifier::Split: return code(sample.split);
    default: break;
  }
  return {};
}

void count(FateCounts& counts, const SampleOutcome& outcome) {
  switch (outcome.fate) {
    case Fate::Pending: ++counts.pending; break;
    case Fate::Kept: ++counts.kept; break;
    case Fate::Corrected: ++counts.corrected; break;
    case Fate::Rejected: ++counts.rejected; break;
  }
  counts.split += outcome.split ? 1 : 0;
  counts.adjudicated += outcome.adjudicated ? 1 : 0;
  counts.toAdjudicate += outcome.needsAdjudication() ? 1 : 0;
}

QList<QualityStratum> strataOf(const Contents& contents, const QList<SampleOutcome>& outcomes) {
  QualityStratum whole;
  for (const SampleOutcome& outcome : outcomes)
    count(whole.counts, outcome);
  QList<QualityStratum> strata{whole};
  for (const Stratifier by : qualityStratifiers()) {
    QMap<QString, FateCounts> parts;
    for (const SampleOutcome& outcome : outcomes)
      count(parts[valueOf(*contents.findSample(outcome.sample), by)], outcome);
    for (auto part = parts.cbegin(); part != parts.cend(); ++part)
      if (!part.key().isEmpty())
        strata.append({by, part.key(), part.value()});
  }
  return strata;
}

QList<ReasonCount> reasonsOf(const Marks& marks) {
  QList<ReasonCount> counts;
  for (const MarkReason reason : kMarkReasons) {
    ReasonCount of{reason};
    QSet<SampleId> samples;
    for (const QualityMark* mark : marks) {
      if (!mark->reasons.testFlag(reason))
        continue;
      if (mark->mark == Mark::Reject) {
        ++of.objections;
        samples.insert(mark->sample);
      } else if (mark->mark == Mark::KeepCorrected) {
        ++of.corrections;
      }
    }
    of.samples = static_cast<int>(samples.size());
    counts.append(of);
  }
  return counts;
}

QList<ReviewerCounts> reviewersOf(const Marks& marks) {
  QMap<RaterId, ReviewerCounts> counts;
  for (const QualityMark* mark : marks) {
    ReviewerCounts& of = counts[mark->reviewer];
    of.reviewer = mark->reviewer;
    switch (mark->mark) {
      case Mark::Keep: ++of.keeps; break;
      case Mark::KeepCorrected: ++of.corrections; break;
      case Mark::Reject: ++of.rejects; break;
    }
  }
  return counts.values();
}

/// The marks laid out as samples by reviewers, so that each question can be read off.
class MarkTable {
 public:
  MarkTable(const Contents& contents, const Marks& marks, const QList<ReviewerCounts>& reviewers)
      : m_reviewers(reviewers) {
    QHash<RaterId, qsizetype> columns;
    for (const ReviewerCounts& reviewer : reviewers)
      columns.insert(reviewer.reviewer, columns.size());
    QHash<SampleId, Marks> rows;
    for (const QualityMark* mark : marks) {
      Marks& row = rows[mark->sample];
      row.resize(columns.size(), nullptr);
      row[columns.value(mark->reviewer)] = mark;
    }
    for (const Sample& sample : contents.samples)
      if (const auto row = rows.constFind(sample.id); row != rows.cend())
        m_rows.append(*row);
  }

  MarkAgreement agreementOn(std::optional<MarkReason> reason) const {
    MarkAgreement of;
    of.reason = reason;
    for (const Marks& row : m_rows)
      of.items += row.size() - row.count(nullptr) >= 2 ? 1 : 0;
    const RatingTable table = labelsFor(reason);
    for (qsizetype a = 0; a < m_reviewers.size(); ++a)
      for (qsizetype b = a + 1; b < m_reviewers.size(); ++b)
        of.pairs.append({m_reviewers.at(a).reviewer, m_reviewers.at(b).reviewer, pairOf(table, reason, a, b)});
    takeMeans(of);
    const LabelCounts counts = labelCounts(patternsOf(table));
    of.fleiss = fleissKappa(counts, AgreementWeights::identity(2));
    of.alpha = krippendorffAlpha(counts);
    return of;
  }

 private:
  /// 0 keep, or the reason not named; 1 reject, or named.
  RatingTable labelsFor(std::optional<MarkReason> reason) const {
    RatingTable table{2, std::vector(m_reviewers.size(), std::vector<std::uint8_t>(m_rows.size(), kNoLabel))};
    for (qsizetype row = 0; row < m_rows.size(); ++row)
      for (qsizetype who = 0; who < m_reviewers.size(); ++who)
        if (const QualityMark* mark = m_rows.at(row).at(who))
          table.columns[who][row] = (reason ? mark->reasons.testFlag(*reason) : mark->mark == Mark::Reject) ? 1 : 0;
    return table;
  }

  static Agreement pairOf(const RatingTable& labels, std::optional<MarkReason> reason, qsizetype a, qsizetype b) {
    ConfusionTable table(reason ? QStringList{QStringLiteral("not-named"), QStringLiteral("named")}
                                : QStringList{QStringLiteral("keep"), QStringLiteral("reject")});
    for (size_t row = 0; row < labels.units(); ++row)
      if (labels.columns[a][row] != kNoLabel && labels.columns[b][row] != kNoLabel)
        table.add(labels.columns[a][row], labels.columns[b][row]);
    return agreement(table);
  }

  RatingTable ratingsOf(const QList<QList<std::optional<int>>>& cells) const {
    RatingTable table;
    table.categories = 2;
    table.columns.resize(static_cast<size_t>(m_reviewers.size()));
    for (const auto& row : cells)
      for (qsizetype i = 0; i < row.size(); ++i)
        table.columns[static_cast<size_t>(i)].push_back(row.at(i) ? static_cast<std::uint8_t>(*row.at(i)) : kNoLabel);
    return table;
  }

  static void takeMeans(MarkAgreement& of) {
    double observed = 0, kappas = 0;
    int shared = 0;
    for (const ReviewerPair& pair : std::as_const(of.pairs)) {
      if (pair.agreement.observed) {
        observed += *pair.agreement.observed;
        ++shared;
      }
      if (pair.agreement.kappa) {
        kappas += pair.agreement.kappa->value;
        ++of.definedKappas;
      }
    }
    if (shared > 0)
      of.meanObserved = observed / shared;
    if (of.definedKappas > 0)
      of.meanKappa = kappas / of.definedKappas;
  }

  const QList<ReviewerCounts>& m_reviewers;
  QList<Marks> m_rows;
};

QList<MarkAgreement> agreementsOf(const Contents& contents, const Marks& marks, const QualityReport& report) {
  const MarkTable table(contents, marks, report.reviewers);
  QList<MarkAgreement> agreements{table.agreementOn(std::nullopt)};
  for (const ReasonCount& reason : report.reasons)
    if (reason.objections + reason.corrections > 0)
      agreements.append(table.agreementOn(reason.reason));
  return agreements;
}

int notBlind(const Contents& contents) {
  const Marks current = currentMarks(contents.marks);
  return static_cast<int>(std::count_if(current.cbegin(), current.cend(), [](const QualityMark* mark) {
    return mark->round == MarkRound::Check && !mark->blind;
  }));
}

}  // namespace

const QList<Stratifier>& qualityStratifiers() {
  static const QList<Stratifier> kAll = {Stratifier::Domain, Stratifier::Task, Stratifier::Level, Stratifier::Language,
                                         Stratifier::Split};
  return kAll;
}

QualityReport qualityReport(const Contents& contents, const MarkRule& rule) {
  const Marks marks = countedMarks(contents, MarkRound::Check);
  QualityReport report;
  report.rule = rule;
  report.outcomes = outcomes(contents, rule);
  report.strata = strataOf(contents, report.outcomes);
  report.reasons = reasonsOf(marks);
  report.reviewers = reviewersOf(marks);
  report.agreement = agreementsOf(contents, marks, report);
  report.notBlind = notBlind(contents);
  return report;
}

}  // namespace s2s
