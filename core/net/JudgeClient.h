// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Judge.h"

#include <QByteArray>
#include <QObject>

#include <functional>

namespace s2s {

/// One battle in one order, ready to be sent.
struct JudgeRequest {
  BattleId battle;
  JudgeOrder order = JudgeOrder::Ab;
  QByteArray audio;                   ///< the whole file: all clips in one
  QString mime;                       ///< "audio/wav", "audio/flac" or "audio/mp3"
  double seconds = 0;                 ///< of the audio
  QString text;                       ///< what is asked in writing
  JudgeMode mode = JudgeMode::Paper;  ///< structured: a JSON answer is asked for
  bool criteria = false;              ///< structured: the three criteria as well

  bool operator==(const JudgeRequest&) const = default;
};

/// The seam to an automatic judge. One attempt for each request and nothing more: when to ask again, how fast and for
/// how much money is for others to decide. Lives in one thread with an event loop; never blocks it. Any number of
/// requests may be under way. From within a Done it is deleted by deleteLater() only.
class JudgeClient : public QObject {
  Q_OBJECT
 public:
  using Done = std::function<void(const JudgeReply&)>;
  using QObject::QObject;

  /// Asks once and calls @p done later, in this thread, exactly once; not at all when @p context goes first or after
  /// cancel().
  virtual void ask(const JudgeRequest& request, QObject* context, Done done) = 0;
  /// Drops all that is under way.
  virtual void cancel() = 0;
};

}  // namespace s2s
