// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

#include <QString>
#include <QStringList>

namespace s2s {

/// What the battles of a report are told apart by. System is the pair of systems, Group the pair of their groups, Cue
/// what is to be heard in or expressed by a sample.
enum class Stratifier { None, Level, Domain, Task, System, Language, Split, Source, Cue, Group };

/// "level", "domain", ... as in JSON; "pair" is another word for "system". None for what is not known.
Stratifier stratifierFrom(const QString& text);
QString code(Stratifier by);
QStringList stratifierCodes();

/// The values of a stratifier for a battle, e.g. "L3" or "education"; of systems "X | Y", of groups the same. Only Cue
/// may give several: "in:emotion", "out:speed". None where the sample does not say.
QStringList stratumValues(const Contents& contents, const Battle& battle, Stratifier by);

}  // namespace s2s
