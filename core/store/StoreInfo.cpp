// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/store/Codes.h"
#include "core/store/StorePrivate.h"

namespace s2s::sql {
namespace {

constexpr QLatin1String kColumns(
    "one, id, title, created_at, demo, closed, criteria, ask_acceptable, ask_loser_reason, loudness, "
    "plan_seed, plan_battles, plan_systems, plan_annotators, plan_overlap, plan_repeats, "
    "plan_per_rater, plan_quotas, plan_gold, plan_training, "
    "quality_rule, quality_reviewers, quality_hide_level, audit_seed, audit_per_level, "
    "break_after_minutes, sound_check, flag_fast_seconds, flag_one_sided, flag_flat, flag_gold_accuracy, "
    "pack_rater, pack_secret, raw_tasks, lock_volume, show_prosody");

QString jsonOf(const QStringList& names) {
  Json list = Json::array();
  for (const QString& name : names)
    list.push_back(utf8(name));
  return QString::fromUtf8(toBytes(list));
}

QStringList namesFrom(const QString& json) {
  QStringList names;
  const Result<Json> list = parseJson(json.toUtf8());
  if (list && list->is_array())
    for (const Json& name : *list)
      if (name.is_string())
        names.append(QString::fromStdString(name.get<std::string>()));
  return names;
}

/// {"level":{"L1":30},"domain":{...},"language":{...}}; what is not limited is left out.
QString jsonOf(const Quotas& quotas) {
  Json all = Json::object();
  for (auto it = quotas.level.cbegin(); it != quotas.level.cend(); ++it)
    all["level"][utf8(code(it.key()))] = it.value();
  for (auto it = quotas.domain.cbegin(); it != quotas.domain.cend(); ++it)
    all["domain"][utf8(code(it.key()))] = it.value();
  for (auto it = quotas.language.cbegin(); it != quotas.language.cend(); ++it)
    all["language"][utf8(it.key())] = it.value();
  return QString::fromUtf8(toBytes(all));
}

template <class Map, class KeyFrom>
void readQuota(const Json& all, const char* name, Map& quota, KeyFrom keyFrom) {
  if (!all.contains(name) || !all[name].is_object())
    return;
  for (const auto& [key, count] : all[name].items())
    if (count.is_number_integer())
      quota.insert(keyFrom(QString::fromStdString(key)), count.template get<int>());
}

Quotas quotasFrom(const QString& json) {
  Quotas quotas;
  const Result<Json> all = parseJson(json.toUtf8());
  if (!all || !all->is_object())
    return quotas;
  readQuota(*all, "level", quotas.level, [](const QString& key) { return levelFrom(key); });
  readQuota(*all, "domain", quotas.domain, [](const QString& key) { return domainFrom(key); });
  readQuota(*all, "language", quotas.language, [](const QString& key) { return key; });
  return quotas;
}

// Seeds are the same 64 bits: databases know signed integers only.
QVariantList valuesOf(const PlanSettings& plan) {
  return {static_cast<qint64>(plan.seed),
          plan.battles,
          jsonOf(plan.systems),
          plan.annotators,
          plan.overlap,
          plan.repeats,
          plan.perRater,
          jsonOf(plan.quotas),
          plan.gold,
          plan.training};
}

QVariantList valuesOf(const QualitySettings& quality) {
  return {code(quality.rule), quality.rule.reviewers, quality.hideLevel, static_cast<qint64>(quality.auditSeed),
          quality.auditPerLevel};
}

QVariantList valuesOf(const AttentionSettings& attention) {
  return {attention.breakAfterMinutes, attention.soundCheck, attention.fastSeconds,
          attention.oneSided,          attention.flat,       attention.goldAccuracy};
}

QVariantList valuesOf(const StudyInfo& info) {
  return QVariantList{1,
                      info.id.text(),
                      info.title,
                      info.createdAt,
                      info.demo,
                      info.closed,
                      kCriteriaModes.of(info.criteria),
                      info.askAcceptable,
                      info.askLoserReason,
                      code(info.policy)} +
         valuesOf(info.plan) + valuesOf(info.quality) + valuesOf(info.attention) +
         QVariantList{info.pack.rater.text(), info.pack.secret, jsonOf(info.rawTasks), info.attention.lockVolume,
                      info.showProsody};
}

PlanSettings planFrom(Row& row) {
  PlanSettings plan;
  plan.seed = static_cast<quint64>(row.big());
  plan.battles = row.number();
  plan.systems = namesFrom(row.text());
  plan.annotators = row.number();
  plan.overlap = row.real();
  plan.repeats = row.real();
  plan.perRater = row.number();
  plan.quotas = quotasFrom(row.text());
  plan.gold = row.real();
  plan.training = row.number();
  return plan;
}

QualitySettings qualityFrom(Row& row) {
  QualitySettings quality;
  const QString rule = row.text();
  quality.rule.reviewers = row.number();
  quality.rule = markRuleFrom(rule, quality.rule).value_or(quality.rule);
  quality.hideLevel = row.flag();
  quality.auditSeed = static_cast<quint64>(row.big());
  quality.auditPerLevel = row.number();
  return quality;
}

AttentionSettings attentionFrom(Row& row) {
  AttentionSettings attention;
  attention.breakAfterMinutes = row.number();
  attention.soundCheck = row.flag();
  attention.fastSeconds = row.real();
  attention.oneSided = row.real();
  attention.flat = row.real();
  attention.goldAccuracy = row.real();
  return attention;
}

StudyInfo infoFrom(Row row) {
  row.number();  // one
  StudyInfo info;
  info.id = StudyId(row.text());
  info.title = row.text();
  info.createdAt = row.big();
  info.demo = row.flag();
  info.closed = row.flag();
  info.criteria = kCriteriaModes.from(row.text(), CriteriaMode::Required);
  info.askAcceptable = row.flag();
  info.askLoserReason = row.flag();
  info.policy = loudnessPolicyFrom(row.text()).value_or(LoudnessPolicy::Aligned);
  info.plan = planFrom(row);
  info.quality = qualityFrom(row);
  info.attention = attentionFrom(row);
  info.pack.rater = RaterId(row.text());
  info.pack.secret = row.text();
  info.rawTasks = namesFrom(row.text());
  info.attention.lockVolume = row.flag();
  info.showProsody = row.flag();
  return info;
}

}  // namespace

Result<void> writeInfo(Connection& connection, const StudyInfo& info) {
  return Query(connection, upsertInto(QLatin1String("study"), kColumns)).run(valuesOf(info));
}

Result<void> readInfo(Connection& connection, Contents& contents) {
  Query query(connection, QStringLiteral("select %1 from study").arg(kColumns));
  QList<StudyInfo> rows;
  if (const Result<void> done = readAll(query, {}, infoFrom, rows); !done)
    return done;
  if (rows.isEmpty())
    return Error{Fault::StudyDamaged, connection.path(), QStringLiteral("the table study is empty")};
  contents.info = rows.constFirst();
  return {};
}

}  // namespace s2s::sql
