// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/DataSheet.h"

#include "core/report/QualityJson.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <utility>

namespace s2s {
namespace {

enum class Tongue { Chinese, English };

/// Writes one section. The texts stand here in both languages, not in the translations: a data sheet always has both.
class Section {
 public:
  Section(const DataSheet& sheet, Tongue tongue) : m_sheet(sheet), m_tongue(tongue) {}

  QString text() {
    about();
    rule();
    fates();
    reasons();
    reviewers();
    agreement();
    audit();
    corrections();
    leftOut();
    return m_text;
  }

 private:
  QString say(const char* chinese, const char* english) const {
    return QString::fromUtf8(m_tongue == Tongue::Chinese ? chinese : english);
  }
  void heading(const char* chinese, const char* english) {
    m_text += QStringLiteral("\n## %1\n\n").arg(say(chinese, english));
  }
  void line(const QString& text) { m_text += text + QLatin1Char('\n'); }
  void item(const QString& name, const QString& value) {
    if (!value.isEmpty())
      line(QStringLiteral("- %1%2%3").arg(name, say("：", ": "), value));
  }
  /// Text of a set inside a table: one line, no markup.
  static QString cell(QString text) {
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    for (const char special : {'|', '*', '_', '`', '<', '[', '#'})
      text.replace(QLatin1Char(special), QLatin1Char('\\') + QString(QLatin1Char(special)));
    return text.simplified();
  }
  void row(const QStringList& cells) { line(QStringLiteral("| %1 |").arg(cells.join(QLatin1String(" | ")))); }
  void table(const QStringList& header) {
    row(header);
    row(QStringList(header.size(), QStringLiteral("---")));
  }
  static QString percent(const std::optional<double>& share) {
    return share ? QString::number(*share * 100, 'f', 1) + QStringLiteral(" %") : QStringLiteral("–");
  }
  static QString number(const std::optional<double>& value) {
    return value ? QString::number(*value, 'f', 3) : QStringLiteral("–");
  }

  void about();
  void rule();
  void fates();
  void reasons();
  void reviewers();
  void agreement();
  void audit();
  void corrections();
  void leftOut();
  QString ruleText() const;
  QString stratumName(const QualityStratum& stratum) const;
  QString reasonName(MarkReason reason) const;

  const DataSheet& m_sheet;
  Tongue m_tongue;
  QString m_text;
};

void Section::about() {
  const SetInfo& set = m_sheet.set;
  line(QStringLiteral("# %1 %2%3\n").arg(cell(set.name), set.version, say("：数据说明", ": data sheet")));
  if (m_sheet.demo)
    line(say("> **演示数据**：质检员及其结论均为虚构，不能据此作任何推断。\n",
             "> **Demo**: the reviewers and their marks are invented; nothing may be concluded from them.\n"));
  item(say("数据集标识", "Set id"), cell(set.id.text()));
  item(say("版本", "Version"), cell(set.version));
  item(say("质检前的版本", "Checked version"), cell(m_sheet.derivedFrom));
  item(say("许可", "Licence"), cell(set.licence));
  item(say("日期（UTC）", "Date (UTC)"), m_sheet.date);
  item(say("评测项目", "Study"), cell(m_sheet.studyTitle));
  item(say("内容", "Content"), say("%1 个样本，%2 个模型的 %3 个回答", "%1 samples, %3 responses of %2 systems")
                                   .arg(m_sheet.samples)
                                   .arg(m_sheet.systems)
                                   .arg(m_sheet.responses));
}

QString Section::ruleText() const {
  const MarkRule& rule = m_sheet.quality.rule;
  switch (rule.kind) {
    case MarkRule::Kind::Unanimity:
      return say("一致通过：%1 名质检员都保留，样本才保留；只要有一人剔除，样本就剔除。",
                 "Unanimity: a sample is kept when all %1 reviewers keep it; one objection drops it.")
          .arg(rule.reviewers);
    case MarkRule::Kind::Majority:
      return say("多数通过：%1 名质检员中超过半数保留，样本才保留。",
                 "Majority: a sample is kept when more than half of the %1 reviewers keep it.")
          .arg(rule.reviewers);
    case MarkRule::Kind::AtLeast: break;
  }
  return say("至少 %2 人通过：%1 名质检员中至少 %2 名保留，样本才保留。",
             "At least %2: a sample is kept when at least %2 of the %1 reviewers keep it.")
      .arg(rule.reviewers)
      .arg(rule.k);
}

void Section::rule() {
  heading("质检规则", "Rule of the check");
  line(ruleText());
  line(say(
      "修正不算反对。质检员修正内容不同，或有人保留有人剔除的样本，在不显示姓名的情况下仲裁，以仲裁结论为准。"
      "只计入看到他人结论之前给出的质检结论。",
      "A correction is no objection. Where corrections differ, or some keep and some reject, an adjudicator decides "
      "without seeing names. Only marks given before the others' could be seen count."));
}

QString Section::stratumName(const QualityStratum& stratum) const {
  static const QHash<QString, QString> kChinese = {
      {QStringLiteral("education"), QStringLiteral("教育")}, {QStringLiteral("entertainment"), QStringLiteral("娱乐")},
      {QStringLiteral("medical"), QStringLiteral("医疗")},   {QStringLiteral("social"), QStringLiteral("社交")},
      {QStringLiteral("seed"), QStringLiteral("种子集")},    {QStringLiteral("augment"), QStringLiteral("扩充集")},
      {QStringLiteral("zh"), QStringLiteral("中文")},        {QStringLiteral("en"), QStringLiteral("英文")},
      {QStringLiteral("ja"), QStringLiteral("日文")},        {QStringLiteral("hi"), QStringLiteral("印地文")}};
  if (stratum.by == Stratifier::None)
    return say("全部", "all");
  if (m_tongue == Tongue::Chinese && stratum.by != Stratifier::Task)
    return cell(kChinese.value(stratum.value, stratum.value));
  return cell(stratum.value);
}

void Section::fates() {
  heading("结果", "Outcome");
  line(say("只有“保留”和“修正后保留”的样本收入本版本。\n",
           "This version holds the samples that were kept or kept with a correction.\n"));
  table({QString(), say("样本", "samples"), say("保留", "kept"), say("修正后保留", "kept, corrected"),
         say("剔除", "rejected"), say("待定", "pending")});
  for (const QualityStratum& stratum : m_sheet.quality.strata) {
    if (stratum.by == Stratifier::Task)
      continue;  // many; they are in quality.json
    const FateCounts& counts = stratum.counts;
    row({stratumName(stratum), QString::number(counts.total()), QString::number(counts.kept),
         QString::number(counts.corrected), QString::number(counts.rejected), QString::number(counts.pending)});
  }
  const FateCounts& whole = m_sheet.quality.strata.first().counts;
  line(say("\n意见有分歧的样本 %1 个，已仲裁 %2 个，待仲裁 %3 个。",
           "\nSplit samples: %1. Adjudicated: %2. Still to be adjudicated: %3.")
           .arg(whole.split)
           .arg(whole.adjudicated)
           .arg(whole.toAdjudicate));
}

QString Section::reasonName(MarkReason reason) const {
  switch (reason) {
    case MarkReason::Artefact: return say("听感瑕疵", "perceptual artefact");
    case MarkReason::UnclearParalinguistics: return say("副语言表现不清", "unclear paralinguistic expression");
    case MarkReason::SemanticMismatch: return say("语义不符", "semantic mismatch");
    case MarkReason::WrongLevel: return say("等级有误", "wrong level");
    case MarkReason::Transcript: return say("文本有误", "transcript error");
    case MarkReason::Privacy: return say("涉及隐私", "privacy");
    case MarkReason::Other: break;
  }
  return say("其他", "other");
}

void Section::reasons() {
  heading("原因", "Reasons");
  table({say("原因", "reason"), say("剔除（结论数）", "rejections (marks)"), say("涉及样本", "samples concerned"),
         say("修正（结论数）", "corrections (marks)")});
  for (const ReasonCount& reason : m_sheet.quality.reasons)
    row({reasonName(reason.reason), QString::number(reason.objections), QString::number(reason.samples),
         QString::number(reason.corrections)});
}

void Section::reviewers() {
  heading("质检员（化名）", "Reviewers (pseudonyms)");
  table({say("质检员", "reviewer"), say("结论数", "marks"), say("保留", "keep"), say("修正后保留", "keep, corrected"),
         say("剔除", "reject")});
  for (const ReviewerCounts& reviewer : m_sheet.quality.reviewers)
    row({cell(reviewer.reviewer.text()), QString::number(reviewer.total()), QString::number(reviewer.keeps),
         QString::number(reviewer.corrections), QString::number(reviewer.rejects)});
}

void Section::agreement() {
  heading("一致性", "Agreement");
  line(
      say("一致率与 Cohen's κ 为质检员两两之间的平均值，Fleiss' κ 与 Krippendorff's α "
          "由全体质检员一并计算；“–”表示无法计算（没有共同样本，或双方只用了同一类别）。\n",
          "Agreement and Cohen's kappa are means over all pairs of reviewers; Fleiss' kappa and Krippendorff's "
          "alpha are of all at once; a dash where it is not defined (no common samples, or one category "
          "only).\n"));
  table({say("问题", "question"), say("样本", "samples"), say("一致率", "agreement"), say("Cohen's κ", "Cohen's kappa"),
         say("Fleiss' κ", "Fleiss' kappa"), say("Krippendorff's α", "Krippendorff's alpha")});
  for (const MarkAgreement& agreement : m_sheet.quality.agreement)
    row({agreement.reason ? reasonName(*agreement.reason) : say("保留或剔除", "keep or reject"),
         QString::number(agreement.items), percent(agreement.meanObserved), number(agreement.meanKappa),
         number(agreement.fleiss.value), number(agreement.alpha.value)});
}

void Section::audit() {
  if (m_sheet.audit.auditors.isEmpty())
    return;
  heading("合成样本抽检", "Audit of the synthetic samples");
  line(say("每个难度等级随机抽取至多 %1 个样本（随机种子 %2），逐一回答两个问题。括号内为 95 % Wilson 置信区间；"
           "论文报告的比例为 90 %（等级）和 93 %（副语言表现）。\n",
           "Up to %1 random samples of each level (seed %2), two questions about each. Wilson intervals of 95 % in "
           "brackets; the paper reports 90 % (level) and 93 % (paralinguistics).\n")
           .arg(m_sheet.audit.perLevel)
           .arg(m_sheet.audit.seed));
  table({QString(), say("等级正确", "level right"), say("副语言表现正确", "paralinguistic expression right")});
  for (const AuditStratum& stratum : m_sheet.audit.strata) {
    QStringList cells{stratum.level == Level::Unknown ? say("全部", "all") : code(stratum.level)};
    for (const AuditShare& share : stratum.shares)
      cells.append(QStringLiteral("%1/%2 = %3 [%4, %5]")
                       .arg(share.yes)
                       .arg(share.asked)
                       .arg(percent(share.share()), percent(share.interval.low), percent(share.interval.high)));
    row(cells);
  }
}

void Section::corrections() {
  heading("修正内容", "What was corrected");
  if (m_sheet.corrections.isEmpty()) {
    line(say("没有修正。", "Nothing."));
    return;
  }
  table({say("样本", "sample"), say("等级", "level"), say("原文本", "transcript before"),
         say("修正后的文本", "transcript after")});
  for (const Correction& correction : m_sheet.corrections) {
    const QString before = code(correction.levelBefore);
    row({cell(correction.key),
         correction.levelAfter == Level::Unknown
             ? QString()
             : (before.isEmpty() ? QStringLiteral("–") : before) + QStringLiteral(" → ") + code(correction.levelAfter),
         cell(correction.textBefore), cell(correction.textAfter)});
  }
}

void Section::leftOut() {
  if (m_sheet.leftOut.isEmpty())
    return;
  heading("因音频缺失或已改动而未收入", "Left out: sound missing or changed");
  table({say("样本", "sample"), say("模型", "system")});
  for (const LeftOut& item : m_sheet.leftOut)
    row({cell(item.key), item.system.isEmpty() ? say("（整个样本）", "(the whole sample)") : cell(item.system)});
}

Json correctionJson(const Correction& correction) {
  Json json = {{"id", utf8(correction.key)}};
  if (!correction.textAfter.isEmpty())
    json["text"] = {{"from", utf8(correction.textBefore)}, {"to", utf8(correction.textAfter)}};
  if (correction.levelAfter != Level::Unknown)
    json["level"] = {{"from", utf8(code(correction.levelBefore))}, {"to", utf8(code(correction.levelAfter))}};
  return json;
}

Json samplesJson(const QualityReport& report, const Contents& contents) {
  Json list = Json::array();
  for (const SampleOutcome& outcome : report.outcomes) {
    Json json = {{"id", utf8(contents.findSample(outcome.sample)->key)},
                 {"fate", utf8(code(outcome.fate))},
                 {"keeps", outcome.keeps},
                 {"rejects", outcome.rejects},
                 {"split", outcome.split},
                 {"adjudicated", outcome.adjudicated}};
    Json reasons = Json::array();
    for (const QString& reason : codes(outcome.reasons))
      reasons.push_back(utf8(reason));
    json["reasons"] = std::move(reasons);
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace

QByteArray markdown(const DataSheet& sheet) {
  const QString chinese = Section(sheet, Tongue::Chinese).text();
  const QString english = Section(sheet, Tongue::English).text();
  return (chinese + QStringLiteral("\n---\n\n") + english).toUtf8();
}

Json toJson(const DataSheet& sheet, const Contents& contents) {
  Json corrections = Json::array(), leftOut = Json::array();
  for (const Correction& correction : sheet.corrections)
    corrections.push_back(correctionJson(correction));
  for (const LeftOut& item : sheet.leftOut)
    leftOut.push_back(
        {{"id", utf8(item.key)}, {"system", item.system.isEmpty() ? Json(nullptr) : Json(utf8(item.system))}});
  return {{"set",
           {{"id", utf8(sheet.set.id.text())},
            {"name", utf8(sheet.set.name)},
            {"version", utf8(sheet.set.version)},
            {"derived_from", utf8(sheet.derivedFrom)}}},
          {"study", utf8(sheet.studyTitle)},
          {"demo", sheet.demo},
          {"date", utf8(sheet.date)},
          {"content", {{"samples", sheet.samples}, {"responses", sheet.responses}, {"systems", sheet.systems}}},
          {"quality", toJson(sheet.quality)},
          {"audit", toJson(sheet.audit)},
          {"corrections", std::move(corrections)},
          {"left_out", std::move(leftOut)},
          {"samples", samplesJson(sheet.quality, contents)}};
}

}  // namespace s2s
