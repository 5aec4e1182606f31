// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/ClipReader.h"
#include "core/model/Contents.h"
#include "core/study/SoundMemory.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace s2s {

/// What is known of the sounds of a study.
struct MeasuredSounds {
  QHash<ResponseId, SoundFacts> facts;
  int failed = 0;               ///< responses that could not be measured
  std::optional<Error> reason;  ///< of the first of these
};

/// Measures the responses of a study's battles for statistics: length, loudness, how much of it is no silence. Each
/// costs a decoding, so what was measured is remembered by hash. GUI thread (any with an event loop); never blocks.
class SoundMeasures : public QObject {
  Q_OBJECT
 public:
  using Done = std::function<void(const MeasuredSounds&)>;

  /// @param memory see soundMemoryFile(); empty: nothing is kept.
  /// @param atOnce how many are decoded at the same time; the reader has two places for everybody.
  SoundMeasures(ClipReader& reader, QString memory, int atOnce, QObject* parent = nullptr);
  ~SoundMeasures() override;

  /// Calls @p done in this thread once all are measured; dropped when @p context goes first. Several may ask at
  /// once: all get the answer to what was asked last.
  void measure(const Contents& contents, QObject* context, Done done);
  /// Ends the work of the moment; nobody gets an answer.
  void cancel();

 Q_SIGNALS:
  /// Only while sounds are decoded.
  void progress(qint64 done, qint64 total);

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

}  // namespace s2s
