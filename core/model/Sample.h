// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/model/Task.h"

#include <QString>

namespace s2s {

enum class Split { Seed, Augment, Other };
QString code(Split split);
Split splitFrom(const QString& text);

/// Whether the sound of a clip can be used. Only a clip that is Missing or Changed blocks its battles.
enum class SoundState { Unchecked, Present, Missing, Changed };

/// A sound file of a set.
struct Sound {
  QString file;    ///< relative to the set's root, with '/'
  QString sha256;  ///< lower-case hex as the set states it, or as first seen; empty until hashed
  SoundState state = SoundState::Unchecked;

  bool operator==(const Sound&) const = default;
};

/// A spoken instruction.
struct Sample {
  SampleId id;  ///< hash of (set, key): unique in a study of several sets
  SetId set;
  QString key;  ///< the id that the set itself uses
  Split split = Split::Seed;
  Domain domain = Domain::Unknown;
  QString task;  ///< code, see TaskInfo
  Level level = Level::Unknown;
  QString language;  ///< BCP 47, e.g. "zh", "en"
  QString text, textCn;
  QString taskDescription;  ///< the evaluation target of this sample
  QString cuesIn, cuesOut;  ///< JSON objects as written: what is to be heard, what is to be expressed
  QString condition, source, licence;
  QString conversation;
  int turn = 0;
  Sound sound;
  QString extra;  ///< JSON object of further columns, as written

  bool operator==(const Sample&) const = default;
};

/// What a system said to a sample.
struct Response {
  ResponseId id;  ///< hash of (sample, system)
  SampleId sample;
  QString system;  ///< canonical name
  QString transcript;
  int latencyMs = 0;
  Sound sound;
  QString extra;

  bool operator==(const Response&) const = default;
};

SampleId sampleId(const SetId& set, const QString& key);
ResponseId responseId(const SampleId& sample, const QString& system);

}  // namespace s2s
