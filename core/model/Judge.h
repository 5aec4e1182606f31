// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Battle.h"
#include "core/model/SetInfo.h"
#include "core/model/Verdict.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace s2s {

/// How a judge is reached.
enum class JudgeApi { Gemini, OpenAiChat, Program, Replay };
/// The paper's spoken prompt with its two phrases, or a text prompt with a JSON answer.
enum class JudgeMode { Paper, Structured };
/// What stands before the clips of a structured judge's audio: spoken words or tones (one, two, three).
enum class Cues { Spoken, Tones };
enum class SoundFormat { Wav, Flac, Mp3 };
/// Which response a judge hears first; also the trial of its verdict.
enum class JudgeOrder { Ab, Ba };
/// A response by the place at which the judge heard it.
enum class Place { First, Second };

/// The audio a judge hears.
struct JudgeAudio {
  int rate = 16'000;  ///< Hz, mono
  SoundFormat format = SoundFormat::Wav;
  double gapSeconds = 1.0;  ///< silence between any two clips
  LoudnessPolicy policy = LoudnessPolicy::Aligned;
  Cues cues = Cues::Spoken;  ///< structured mode only

  bool operator==(const JudgeAudio&) const = default;
};

/// Options of generation; what is absent is left to the server.
struct JudgeOptions {
  std::optional<double> temperature;
  std::optional<qint64> seed;
  std::optional<int> maxOutputTokens;
  std::optional<int> thinkingBudget;  ///< tokens; -1: as the model likes
  QString thinkingLevel;              ///< of newer models, instead of a budget: "low", "high"

  bool operator==(const JudgeOptions&) const = default;
};

/// Money for a million tokens, in the currency of the person who wrote the judge file.
struct JudgePrice {
  double audioInPerMillion = 0, textInPerMillion = 0, outPerMillion = 0;

  bool operator==(const JudgePrice&) const = default;
};

/// An endpoint that speaks a prompt of one's own (OpenAI-compatible /audio/speech).
struct SpeechEndpoint {
  QString base, model, voice, keyEnv;

  bool operator==(const SpeechEndpoint&) const = default;
};

/// An automatic judge as its file describes it. It never holds a key.
struct JudgeConfig {
  QString name;
  JudgeApi api = JudgeApi::Gemini;
  QString base;   ///< "https://...": without the API's own path
  QString model;  ///< as the server calls it
  JudgeMode mode = JudgeMode::Paper;
  QString prompt = QStringLiteral("v1");  ///< of those shipped ("v1", "v1-zh", ...), or the absolute path of a file
  QString keyEnv;                         ///< name of the environment variable that the command line reads the key from
  JudgeAudio audio;
  JudgeOptions options;
  bool stream = false;
  bool dataUriPrefix = false;  ///< "data:;base64," before the audio (DashScope)
  int inFlight = 4;
  double requestsPerMinute = 60;  ///< 0: no limit
  int maxTries = 5;               ///< of one item, the first included
  int timeoutSeconds = 120;       ///< of one request
  JudgePrice price;
  QStringList program;  ///< program and arguments; {audio}, {prompt} and {order} are replaced, no shell
  int memoryMb = 0;     ///< address space of the program; 0: not limited
  QString answers;      ///< absolute path of the file that a replay takes its answers from
  std::optional<SpeechEndpoint> speech;

  bool operator==(const JudgeConfig&) const = default;
};

/// The identity of a judge, 32 hex digits over all that can change its answers: API, base, model, mode, prompt version,
/// audio, options, program or file of answers. Not its name, key, pace, price or the way the answer travels. Verdicts
/// of two identities are never mixed.
QString judgeIdentity(const JudgeConfig& config, const QString& promptVersion);

/// What a judge prefers for one criterion, by place. Absent is not Same.
enum class PlacePreference { Absent, First, Second, Same };

struct PlaceCriteria {
  PlacePreference alignment = PlacePreference::Absent;
  PlacePreference expressiveness = PlacePreference::Absent;
  PlacePreference quality = PlacePreference::Absent;

  bool operator==(const PlaceCriteria&) const = default;
};

/// Why a request gave no answer, for the one who decides whether to ask again.
enum class Again {
  No,       ///< an answer was given, or the same request would fail the same way
  Later,    ///< outage or rate limit: after JudgeReply::retryAfterMs or a growing pause
  NextDay,  ///< the daily quota is used up
  NoneOfIt  ///< key, model or address is refused: every other request would be as well
};

/// What became of one request. Only status Ok has a winner, and only it is a vote.
struct JudgeReply {
  JudgeStatus status = JudgeStatus::Unavailable;
  std::optional<Place> winner;
  PlaceCriteria criteria;
  QString reason;        ///< the judge's own words on it, where asked for; untrusted text
  QString raw;           ///< the answer's text as it came, cut at 64 KiB; untrusted text
  QString modelVersion;  ///< as the server reports it
  qint64 audioTokens = 0, textTokens = 0, outTokens = 0;  ///< thoughts count as out; 0 where the server does not say
  qint64 latencyMs = 0;
  Again again = Again::No;
  std::optional<qint64> retryAfterMs;  ///< the server's own delay
  int httpStatus = 0;                  ///< 0: no HTTP answer
  QString detail;                      ///< what went wrong, for a person; never a key

  bool quotaExhausted() const { return again == Again::NextDay; }
  bool operator==(const JudgeReply&) const = default;
};

/// The canonical seat of the response heard at @p place.
Seat seatAt(JudgeOrder order, Place place);
/// Criteria by place turned to canonical seats.
Criteria criteriaOf(JudgeOrder order, const PlaceCriteria& criteria);
/// What the tokens of a reply cost.
double costOf(const JudgeReply& reply, const JudgePrice& price);

// Codes as in judge files and trials. from...() gives nothing for what it does not know.
QString code(JudgeApi value);
QString code(JudgeMode value);
QString code(Cues value);
QString code(SoundFormat value);
QString code(JudgeOrder value);
std::optional<JudgeApi> judgeApiFrom(const QString& code);
std::optional<JudgeMode> judgeModeFrom(const QString& code);
std::optional<Cues> cuesFrom(const QString& code);
std::optional<SoundFormat> soundFormatFrom(const QString& code);
std::optional<JudgeOrder> judgeOrderFrom(const QString& code);

}  // namespace s2s
