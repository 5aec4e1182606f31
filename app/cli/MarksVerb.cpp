// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "core/report/Audit.h"
#include "core/report/QualityJson.h"
#include "core/store/Store.h"

#include <memory>

namespace s2s::cli {
namespace {

struct MarksOptions {
  std::string study, rule;
  int reviewers = 0;  ///< 0: as the study says
};

QString percent(const std::optional<double>& share) {
  return share ? number(*share * 100, 1) + QStringLiteral(" %") : number(std::nullopt, 1);
}

QString ruleText(const MarkRule& rule) {
  const QString name = rule.kind == MarkRule::Kind::AtLeast ? QStringLiteral("at least %1").arg(rule.k) : code(rule);
  return QStringLiteral(
             "rule: %1 of %2 reviewers; a correction is no objection; adjudication decides where there was one")
      .arg(name)
      .arg(rule.reviewers);
}

QStringList rowOf(const QString& name, const FateCounts& counts) {
  QStringList row{name};
  for (const int count : {counts.total(), counts.kept, counts.corrected, counts.rejected, counts.pending, counts.split,
                          counts.adjudicated, counts.toAdjudicate})
    row.append(QString::number(count));
  return row;
}

void printFates(const QualityReport& report, Terminal& terminal) {
  QList<QStringList> rows;
  for (const QualityStratum& stratum : report.strata)
    rows.append(rowOf(stratum.by == Stratifier::None ? QStringLiteral("all") : stratum.value, stratum.counts));
  terminal.table({QStringLiteral("stratum"), QStringLiteral("n"), QStringLiteral("kept"), QStringLiteral("corrected"),
                  QStringLiteral("rejected"), QStringLiteral("pending"), QStringLiteral("split"),
                  QStringLiteral("adjudicated"), QStringLiteral("to adjudicate")},
                 rows);
}

void printReasons(const QualityReport& report, Terminal& terminal) {
  QList<QStringList> rows;
  for (const ReasonCount& reason : report.reasons)
    if (reason.objections + reason.corrections > 0)
      rows.append({code(reason.reason), QString::number(reason.objections), QString::number(reason.samples),
                   QString::number(reason.corrections)});
  if (!rows.isEmpty())
    terminal.table({QStringLiteral("reason"), QStringLiteral("objections"), QStringLiteral("samples"),
                    QStringLiteral("corrections")},
                   rows);
}

void printReviewers(const QualityReport& report, Terminal& terminal) {
  QList<QStringList> rows;
  for (const ReviewerCounts& reviewer : report.reviewers)
    rows.append({reviewer.reviewer.text(), QString::number(reviewer.total()), QString::number(reviewer.keeps),
                 QString::number(reviewer.corrections), QString::number(reviewer.rejects)});
  if (!rows.isEmpty())
    terminal.table({QStringLiteral("reviewer"), QStringLiteral("marks"), QStringLiteral("keep"),
                    QStringLiteral("keep-corrected"), QStringLiteral("reject")},
                   rows);
}

void printAgreement(const QualityReport& report, Terminal& terminal) {
  QList<QStringList> rows;
  for (const MarkAgreement& agreement : report.agreement) {
    const QString question = agreement.reason ? code(*agreement.reason) : QStringLiteral("keep or reject");
    rows.append({question + QStringLiteral(", mean of pairs"), QString::number(agreement.items),
                 percent(agreement.meanObserved), number(agreement.meanKappa, 3), number(agreement.fleiss.value, 3),
                 number(agreement.alpha.value, 3)});
    if (agreement.reason)
      continue;  // their pairs are in the JSON
    for (const ReviewerPair& pair : agreement.pairs)
      rows.append({QStringLiteral("  %1 | %2").arg(pair.a.text(), pair.b.text()),
                   QString::number(pair.agreement.n),
                   percent(pair.agreement.observed),
                   number(pair.agreement.kappa ? std::optional(pair.agreement.kappa->value) : std::nullopt, 3),
                   {},
                   {}});
  }
  if (report.reviewers.size() > 1)
    terminal.table({QStringLiteral("agreement"), QStringLiteral("n"), QStringLiteral("agree"), QStringLiteral("kappa"),
                    QStringLiteral("Fleiss"), QStringLiteral("alpha")},
                   rows);
}

QStringList auditCells(const AuditShare& share, AuditQuestion question) {
  const AuditPower power = auditPower(share, question);
  return {QStringLiteral("%1/%2").arg(share.yes).arg(share.asked), percent(share.share()),
          QStringLiteral("[%1, %2]").arg(percent(share.interval.low), percent(share.interval.high)),
          percent(paperShare(question)),
          power.enough ? QStringLiteral("yes") : QStringLiteral("no, %1 needed").arg(power.needed)};
}

void printAudit(const AuditReport& report, Terminal& terminal) {
  if (report.auditors.isEmpty())
    return;
  QList<QStringList> rows;
  for (const AuditStratum& stratum : report.strata)
    for (const AuditQuestion question : kAuditQuestions)
      rows.append(QStringList{stratum.level == Level::Unknown ? QStringLiteral("all") : code(stratum.level),
                              code(question) + QStringLiteral(" right")} +
                  auditCells(stratum.of(question), question));
  terminal.table({QStringLiteral("audit"), QStringLiteral("question"), QStringLiteral("yes"), QStringLiteral("share"),
                  QStringLiteral("95 % interval"), QStringLiteral("paper"), QStringLiteral("enough for +-5 points")},
                 rows);
}

/// The rule of the study, changed as asked for; nothing when it cannot be, which has been said then.
std::optional<MarkRule> ruleFor(const MarksOptions& options, const Contents& contents, Terminal& terminal) {
  MarkRule rule = contents.info.quality.rule;
  if (options.reviewers > 0)
    rule.reviewers = options.reviewers;
  if (!options.rule.empty()) {
    const auto named = markRuleFrom(QString::fromStdString(options.rule), rule);
    if (!named) {
      terminal.fail({Fault::UnknownName, QString::fromStdString(options.rule),
                     QStringLiteral("unanimity, majority, 1 to %1").arg(rule.reviewers)});
      return std::nullopt;
    }
    return named;
  }
  rule.k = std::min(rule.k, rule.reviewers);
  return rule;
}

void marks(const MarksOptions& options, Terminal& terminal) {
  const auto store = terminal.open(QString::fromStdString(options.study), OpenMode::ReadOnly);
  if (!store)
    return;
  const Result<Contents> contents = store->load();
  if (!contents) {
    terminal.fail(contents.error());
    return;
  }
  const auto rule = ruleFor(options, *contents, terminal);
  if (!rule)
    return;
  const QualityReport report = qualityReport(*contents, *rule);
  const AuditReport audit = auditReport(*contents, contents->info.quality);
  terminal.say(ruleText(*rule));
  printFates(report, terminal);
  printReasons(report, terminal);
  printReviewers(report, terminal);
  printAgreement(report, terminal);
  printAudit(audit, terminal);
  Json json = toJson(report);
  json["audit"] = toJson(audit);
  terminal.result(json);
}

}  // namespace

void addMarks(CLI::App& app, Terminal& terminal) {
  const auto options = std::make_shared<MarksOptions>();
  CLI::App* verb =
      addVerb(app, terminal, "marks", "What the quality check and the audit say: fates, reasons, agreement");
  verb->add_option("study", options->study, "The study")->required();
  verb->add_option("--rule", options->rule, "unanimity, majority, or the number of reviewers who must keep a sample");
  verb->add_option("--reviewers", options->reviewers, "How many reviewers there are to be")->check(positiveCount());
  verb->callback([options, &terminal] { marks(*options, terminal); });
}

}  // namespace s2s::cli
