// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/store/Codes.h"
#include "core/store/StorePrivate.h"

namespace s2s::sql {
namespace {

constexpr QLatin1String kColumns(
    "one, id, title, created_at, demo, closed, criteria, ask_acceptable, ask_loser_reason, loudness, "
    "plan_seed, plan_battles, plan_systems, plan_annotators, plan_overlap, plan_repeats, "
    "plan_per_rater");

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

QVariantList valuesOf(const StudyInfo& info) {
  return {1,
          info.id.text(),
          info.title,
          info.createdAt,
          info.demo,
          info.closed,
          kCriteriaModes.of(info.criteria),
          info.askAcceptable,
          info.askLoserReason,
          code(info.policy),
          static_cast<qint64>(info.plan.seed),  // the same 64 bits: databases know signed integers only
          info.plan.battles,
          jsonOf(info.plan.systems),
          info.plan.annotators,
          info.plan.overlap,
          info.plan.repeats,
          info.plan.perRater};
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
  info.plan.seed = static_cast<quint64>(row.big());
  info.plan.battles = row.number();
  info.plan.systems = namesFrom(row.text());
  info.plan.annotators = row.number();
  info.plan.overlap = row.real();
  info.plan.repeats = row.real();
  info.plan.perRater = row.number();
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
