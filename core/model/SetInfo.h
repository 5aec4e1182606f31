// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QString>

namespace s2s {

/// How loud clips are played: aligned to -23 LUFS under -1 dBTP by one static gain each, or as they are.
enum class LoudnessPolicy { Aligned, Raw };

/// A folder of samples and responses. Its identity is the "id" of set.json (else its name) and does not change with
/// the version, so that a new version of a set keeps the verdicts on what stayed the same.
struct SetInfo {
  SetId id;
  QString name, version, licence;
  QString root;  ///< absolute folder; every file of the set lies below it
  int levelBase = 1;
  LoudnessPolicy policy = LoudnessPolicy::Aligned;
  bool synthetic = false;  ///< the demo set says so of itself

  bool operator==(const SetInfo&) const = default;
};

/// An S2S model that answers samples.
struct System {
  QString name;  ///< canonical, unique in a study
  QString title;
  QString group;  ///< industry, academia, ...
  QString backbone, encoder, decoder, licence;

  bool operator==(const System&) const = default;
};

}  // namespace s2s
