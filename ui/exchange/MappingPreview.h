// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/sets/ColumnMapping.h"
#include "core/sets/VerdictFile.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace s2s {

class Label;
class ProblemTree;

/// What would come of reading a table through a mapping: how many rows can be read, as what, and which are refused and
/// why. Reads the real file with the real engine, in the pool, one reading at a time.
class MappingPreview : public QWidget {
  Q_OBJECT
 public:
  MappingPreview(const Contents& contents, const QString& path, QWidget* parent = nullptr);

  /// @p missing: what has to be said before anything can be read; then nothing is read.
  void show(const ColumnMapping& mapping, const QStringList& missing);
  /// How many verdicts would be new; 0 while it is not known.
  int readable() const { return m_readable; }

 Q_SIGNALS:
  void renewed();

 private:
  struct Found {
    std::optional<Error> failure;
    int read = 0, taken = 0, alreadyThere = 0, samples = 0, systems = 0;
    VerdictTally tally;
    QList<Problem> problems;
  };
  static Found found(const QString& path, const Contents& contents, const ColumnMapping& mapping);
  void start();
  void take(const Found& found);
  void renew();

  Contents m_contents;
  QString m_path;
  QTimer m_pause;
  ColumnMapping m_mapping;
  QStringList m_missing;
  std::optional<Found> m_found;
  bool m_isReading = false, m_isOutdated = false;
  int m_readable = 0;
  Label *m_count, *m_tally;
  ProblemTree* m_problems;
};

}  // namespace s2s
