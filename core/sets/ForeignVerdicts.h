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
};

/// One of the two answers, as written.
struct ForeignSide {
  QString system;  ///< a name, or the id of a response of the study
  QString path;    ///< of its sound
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

/// Finds the samples, systems and responses that such verdicts are about, through the aliases; describes those that
/// the study lacks in the set that the record names, else one named after the file; what fits more than one is refused.
/// Ids of responses are looked up in the study, then in the provenance beside the file.
class ForeignVerdicts {
 public:
  /// @p source: name of the format. Events are named by it, the record, and the ordinal among equal records.
  ForeignVerdicts(const Contents& contents, const RaterNames& raters, const QString& path, const QString& source,
                  int levelBase = 1);

  void take(ForeignVerdict foreign);
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
  QString systemName(const QString& written) const;
  Sound soundAt(const QString& path) const;
  void describe(const Response& response);
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
  QHash<ResponseId, SampleId> m_responses;
  QHash<QString, QString> m_systems;  ///< by their names in lower case
  QHash<QString, int> m_equals;
  QSet<QString> m_missing;  ///< samples of responses that nothing describes
};

}  // namespace s2s
