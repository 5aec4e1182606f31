// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Renderer.h"
#include "core/base/Result.h"

#include <QList>
#include <QObject>
#include <QString>

namespace s2s {

/// A device that sound can go to.
struct SoundOutput {
  QString id;    ///< of the system; stays the same when the device comes back
  QString name;  ///< for people
  bool isDefault = false;

  bool operator==(const SoundOutput&) const = default;
};

/// The sound device, as a seam: the program has QtSpeaker, tests have one that pulls frames on command.
/// Lives in the GUI thread; the device itself may pull from another thread.
class Speaker : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;

  /// Opens the device and keeps it running on silence until stop(). Asynchronous: opened() or lost() follows; nothing
  /// where it is open or being opened already.
  virtual void start() = 0;
  /// lost() follows, with Fault::Cancelled.
  virtual void stop() = 0;
  virtual bool isRunning() const = 0;
  /// What render() is called on. One for the life of the speaker; its rate is 48000.
  virtual Renderer& renderer() = 0;
  /// Frames that were rendered and have not left the device's buffer yet.
  virtual qint64 queuedFrames() const = 0;
  /// Name of the device for people and verdicts; empty without one.
  virtual QString deviceName() const = 0;
  /// What there is at the moment, as far as it was looked; outputsChanged() follows when that changes.
  virtual QList<SoundOutput> outputs() const = 0;
  /// Where sound goes from now on: @p id while it is there, else (or if empty) the default device, whichever that is.
  /// If another one is in use, lost() with Fault::SoundDeviceSwitched and opened() follow.
  virtual void choose(const QString& id) = 0;

 Q_SIGNALS:
  void opened();
  /// Only from speakers that are pulled by hand: frames were just rendered, look at them now instead of at the next
  /// tick.
  void rendered();
  /// There is none, it went away, sound goes elsewhere, or it was stopped. The next device is opened by itself. Frames
  /// still queued were not heard.
  void lost(const s2s::Error& why);
  void outputsChanged();
};

}  // namespace s2s
