// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace s2s {

/// How the files of a set are laid out. docs/sets.md describes each.
enum class SetLayout {
  Own,          ///< samples.jsonl, responses.jsonl
  AudioFolder,  ///< metadata.csv or metadata.jsonl beside the sound (Hugging Face)
  Folders,      ///< sound in folders, nothing written about it
  Published,    ///< S2S-Arena as published: input by task, output by system, data/<task>.json
  Runner,       ///< input, and output/<system> that mirrors it
  Table,        ///< a CSV or JSON lines file read through a mapping of its columns
};

/// "own", "audiofolder", "folders", "s2s-arena", "runner", "table".
QString code(SetLayout layout);
std::optional<SetLayout> setLayoutFrom(const QString& code);
/// In the language of the moment, e.g. "S2S-Arena as published".
QString describe(SetLayout layout);

/// Why levels are counted from L0 or L1.
enum class LevelBaseReason {
  Assumed,      ///< neither an L0 nor an L4 was found: counted from L1, to be asked
  FoundZero,    ///< an L0 was found
  FoundFour,    ///< an L4 was found, and no L0
  StatedInSet,  ///< level_base of set.json
  ByFormat,     ///< the items of the published files count from L0
  Asked,        ///< the caller said so
};

/// "assumed", "found-l0", "found-l4", "stated", "format", "asked".
QString code(LevelBaseReason reason);
/// One sentence in the language of the moment.
QString describe(LevelBaseReason reason);

}  // namespace s2s
