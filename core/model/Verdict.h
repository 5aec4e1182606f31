// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/model/Battle.h"
#include "core/model/SetInfo.h"

#include <QString>

#include <optional>

namespace s2s {

/// A preference for one criterion, on canonical seats. Absent is not Same.
enum class Preference { Absent, A, B, Same };

struct Criteria {
  Preference alignment = Preference::Absent;
  Preference expressiveness = Preference::Absent;
  Preference quality = Preference::Absent;

  bool operator==(const Criteria&) const = default;
};

enum class Criterion { Overall, Alignment, Expressiveness, Quality };

enum class Gate { Heard, Waived };
enum class Broken { No, Silent, Truncated, Noise, WrongLanguage, Other };
enum class SkipReason { None, BadInstruction, MissingFile, NamesItself, Offensive, BothSilent, Other };
enum class LoserReason { None, Worse, Failed, NotRecognised };
enum class JudgeStatus { Ok, Refused, Invalid, Unavailable };

/// One value for each canonical seat.
template <class T>
struct PerSeat {
  T a{}, b{};

  const T& at(Seat seat) const { return seat == Seat::A ? a : b; }
  T& at(Seat seat) { return seat == Seat::A ? a : b; }
  bool operator==(const PerSeat&) const = default;
};

/// One value for each of the three clips of a battle.
template <class T>
struct PerClip {
  T instruction{}, a{}, b{};

  bool operator==(const PerClip&) const = default;
};

/// How a verdict was listened to.
struct Listening {
  PerClip<int> plays;
  PerClip<double> heard;  ///< share of frames rendered at speed 1, 0..1
  PerSeat<double> gainDb;
  LoudnessPolicy policy = LoudnessPolicy::Aligned;
  QString device;
  qint64 activeMs = 0;  ///< from shown to committed, without idle

  bool operator==(const Listening&) const = default;
};

/// What only an automatic judge's verdict has.
struct JudgeAnswer {
  QString model, modelVersion, promptVersion;
  JudgeStatus status = JudgeStatus::Ok;
  qint64 latencyMs = 0;
  double cost = 0;
  QString raw;

  bool operator==(const JudgeAnswer&) const = default;
};

enum class Outcome { Undecided, Won, Tie };

/// An event: what one rater said about one battle in one trial. Events are only ever added; a later event that names
/// this one in revisionOf replaces it, one that is withdrawn takes it back.
struct Verdict {
  EventId event;
  BattleId battle;
  RaterId rater;
  QString trial = QStringLiteral("1");  ///< repeat number of people; "ab" | "ba" of judges; ordinal of imports
  Outcome outcome = Outcome::Undecided;
  ResponseId winner;          ///< set exactly if outcome is Won
  ResponseId presentedFirst;  ///< empty where unknown
  Criteria criteria;
  PerSeat<std::optional<bool>> acceptable;
  PerSeat<Broken> broken;
  SkipReason skip = SkipReason::None;
  LoserReason loserReason = LoserReason::None;
  Gate gate = Gate::Heard;
  QString note;
  bool withdrawn = false;
  bool gold = false, trap = false, training = false, demo = false;
  bool blind = true;
  EventId revisionOf;
  QString session;
  int sequence = 0;                       ///< running number within the session; of an imported file: its line
  qint64 startedAt = 0, committedAt = 0;  ///< UTC ms
  Listening listening;
  std::optional<JudgeAnswer> judge;
  QString appVersion;
  StudyId study;  ///< in which it was given, where a file brought it from another one; empty: this study

  bool operator==(const Verdict&) const = default;
};

/// The winning seat, or nothing for a tie or an undecided verdict.
std::optional<Seat> winningSeat(const Battle& battle, const Verdict& verdict);
/// The preference that a criterion records; Overall gives A, B, Same for a tie, or Absent.
Preference preference(const Battle& battle, const Verdict& verdict, Criterion criterion);

// Codes as in files (formats.md, native verdicts). from...() gives nothing for what it does not know.
QString code(Preference value);
QString code(Broken value);
QString code(SkipReason value);
QString code(LoserReason value);
QString code(Gate value);
QString code(JudgeStatus value);
QString code(Criterion value);
QString code(LoudnessPolicy value);
std::optional<Preference> preferenceFrom(const QString& code);
std::optional<Broken> brokenFrom(const QString& code);
std::optional<SkipReason> skipReasonFrom(const QString& code);
std::optional<LoserReason> loserReasonFrom(const QString& code);
std::optional<Gate> gateFrom(const QString& code);
std::optional<JudgeStatus> judgeStatusFrom(const QString& code);
std::optional<Criterion> criterionFrom(const QString& code);
std::optional<LoudnessPolicy> loudnessPolicyFrom(const QString& code);

}  // namespace s2s
