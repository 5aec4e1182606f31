// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Speaker.h"

#include <memory>

namespace s2s {

/// A sound device through QAudioSink in pull mode, in a thread of its own that owns the sink. A watchdog notices a
/// device that stopped pulling.
class QtSpeaker final : public Speaker {
  Q_OBJECT
 public:
  explicit QtSpeaker(QObject* parent = nullptr);
  ~QtSpeaker() override;

  void start() override;
  void stop() override;
  bool isRunning() const override;
  Renderer& renderer() override;
  qint64 queuedFrames() const override;
  QString deviceName() const override;
  QList<SoundOutput> outputs() const override;
  void choose(const QString& id) override;

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

}  // namespace s2s
