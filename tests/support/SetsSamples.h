// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Sample.h"

#include <QList>

namespace s2s {

/// A sample that mentions only what matters; its id follows from its key.
struct SampleWish {
  QString key;
  QString task = QStringLiteral("tongue_twisters");
  Domain domain = Domain::Entertainment;
  Level level = Level::L3;
  QString language = QStringLiteral("en");
  Split split = Split::Seed;
  QString text, textCn;
  SoundState sound = SoundState::Present;
};

inline Sample sampleOf(const SampleWish& wish) {
  Sample sample;
  sample.set = SetId(QStringLiteral("test-set"));
  sample.id = sampleId(sample.set, wish.key);
  sample.key = wish.key;
  sample.task = wish.task;
  sample.domain = wish.domain;
  sample.level = wish.level;
  sample.language = wish.language;
  sample.split = wish.split;
  sample.text = wish.text;
  sample.textCn = wish.textCn;
  sample.sound = {QStringLiteral("audio/") + wish.key + QStringLiteral(".wav"), {}, wish.sound};
  return sample;
}

inline Response responseOf(const Sample& sample, const QString& system, SoundState sound = SoundState::Present) {
  Response response;
  response.id = responseId(sample.id, system);
  response.sample = sample.id;
  response.system = system;
  response.sound = {system + QLatin1Char('/') + sample.key + QStringLiteral(".wav"), {}, sound};
  return response;
}

/// @p count samples that differ in every way; the values of sample n follow from n alone.
inline QList<Sample> manySamples(int count) {
  QList<Sample> samples;
  samples.reserve(count);
  const QList<TaskInfo>& tasks = paperTasks();
  for (int n = 0; n < count; ++n) {
    const TaskInfo& task = tasks.at(n % tasks.size());
    samples.append(
        sampleOf({QStringLiteral("aug-%1").arg(n), task.code, task.domain, kLevels[static_cast<size_t>(n / 7 % 4)],
                  n % 4 ? QStringLiteral("en") : QStringLiteral("zh"), n % 5 ? Split::Augment : Split::Seed,
                  QStringLiteral("Please say sentence number %1 slowly, then fast, as if you were %2.")
                      .arg(QString::number(n), n % 3 ? QStringLiteral("tired") : QStringLiteral("happy")),
                  QStringLiteral("请先慢后快地念第%1句话，就像你很%2一样。")
                      .arg(QString::number(n), n % 3 ? QStringLiteral("累") : QStringLiteral("开心")),
                  n % 10 ? SoundState::Present : SoundState::Missing}));
  }
  return samples;
}

}  // namespace s2s
