// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/CsvColumns.h"
#include "core/sets/ForeignExtras.h"
#include "core/sets/ForeignObjects.h"
#include "core/sets/Inventory.h"
#include "core/sets/LabelStudio.h"
#include "core/sets/SoundKey.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>
#include <QUrl>

#include <cmath>
#include <utility>

namespace s2s {
namespace {

const Json& objectAt(const Json& json, const char* key) {
  static const Json kEmpty = Json::object();
  const auto it = json.find(key);
  return it != json.end() && it->is_object() ? *it : kEmpty;
}

const Json& listAt(const Json& json, const char* key) {
  static const Json kEmpty = Json::array();
  const auto it = json.find(key);
  return it != json.end() && it->is_array() ? *it : kEmpty;
}

QString firstOf(const Json& data, std::initializer_list<const char*> keys) {
  for (const char* key : keys)
    if (const QString text = stringAt(data, key); !text.isEmpty())
      return text;
  return {};
}

/// A path as it is below the storage that Label Studio serves it from: of "/data/local-files/?d=audio/output/a.wav" and
/// "https://host/audio/output/a.wav?key" what begins with the folder @p top, where that is in it.
QString storedPath(const QString& written, const char* top) {
  constexpr QLatin1String kLocal("?d=");
  QString path = written;
  if (const qsizetype local = path.indexOf(kLocal); local >= 0)
    path = QUrl::fromPercentEncoding(path.mid(local + kLocal.size()).section(QLatin1Char('&'), 0, 0).toUtf8());
  else if (path.contains(QLatin1String("://")))
    path = QUrl(path).path(QUrl::FullyDecoded);
  path.replace(QLatin1Char('\\'), QLatin1Char('/'));
  const QString folder = QLatin1Char('/') + QLatin1String(top) + QLatin1Char('/');
  const qsizetype begin = (QLatin1Char('/') + path).lastIndexOf(folder, -1, Qt::CaseInsensitive);
  return begin < 0 ? path : path.mid(begin);
}

/// left and right, also as "a" and "b".
std::optional<Seat> seatOf(const QString& text) {
  if (text == QLatin1String("left") || text == QLatin1String("a"))
    return Seat::A;
  return text == QLatin1String("right") || text == QLatin1String("b") ? std::optional(Seat::B) : std::nullopt;
}

QString choiceOf(const Json& value) {
  const Json& choices = listAt(value, "choices");
  return choices.size() == 1 && choices[0].is_string() ? QString::fromStdString(choices[0].get<std::string>()).toLower()
                                                       : QString();
}

std::optional<Preference> preferenceOf(const QString& choice) {
  if (const auto seat = seatOf(choice))
    return *seat == Seat::A ? Preference::A : Preference::B;
  return choice == QLatin1String("same") ? std::optional(Preference::Same) : std::nullopt;
}

/// What one region of a result says; what is of no interest here says nothing.
void readChoice(const QString& name, const QString& choice, ForeignVerdict& foreign) {
  Verdict& verdict = foreign.verdict;
  const auto preference = preferenceOf(choice);
  if (name == QLatin1String("alignment") && preference)
    verdict.criteria.alignment = *preference;
  else if (name == QLatin1String("expressiveness") && preference)
    verdict.criteria.expressiveness = *preference;
  else if (name == QLatin1String("quality") && preference)
    verdict.criteria.quality = *preference;
  else if (choice == QLatin1String("tie"))
    verdict.outcome = Outcome::Tie;
  else if (choice == QLatin1String("both_good") || choice == QLatin1String("both_bad"))
    verdict.acceptable = {choice == QLatin1String("both_good"), choice == QLatin1String("both_good")};
}

void readResult(const Json& result, ForeignVerdict& foreign) {
  for (const Json& region : result) {
    if (!region.is_object())
      continue;
    const Json& value = objectAt(region, "value");
    if (stringAt(region, "type") == QLatin1String("pairwise") || value.contains("selected") ||
        value.contains("pairwise"))
      foreign.winner = seatOf(firstOf(value, {"selected", "pairwise"}));
    else
      readChoice(stringAt(region, "from_name"), choiceOf(value), foreign);
  }
}

/// "annotator-7"; empty for what is no number of somebody.
QString numbered(const Json& number) {
  if (number.is_number_unsigned())
    return QStringLiteral("annotator-%1").arg(number.get<quint64>());
  return number.is_number_integer() ? QStringLiteral("annotator-%1").arg(number.get<qint64>()) : QString();
}

/// Label Studio names who annotated by a number, an object, or (ours) a text.
QString annotatorOf(const Json& annotation) {
  const auto it = annotation.find("completed_by");
  if (it == annotation.end())
    return {};
  if (it->is_string())
    return QString::fromStdString(it->get<std::string>());
  if (!it->is_object())
    return numbered(*it);
  const auto id = it->find("id");
  return id == it->end() ? QString() : numbered(*id);
}

bool saysSomething(const ForeignVerdict& foreign) {
  const Verdict& verdict = foreign.verdict;
  const bool isFailure = verdict.judge && verdict.judge->status != JudgeStatus::Ok;
  return foreign.winner || verdict.outcome == Outcome::Tie || verdict.skip != SkipReason::None ||
         verdict.acceptable.a || verdict.acceptable.b || isFailure;
}

/// Reads the tasks of one file.
class LabelStudioReading {
 public:
  LabelStudioReading(ForeignVerdicts& into, const Contents& contents, QString rater)
      : m_into(into), m_rater(std::move(rater)) {
    for (const System& system : contents.systems)
      m_systems.insert(system.name.toLower(), system.name);
  }

  void task(const Json& task, int line);

 private:
  ForeignVerdict about(const Json& data, int line) const;
  ForeignSide side(const QString& named, const QString& audio) const;
  QString systemIn(const QString& path) const;
  void annotation(const Json& json, ForeignVerdict foreign);
  void prediction(const Json& json, ForeignVerdict foreign);
  void finish(const Json& json, ForeignVerdict foreign);

  ForeignVerdicts& m_into;
  QString m_rater;
  QHash<QString, QString> m_systems;  ///< of the study, by their names in lower case
};

/// The only system that a folder of the path is named after.
QString LabelStudioReading::systemIn(const QString& path) const {
  QSet<QString> found;
  for (const QString& folder : foldersOf(plainPath(path)))
    if (const QString ofStudy = m_systems.value(folder.toLower()); !ofStudy.isEmpty())
      found.insert(ofStudy);
    else if (isKnownSystem(folder))
      found.insert(systemNameFrom(folder));
  return found.size() == 1 ? *found.cbegin() : QString();
}

/// Nothing is made of the name of a file, unless it is the id of a response, as in tasks of ours.
ForeignSide LabelStudioReading::side(const QString& named, const QString& audio) const {
  const QString path = storedPath(audio, "output");
  QString system = named.isEmpty() ? systemIn(path) : named;
  if (const QString stem = QFileInfo(path).completeBaseName(); system.isEmpty() && looksLikeAnId(stem))
    system = stem;
  return {system, path, {}};
}

ForeignVerdict LabelStudioReading::about(const Json& data, int line) const {
  ForeignVerdict foreign;
  foreign.line = line;
  ForeignSample& sample = foreign.sample;
  sample.key = firstOf(data, {"item", "pair_id"});
  sample.path = stringAt(data, "item").isEmpty() ? storedPath(stringAt(data, "instruction_audio"), "input") : QString();
  sample.text = stringAt(data, "text");
  sample.level = stringAt(data, "level");
  sample.domain = stringAt(data, "domain");
  sample.task = stringAt(data, "task");
  sample.language = stringAt(data, "language");
  foreign.sides = {side(firstOf(data, {"response_a", "model_a", "system_a"}), stringAt(data, "audio_a")),
                   side(firstOf(data, {"response_b", "model_b", "system_b"}), stringAt(data, "audio_b"))};
  foreign.first = Seat::A;
  foreign.record = canonicalRecord(data);
  return foreign;
}

void LabelStudioReading::annotation(const Json& json, ForeignVerdict foreign) {
  const QString name = annotatorOf(json);
  foreign.verdict.rater = RaterId(name.isEmpty() ? m_rater : name);
  if (boolAt(json, "was_cancelled"))
    foreign.verdict.skip = SkipReason::Other;
  foreign.verdict.gold = boolAt(json, "ground_truth");
  const double seconds = numberAt(json, "lead_time").value_or(0);
  if (seconds > 0 && seconds < 1e9)
    foreign.verdict.listening.activeMs = std::llround(seconds * 1000);
  finish(json, std::move(foreign));
}

void LabelStudioReading::prediction(const Json& json, ForeignVerdict foreign) {
  foreign.kind = RaterKind::Judge;
  foreign.verdict.judge = JudgeAnswer{};
  foreign.verdict.rater = RaterId(stringAt(json, "model_version"));
  finish(json, std::move(foreign));
}

void LabelStudioReading::finish(const Json& json, ForeignVerdict foreign) {
  const int line = foreign.line;
  readResult(listAt(json, "result"), foreign);
  foreign.verdict.committedAt = csvTimeFrom(stringAt(json, "created_at")).value_or(0);
  const Json& meta = objectAt(json, "meta");
  if (meta.contains("event_id")) {
    LineFields fields(meta, {ProblemKind::BadField, Severity::Refused, {}, line, {}});
    readExtras(fields, foreign);
    for (const Problem& problem : fields.problems())
      m_into.report(problem.kind, line, problem.detail, problem.severity);
    if (fields.refused())
      return;
  }
  if (foreign.verdict.skip != SkipReason::None)
    foreign.winner.reset();
  if (!saysSomething(foreign))
    return m_into.report(ProblemKind::UnknownWinner, line, {});
  foreign.record = foreign.event.isEmpty() ? foreign.record + canonicalRecord(json) : foreign.event.text().toUtf8();
  m_into.take(std::move(foreign));
}

void LabelStudioReading::task(const Json& task, int line) {
  --m_into.read;  // a record here is an annotation or a prediction, not the task
  const Json& data = objectAt(task, "data");
  if (data.empty()) {
    ++m_into.read;
    return m_into.report(ProblemKind::MissingField, line, QStringLiteral("data"));
  }
  const ForeignVerdict about = this->about(data, line);
  for (const bool byPeople : {true, false})
    for (const Json& json : listAt(task, byPeople ? "annotations" : "predictions")) {
      ++m_into.read;
      if (!json.is_object())
        m_into.report(ProblemKind::BadJson, line, QStringLiteral("no object"));
      else if (byPeople)
        annotation(json, about);
      else
        prediction(json, about);
    }
}

}  // namespace

Result<ReadVerdicts> readLabelStudio(const QString& path, const Contents& contents, const RaterNames& raters) {
  ForeignVerdicts verdicts(contents, raters, path, QStringLiteral("label-studio"));
  LabelStudioReading reading(verdicts, contents, raters.otherwise);
  const Result<void> done =
      forEachObjectItself(path, verdicts, [&](const Json& json, int line) { reading.task(json, line); });
  if (!done)
    return done.error();
  return std::move(verdicts).taken();
}

}  // namespace s2s
