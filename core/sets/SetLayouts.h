// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/SetBuilder.h"

namespace s2s {

// One reader for each layout. Each fills the builder and reports what is wrong with single lines and files; an error
// means that nothing can be read at all.

std::optional<Error> readOwnSet(SetBuilder& builder);
/// @p tables: metadata.csv or metadata.jsonl in one or more folders.
std::optional<Error> readAudioFolder(SetBuilder& builder, const QStringList& tables);
std::optional<Error> readFolders(SetBuilder& builder);
std::optional<Error> readPublished(SetBuilder& builder);
std::optional<Error> readRunner(SetBuilder& builder);
/// @p table: a CSV or JSON lines file, relative to the root.
std::optional<Error> readTable(SetBuilder& builder, const QString& table);

/// The tables of an AudioFolder: in each folder metadata.jsonl, else metadata.csv.
QStringList metadataTables(const Inventory& inventory);
/// What tells of the published files: a file of items, or the folders of tasks and systems; empty if nothing does.
QString publishedEvidence(const SetBuilder& builder);
/// What tells of a runner's output: input/ and output/, or question.json.
QString runnerEvidence(const Inventory& inventory);

/// The fields of samples.jsonl but file, id and level.
void readSampleFields(LineFields& fields, Sample& sample);
/// systems.jsonl and responses.jsonl, whose paths are relative to the root.
std::optional<Error> readSystemsAndResponses(SetBuilder& builder);

}  // namespace s2s
