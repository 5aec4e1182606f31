// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Judge.h"

#include <QString>

namespace s2s {

/// One value for each piece of speech that stands around the clips of a battle: before all, before each of the three,
/// after all. The paper's prompt has the first and the last, a structured one the three in between.
template <class T>
struct PerSpoken {
  T intro{}, instruction{}, first{}, second{}, outro{};

  bool operator==(const PerSpoken&) const = default;
};

/// What a judge is asked. Changing a letter of it makes another version, and with it another judge.
struct JudgePrompt {
  JudgeMode mode = JudgeMode::Paper;
  QString version;  ///< "paper-v1@" and 12 hex digits of the content
  QString language;
  QString text;               ///< in writing; {transcript} and {target} stand for those of the sample
  bool criteria = false;      ///< structured: asks for the three criteria as well
  PerSpoken<QString> spoken;  ///< the words; empty where nothing is said
  PerSpoken<QString> voice;   ///< absolute path of a recording of them (":/..." of those shipped), or empty

  bool operator==(const JudgePrompt&) const = default;
};

/// The text for one sample. Its transcript and target are put in as they are, never read for placeholders again.
QString promptTextFor(const JudgePrompt& prompt, const QString& transcript, const QString& target);

}  // namespace s2s
