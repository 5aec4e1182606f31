// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace s2s {

/// What is wrong with one line or file of a set or verdict file, as a code.
enum class ProblemKind {
  BadJson,            ///< detail: why
  MissingField,       ///< detail: the field
  BadField,           ///< detail: field and value
  DuplicateId,        ///< detail: the id
  UnknownSample,      ///< a response to a sample that is not there; detail: its id
  DuplicateResponse,  ///< the same system answered twice; detail: sample and system
  PathOutsideRoot,    ///< detail: the path
  SoundMissing,       ///< detail: the path
  SoundEmpty,         ///< 0 bytes; detail: the path
  SoundChanged,       ///< sha256 differs; detail: the path
  SoundUnreadable,    ///< cannot be decoded; detail: the path
  UnknownDomain,      ///< detail: as written
  UnknownLevel,       ///< detail: as written
  NoResponses,        ///< a sample with fewer than two responses: it takes part in no battle
  BadSetFile,         ///< set.json; detail: why
  UnknownRater,
  UnknownResponse,
  UnknownWinner,
  UnknownSystem,
  ConflictingEvent,  ///< an event id is there with other content; detail: the id
  MixedDemo,         ///< a verdict of a demo study
  NamesSystem,       ///< a text that annotators see; detail: the name in it
  UnknownBattle,     ///< detail: its id
  NoRightAnswer,     ///< of a battle with a known answer; detail: the winner as written
  BadRow,            ///< a CSV row with the wrong number of cells; detail: found/expected
  FileUnusable,      ///< a file of a set as a whole; detail: why
  UnusedSound,       ///< no line and no rule speaks of it; detail: the path
  UnusedLine,        ///< it has to do with nothing in the set; detail: what it is about
  OtherExtension,    ///< the sound was found with another extension; detail: the path found
  NeedsIndex,        ///< an answer named by a number only; detail: the path
  NoAnswer,          ///< a system that has no answer to a sample; detail: sample and system
  NoItem,            ///< a sound nothing is written about though others are described; detail: the path
  LinkNotFollowed,   ///< detail: the path
  NotAFile,          ///< a pipe, a device, a folder that may not be read, a name that is no text; detail: the path
  TooManyFiles,      ///< detail: how many were read
  EntryRefused,      ///< of an archive: a device, or one that leads out; detail: its name
  BadText,           ///< a line or row that cannot be read at all; detail: why
  UnknownSet,        ///< what a verdict is about can only be named with its set; detail: sample and responses
  OtherDescription,  ///< two files describe the same thing differently; detail: which
  DescribedTwice,    ///< a record says something else of a text or an answer than what is kept; detail: what, and both
  NoSound,           ///< nothing says where the sound of a sample lies; detail: its key
  OtherItem,         ///< the study has another item under an id; detail: the id and both texts
  SeveralInputs,     ///< which folder holds the instructions cannot be told; detail: the folders
  OnlyAnswers,       ///< answers of systems, and no instruction that they answer; detail: how many
  SecondFolder,      ///< the study has other sound of these samples in another folder; detail: that folder
  EntryLink,         ///< these five of an archive, as EntryRefused
  EntryTwice,
  EntryName,
  EntryDeep,
  EntryUndecodable,
};

/// Whether the line was left out, or taken in spite of it.
enum class Severity { Refused, Warning };

struct Problem {
  ProblemKind kind = ProblemKind::BadJson;
  Severity severity = Severity::Refused;
  QString file;  ///< relative to the set's root
  int line = 0;  ///< 1-based; 0: the file as a whole
  QString detail;

  bool operator==(const Problem&) const = default;
};

/// Stable code for --json, e.g. "sound-missing".
QString code(ProblemKind kind);
/// What is wrong, in the language of the moment.
QString describe(const Problem& problem);
/// What to do about it, one sentence in the language of the moment.
QString advice(ProblemKind kind);

}  // namespace s2s
