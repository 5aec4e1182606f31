// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/SetLayout.h"

#include "core/base/Codes.h"

#include <QCoreApplication>

namespace s2s {

/// Only the translation context of the texts in this file.
struct SetLayoutText {
  Q_DECLARE_TR_FUNCTIONS(s2s::SetLayoutText)
};

namespace {

constexpr Codes<SetLayout, 6> kLayouts{{"own", "audiofolder", "folders", "s2s-arena", "runner", "table"}};
constexpr Codes<LevelBaseReason, 6> kReasons{{"assumed", "found-l0", "found-l4", "stated", "format", "asked"}};

}  // namespace

QString code(SetLayout layout) { return kLayouts.of(layout); }

std::optional<SetLayout> setLayoutFrom(const QString& code) { return kLayouts.from(code); }

QString describe(SetLayout layout) {
  switch (layout) {
    case SetLayout::Own: return SetLayoutText::tr("The workbench's own set");
    case SetLayout::AudioFolder: return SetLayoutText::tr("AudioFolder with metadata");
    case SetLayout::Folders: return SetLayoutText::tr("Folders of sound files");
    case SetLayout::Published: return SetLayoutText::tr("S2S-Arena as published");
    case SetLayout::Runner: return SetLayoutText::tr("Output of a runner: input and output/system");
    case SetLayout::Table: return SetLayoutText::tr("Table with a mapping of its columns");
  }
  return {};
}

QString code(LevelBaseReason reason) { return kReasons.of(reason); }

QString describe(LevelBaseReason reason) {
  switch (reason) {
    case LevelBaseReason::Assumed:
      return SetLayoutText::tr("Neither an L0 nor an L4 was found, so levels were taken to count from L1.");
    case LevelBaseReason::FoundZero: return SetLayoutText::tr("A level L0 was found, so levels count from L0.");
    case LevelBaseReason::FoundFour: return SetLayoutText::tr("A level L4 was found, so levels count from L1.");
    case LevelBaseReason::StatedInSet: return SetLayoutText::tr("The set says so itself (set.json).");
    case LevelBaseReason::ByFormat:
      return SetLayoutText::tr("The published S2S-Arena files count their levels from L0.");
    case LevelBaseReason::Asked: return SetLayoutText::tr("It was chosen by hand.");
  }
  return {};
}

}  // namespace s2s
