// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Current.h"
#include "core/sets/ForeignExtras.h"
#include "core/sets/LabelStudio.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHash>

namespace s2s {
namespace {

/// A name for a sound that tells nothing but what kind of file it is.
std::string opaque(const char* folder, const QString& id, const Sound& sound) {
  const QString suffix = QFileInfo(sound.file).suffix().toLower();
  return std::string(folder) + '/' + utf8(id) + '.' + (suffix.isEmpty() ? "wav" : utf8(suffix));
}

Json dataJson(const Battle& battle, const WrittenSides& sides, const Contents& contents) {
  const Sample* found = contents.findSample(battle.sample);
  const Sample sample = found ? *found : Sample();
  const auto sound = [&](const ResponseId& id) {
    const Response* response = contents.findResponse(id);
    return opaque("responses", id.text(), response ? response->sound : Sound());
  };
  return {{"instruction_audio", opaque("samples", sample.id.text(), sample.sound)},
          {"audio_a", sound(sides.a)},
          {"audio_b", sound(sides.b)},
          {"text", utf8(sample.text)},
          {"level", utf8(code(sample.level))},
          {"domain", utf8(code(sample.domain))},
          {"task", utf8(sample.task)},
          {"language", utf8(sample.language)},
          {"pair_id", utf8(battle.id.text())},
          {"item", utf8(sample.key)},
          {"response_a", utf8(sides.a.text())},
          {"response_b", utf8(sides.b.text())}};
}

Json choice(const char* name, const char* chosen) {
  return {
      {"type", "choices"}, {"from_name", name}, {"to_name", "pair"}, {"value", {{"choices", Json::array({chosen})}}}};
}

void putCriterion(Json& result, const char* name, Preference preference) {
  if (preference == Preference::Absent)
    return;
  const bool same = preference == Preference::Same;
  result.push_back(choice(name, same ? "same" : preference == Preference::A ? "left" : "right"));
}

Json resultJson(const Verdict& verdict, const Battle& battle, const WrittenSides& sides) {
  Verdict written = verdict;
  if (sides.a != battle.a)
    swapSeats(written);
  Json result = Json::array();
  if (verdict.outcome == Outcome::Won)
    result.push_back({{"type", "pairwise"},
                      {"from_name", "overall"},
                      {"to_name", "pair"},
                      {"value", {{"selected", verdict.winner == sides.a ? "left" : "right"}}}});
  else if (verdict.outcome == Outcome::Tie)
    result.push_back(choice("overall", "tie"));
  else if (verdict.acceptable.a && verdict.acceptable.a == verdict.acceptable.b)
    result.push_back(choice("overall", *verdict.acceptable.a ? "both_good" : "both_bad"));
  putCriterion(result, "alignment", written.criteria.alignment);
  putCriterion(result, "expressiveness", written.criteria.expressiveness);
  putCriterion(result, "quality", written.criteria.quality);
  return result;
}

Json answerJson(const Verdict& verdict, const Battle& battle, const Contents& contents, bool isJudge) {
  const WrittenSides sides = writtenSides(battle, verdict);
  Json json = Json::object();
  if (isJudge)
    json["model_version"] = utf8(verdict.rater.text());
  else
    json["completed_by"] = utf8(verdict.rater.text());
  json["result"] = resultJson(verdict, battle, sides);
  if (!isJudge) {
    json["was_cancelled"] = verdict.skip != SkipReason::None;
    json["ground_truth"] = verdict.gold;
    json["lead_time"] = static_cast<double>(verdict.listening.activeMs) / 1000;
  }
  if (verdict.committedAt > 0)
    json["created_at"] = utf8(QDateTime::fromMSecsSinceEpoch(verdict.committedAt, Qt::UTC).toString(Qt::ISODateWithMs));
  json["meta"] = extrasJson(verdict, battle, contents);
  return json;
}

}  // namespace

QByteArray labelStudioVerdicts(const Contents& contents, qint64* count) {
  qint64 answers = 0;
  Json tasks = Json::array();
  QHash<QString, size_t> places;  ///< of (battle, first presented)
  for (const Verdict* verdict : currentVerdicts(contents.verdicts)) {
    const Battle* battle = contents.findBattle(verdict->battle);
    if (!battle)
      continue;
    const QString key = battle->id.text() + verdict->presentedFirst.text();
    if (!places.contains(key)) {
      places.insert(key, tasks.size());
      tasks.push_back({{"id", tasks.size() + 1},
                       {"data", dataJson(*battle, writtenSides(*battle, *verdict), contents)},
                       {"annotations", Json::array()},
                       {"predictions", Json::array()}});
    }
    const Rater* rater = contents.findRater(verdict->rater);
    const bool isJudge = rater ? rater->kind == RaterKind::Judge : verdict->judge.has_value();
    tasks[places.value(key)][isJudge ? "predictions" : "annotations"].push_back(
        answerJson(*verdict, *battle, contents, isJudge));
    ++answers;
  }
  if (count)
    *count = answers;
  QByteArray list = "[";
  for (const Json& task : tasks)
    list += (list.size() > 1 ? ",\n" : "\n") + toBytes(task);
  return list + "\n]\n";
}

}  // namespace s2s
