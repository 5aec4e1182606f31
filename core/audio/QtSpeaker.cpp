// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/QtSpeaker.h"

#include "core/audio/SoundDevice.h"

#include <QMetaObject>
#include <QThread>

namespace s2s {
namespace {

constexpr int kRate = 48000;
constexpr unsigned long kPatienceMs = 3000;

}  // namespace

struct QtSpeaker::Private {
  Renderer renderer{kRate};
  QThread thread;
  SoundDevice* device = nullptr;  ///< lives in the thread
  QString name;
  QList<SoundOutput> outputs;
  bool running = false;
};

QtSpeaker::QtSpeaker(QObject* parent) : Speaker(parent), d(std::make_unique<Private>()) {
  d->device = new SoundDevice(d->renderer);
  d->device->moveToThread(&d->thread);
  connect(&d->thread, &QThread::finished, d->device, &QObject::deleteLater);
  connect(d->device, &SoundDevice::opened, this, [this](const QString& name) {
    d->name = name;
    d->running = true;
    Q_EMIT opened();
  });
  connect(d->device, &SoundDevice::lost, this, [this](const Error& why) {
    d->name.clear();
    d->running = false;
    Q_EMIT lost(why);
    QMetaObject::invokeMethod(d->device, &SoundDevice::waitForDevice);
  });
  connect(d->device, &SoundDevice::outputsFound, this, [this](const QList<SoundOutput>& outputs) {
    d->outputs = outputs;
    Q_EMIT outputsChanged();
  });
  d->thread.setObjectName(QStringLiteral("s2s-sound"));
  d->thread.start(QThread::TimeCriticalPriority);
}

QtSpeaker::~QtSpeaker() {
  disconnect(d->device, nullptr, this, nullptr);
  d->thread.quit();
  // A sound server that hangs must not keep the program from ending.
  if (!d->thread.wait(kPatienceMs)) {
    d->thread.terminate();
    d->thread.wait();
  }
}

void QtSpeaker::start() { QMetaObject::invokeMethod(d->device, &SoundDevice::open); }

void QtSpeaker::stop() {
  d->running = false;
  d->name.clear();
  QMetaObject::invokeMethod(d->device, &SoundDevice::close);
  Q_EMIT lost({Fault::Cancelled});
}

bool QtSpeaker::isRunning() const { return d->running; }

Renderer& QtSpeaker::renderer() { return d->renderer; }

qint64 QtSpeaker::queuedFrames() const { return d->renderer.framesRendered() - d->device->framesPlayed(); }

QString QtSpeaker::deviceName() const { return d->name; }

QList<SoundOutput> QtSpeaker::outputs() const { return d->outputs; }

void QtSpeaker::choose(const QString& id) {
  QMetaObject::invokeMethod(d->device, [device = d->device, id] { device->choose(id); });
}

}  // namespace s2s
