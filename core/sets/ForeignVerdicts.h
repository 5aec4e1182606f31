// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/sets/DescribedBeside.h"
#include "core/sets/VerdictFile.h"
#include "core/sets/VerdictIntake.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace s2s {

/// What a file of verdicts says of an item, as written.
struct ForeignSample {
  QString key;   ///< the id of the item; needed where there is no path
  QString path;  ///< of its sound
  QString set;   ///< where items of several sets may have one id
  QString task, domain, level, language, text, textCn, taskDescription;
  int turn = 0;  ///< of a conversation; 0: not said
};

/// One of the two answers, as written.
struct ForeignSide {
  QString system;  ///< a name, or the id of a response of the study
  QString path;    ///< of its sound
  QString transcript;
};

/// A verdict in the words of another program: by names and sides. In @p verdict all that stands on seats (criteria,
/// acceptable, broken, plays) is about the sides as written; event, battle, winner and trial are filled in later.
struct ForeignVerdict {
  int line = 0;
  ForeignSample sample;
  PerSeat<ForeignSide> sides;
  std::optional<Seat> winner;  ///< of the sides as written
  std::optional<Seat> first;   ///< which of them was presented first
  RaterKind kind = RaterKind::Human;
  Verdict verdict;    ///< its rater as written
  QString trial;      ///< where the file states it
  EventId event;      ///< that a file of ours names; it is only looked up
  QByteArray record;  ///< the record in one canonical spelling: from it the event is named
};

/// The two answers of a record, in its order, and their battle.
struct WrittenBattle {
  ResponseId a, b;
  Battle battle;
};

/// As our ids are written: such a name is never taken for a system that is to be made.
bool looksLikeAnId(const QString& text);

/// Finds the samples, systems and responses that such verdicts are about, through the aliases; describes those that
/// the study lacks in the set that the record names, else one named after the file; what fits more than one is refused.
/// Ids of responses are looked up in the study, then in the provenance beside the file.
class ForeignVerdicts {
 public:
  /// @p source: name of the format. Events are named by it, the record, and the ordinal among equal records.
  ForeignVerdicts(const Contents& contents, const RaterNames& raters, const QString& path, const QString& source,
                  int levelBase = 1);

  void take(ForeignVerdict foreign);
  /// For a format that makes its verdicts itself: what a record is about, found or described; nothing where that is
  /// refused, which is reported.
  std::optional<WrittenBattle> battle(const ForeignSample& sample, const PerSeat<ForeignSide>& sides, int line);
  VerdictIntake& intake() { return m_intake; }
  /// The name in the study of a system as written, and of the system of a response that was found or described.
  QString systemName(const QString& written) const;
  QString systemOf(const ResponseId& response) const;
  void report(ProblemKind kind, int line, const QString& detail, Severity severity = Severity::Refused);
  int read = 0;

  /// All that was taken. Levels count from L0 where one was written or the format says so.
  ReadVerdicts taken() &&;

 private:
  struct Found {
    SampleId id;
    SetId set;
    QString key, text, textCn, task;
    Domain domain = Domain::Unknown;
  };
  /// A level of the file, which is understood once all are known.
  struct WrittenLevel {
    QString text;
    int line = 0;
  };
  std::optional<Found> sample(const ForeignSample& written, int line);
  std::optional<Found> sameItem(const Found& found, const ForeignSample& written, int line);
  std::optional<Found> onlyOne(const QList<Found>& found, const QString& written, int line);
  Found describe(const ForeignSample& written, int line);
  void settleLevels();
  std::optional<ResponseId> response(const ForeignSide& side, const Found& sample, int line);
  Sound soundAt(const QString& path) const;
  void describe(const Response& response);
  // In ForeignContradictions.cpp:
  void compareText(const Found& found, const ForeignSample& written, int line);
  void takeSaid(const Response& known, const ForeignSide& side, const Found& sample, int line);
  QString takeTranscript(const Response& known, const QString& transcript);
  void reportOther(const QString& what, const QString& kept, const QString& said, int line);
  void index(const Sample& sample);
  void dropUnused();
  bool takeStated(const ForeignVerdict& foreign, const RaterId& written);
  void nameEvent(ForeignVerdict& foreign, const RaterId& written);
  void settle(ForeignVerdict& foreign, const Battle& battle, const ResponseId& a, const ResponseId& b) const;

  const Contents& m_contents;
  VerdictIntake m_intake;
  DescribedBeside m_beside;
  QString m_folder, m_file, m_source;
  SetId m_set;
  int m_levelBase;
  Catalogue m_described;
  QList<WrittenLevel> m_levels;  ///< of the samples described
  QHash<QString, QList<Found>> m_byPath, m_byKey;
  QSet<SampleId> m_samples;                    ///< described here
  QHash<ResponseId, qsizetype> m_responses;    ///< described here: place among those
  QHash<ResponseId, qsizetype> m_transcribed;  ///< likewise, of the study's that had no transcript
  QSet<QString> m_told;                        ///< contradictions that were reported
  QHash<QString, QString> m_systems;           ///< by their names in lower case
  QHash<QString, int> m_equals;
  QSet<QString> m_missing;  ///< samples of responses that nothing describes
};

}  // namespace s2s
