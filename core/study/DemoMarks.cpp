// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/DemoMarks.h"

#include "core/base/Json.h"
#include "core/base/Random.h"
#include "core/report/Audit.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <utility>

namespace s2s {
namespace {

constexpr qint64 kCheckDay = 1767340800000;  ///< 2026-01-02 08:00 UTC: before anybody listened to battles
constexpr qint64 kHourMs = 3'600'000;
constexpr std::array kReviewers = {"annotator-1", "annotator-2", "annotator-3", "annotator-4"};
constexpr const char* kAdjudicator = "annotator-5";
constexpr int kAuditors = 3;

quint64 hashOf(const QString& text) { return hashedId({text}).left(16).toULongLong(nullptr, 16); }

/// What one reviewer says of one sample.
struct Opinion {
  Mark mark = Mark::Keep;
  MarkReasons reasons;
  QString text;
  Level level = Level::Unknown;
  const char* note = "";
};

/// What the four say of one sample, and how it was settled.
struct Story {
  std::array<Opinion, 4> opinions;
  std::optional<Opinion> adjudicated;
  bool lastIsMissing = false;  ///< the fourth has not come to it yet
  bool secondThought = false;  ///< the first rejected it at first, then kept it
};

Opinion rejects(MarkReason reason, const char* note = "") { return {Mark::Reject, reason, {}, Level::Unknown, note}; }

/// How a longer pause is written where there was a comma.
enum class Pause { Dots, Dash };

/// The transcript with its first comma written as a longer pause; empty where it has none.
QString withPause(QString text, Pause pause) {
  const bool dots = pause == Pause::Dots;
  const std::array<std::pair<QString, QString>, 2> commas = {{
      {QStringLiteral("，"), dots ? QStringLiteral("……") : QStringLiteral("——")},
      {QStringLiteral(", "), dots ? QStringLiteral("... ") : QStringLiteral(" – ")},
  }};
  for (const auto& [comma, longer] : commas)
    if (const qsizetype at = text.indexOf(comma); at >= 0)
      return text.replace(at, comma.size(), longer);
  return {};
}

Opinion hearsAPause(const Sample& sample, Pause pause) {
  return {Mark::KeepCorrected, MarkReason::Transcript, withPause(sample.text, pause), Level::Unknown,
          "a pause can be heard here · 这里有明显停顿"};
}

Level neighbour(Level level) {
  switch (level) {
    case Level::L1: return Level::L2;
    case Level::L2: return Level::L4;
    case Level::L3:
    case Level::L4: return Level::L3;
    case Level::Unknown: break;
  }
  return Level::L1;
}

bool hasComma(const Sample& sample) { return !withPause(sample.text, Pause::Dots).isEmpty(); }
bool isNoisy(const Sample& sample) { return !sample.condition.isEmpty(); }
bool hasCues(const Sample& sample) { return !sample.cuesIn.isEmpty(); }
bool isAny(const Sample&) { return true; }

/// A kind of story, and the samples it may be told of.
struct Chapter {
  bool (*fits)(const Sample&);
  std::function<Story(const Sample&)> tell;
};

QList<Chapter> chapters() {
  constexpr auto kArtefact = MarkReason::Artefact;
  const Opinion keep;
  return {
      {hasComma,
       [=](const Sample& sample) {  // corrected alike
         const Opinion pause = hearsAPause(sample, Pause::Dots);
         return Story{{pause, keep, pause, keep}};
       }},
      {hasComma,
       [=](const Sample& sample) {  // corrected differently
         return Story{{keep, hearsAPause(sample, Pause::Dots), keep, hearsAPause(sample, Pause::Dash)}};
       }},
      {hasCues,
       [=](const Sample& sample) {  // the level is wrong, say three
         const Opinion other{Mark::KeepCorrected, MarkReason::WrongLevel, {}, neighbour(sample.level)};
         return Story{{other, other, keep, other}};
       }},
      {isNoisy,
       [=](const Sample&) {  // dropped by all
         return Story{{rejects(kArtefact, "the noise covers a word · 噪声盖住了一个词"), rejects(kArtefact),
                       rejects(kArtefact), rejects(kArtefact)}};
       }},
      {hasCues,
       [=](const Sample&) {  // three to one against
         const Opinion unclear =
             rejects(MarkReason::UnclearParalinguistics, "the feeling cannot be heard · 听不出情绪");
         return Story{{unclear, unclear, keep, unclear}};
       }},
      {isAny,
       [=](const Sample&) {  // one objects; kept by the adjudicator
         return Story{{keep, rejects(MarkReason::SemanticMismatch), keep, keep}, keep};
       }},
      {isAny,
       [=](const Sample&) {  // two objects; dropped by the adjudicator
         const Opinion privacy = rejects(MarkReason::Privacy, "mentions a family matter · 涉及家事");
         return Story{{keep, privacy, privacy, keep}, privacy};
       }},
      {isAny,
       [=](const Sample&) {
         return Story{{keep, keep, rejects(kArtefact), keep}};
       }},
      {isAny,
       [=](const Sample&) {
         return Story{{rejects(kArtefact), keep, rejects(kArtefact), keep}};
       }},
      {isAny,
       [=](const Sample&) {
         return Story{{keep, keep, keep, keep}, {}, true};
       }},
      {isAny,
       [=](const Sample&) {
         return Story{{keep, keep, keep, keep}, {}, true};
       }},
      {isAny,
       [=](const Sample&) {
         return Story{{keep, keep, keep, keep}, {}, false, true};
       }},
  };
}

/// Which story is told of which sample: each chapter takes the first free sample, in a shuffled order, that fits.
QHash<SampleId, Story> storiesOf(const Contents& contents, quint64 seed) {
  QList<const Sample*> shuffled;
  for (const Sample& sample : contents.samples)
    shuffled.append(&sample);
  Random random(seed);
  random.shuffle(shuffled);
  QHash<SampleId, Story> stories;
  for (const Chapter& chapter : chapters()) {
    const auto free = std::find_if(shuffled.cbegin(), shuffled.cend(), [&](const Sample* sample) {
      return !stories.contains(sample->id) && chapter.fits(*sample);
    });
    if (free != shuffled.cend())
      stories.insert((*free)->id, chapter.tell(**free));
  }
  return stories;
}

/// Writes one person's marks, one after the other.
class Pen {
 public:
  Pen(QList<QualityMark>& marks, const char* reviewer, MarkRound round, int hour)
      : m_marks(marks),
        m_reviewer(QString::fromLatin1(reviewer)),
        m_round(round),
        m_now(kCheckDay + hour * kHourMs),
        m_random(hashOf(m_reviewer.text() + code(round))) {}

  QualityMark& write(const Sample& sample, const Opinion& opinion, const QString& which = {}) {
    QualityMark mark;
    mark.event =
        EventId(hashedId({QStringLiteral("demo-mark"), sample.id.text(), m_reviewer.text(), code(m_round), which}));
    mark.sample = sample.id;
    mark.reviewer = m_reviewer;
    mark.round = m_round;
    mark.mark = opinion.mark;
    mark.reasons = opinion.reasons;
    mark.textCorrected = opinion.text;
    mark.levelProposed = opinion.level;
    mark.note = QString::fromUtf8(opinion.note);
    mark.demo = true;
    mark.blind = m_round != MarkRound::Adjudication;
    mark.session = QStringLiteral("demo-%1-%2").arg(code(m_round), m_reviewer.text());
    mark.sequence = ++m_sequence;
    mark.startedAt = m_now;
    m_now += 7'000 + static_cast<qint64>(m_random.unit() * 9'000);
    mark.committedAt = m_now;
    mark.activeMs = mark.committedAt - mark.startedAt;
    mark.plays = 1 + (m_random.unit() < 0.2 ? 1 : 0);
    mark.heard = 1;
    mark.appVersion = QStringLiteral(S2S_VERSION);
    m_marks.append(mark);
    return m_marks.last();
  }

  bool happens(double probability) { return m_random.unit() < probability; }

 private:
  QList<QualityMark>& m_marks;
  RaterId m_reviewer;
  MarkRound m_round;
  qint64 m_now;
  Random m_random;
  int m_sequence = 0;
};

void check(const Contents& contents, const QHash<SampleId, Story>& stories, QList<QualityMark>& marks) {
  for (size_t who = 0; who < kReviewers.size(); ++who) {
    Pen pen(marks, kReviewers[who], MarkRound::Check, static_cast<int>(who));
    for (const Sample& sample : contents.samples) {
      const Story story = stories.value(sample.id);
      if (story.lastIsMissing && who + 1 == kReviewers.size())
        continue;
      if (!story.secondThought || who > 0) {
        pen.write(sample, story.opinions[who]);
        continue;
      }
      const EventId first = pen.write(sample, rejects(MarkReason::Other), QStringLiteral("first")).event;
      pen.write(sample, story.opinions[who]).revisionOf = first;
    }
  }
}

void adjudicate(const Contents& contents, const QHash<SampleId, Story>& stories, QList<QualityMark>& marks) {
  Pen pen(marks, kAdjudicator, MarkRound::Adjudication, 24);
  for (const Sample& sample : contents.samples)
    if (const auto story = stories.constFind(sample.id); story != stories.cend() && story->adjudicated)
      pen.write(sample, *story->adjudicated);
}

/// What is true of a sample is drawn once; each auditor slips now and then.
void audit(const Contents& contents, quint64 seed, QList<QualityMark>& marks) {
  const QList<SampleId> drawn = auditDraw(contents, contents.info.quality);
  for (int who = 0; who < kAuditors; ++who) {
    Pen pen(marks, kReviewers[static_cast<size_t>(who)], MarkRound::Audit, 28 + who);
    for (const SampleId& id : drawn) {
      const quint64 luck = hashOf(id.text());
      const bool levelRight = uniform(seed, luck) < 0.91, paralinguisticsRight = uniform(seed, luck + 1) < 0.94;
      const bool slips = pen.happens(0.06);
      pen.write(*contents.findSample(id), {}).audit = {levelRight != slips, paralinguisticsRight};
    }
  }
}

struct Defects {
  bool none = true;
  const char* obvious = nullptr;  ///< the first that nobody can miss
};

Defects defectsOf(const Response& response) {
  const Result<Json> extra = parseJson(response.extra.toUtf8());
  if (!extra || !extra->is_object() || !extra->contains("defects") || !extra->at("defects").is_array())
    return {false, nullptr};  // the set does not tell
  Defects of;
  for (const Json& defect : extra->at("defects")) {
    of.none = false;
    for (const char* obvious : {"truncated", "noise", "wrong-language"})
      if (!of.obvious && defect == obvious)
        of.obvious = obvious;
  }
  return of;
}

std::pair<QString, QString> reasonFor(const QString& defect) {
  if (defect == QLatin1String("truncated"))
    return {QStringLiteral("The other answer breaks off in the middle."), QStringLiteral("另一个回答说到一半就断了。")};
  if (defect == QLatin1String("noise"))
    return {QStringLiteral("Hiss lies over the whole of the other answer."),
            QStringLiteral("另一个回答从头到尾都有噪声。")};
  return {QStringLiteral("The other answer is in a language that was not asked for."),
          QStringLiteral("另一个回答用的语言不对。")};
}

std::optional<KnownAnswer> knownAnswerTo(const Contents& contents, const Battle& battle) {
  for (const Seat seat : {Seat::A, Seat::B}) {
    const Response* good = contents.findResponse(battle.at(seat));
    const Response* bad = contents.findResponse(battle.at(other(seat)));
    if (!good || !bad || !defectsOf(*good).none)
      continue;
    if (const char* defect = defectsOf(*bad).obvious) {
      const auto [reason, reasonCn] = reasonFor(QString::fromLatin1(defect));
      return KnownAnswer{battle.id, good->id, PlanItemKind::Gold, reason, reasonCn};
    }
  }
  return std::nullopt;
}

}  // namespace

QList<QualityMark> demoMarks(const Contents& contents, quint64 seed) {
  QList<QualityMark> marks;
  const QHash<SampleId, Story> stories = storiesOf(contents, seed);
  check(contents, stories, marks);
  adjudicate(contents, stories, marks);
  audit(contents, seed, marks);
  return marks;
}

QList<KnownAnswer> demoKnownAnswers(const Contents& contents) {
  QList<KnownAnswer> answers;
  for (const DrawnBattle& drawn : contents.battles)
    if (auto answer = knownAnswerTo(contents, drawn.battle)) {
      answer->kind = answers.size() % 3 == 0 ? PlanItemKind::Training : PlanItemKind::Gold;
      answers.append(*answer);
    }
  return answers;
}

}  // namespace s2s
