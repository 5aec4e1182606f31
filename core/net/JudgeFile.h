// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/base/Result.h"
#include "core/model/Judge.h"

#include <QByteArray>
#include <QStringList>

namespace s2s {

/// A judge file as read. Unknown keys do not stop it, but are to be shown: a misspelt one changes what is measured.
struct JudgeFile {
  JudgeConfig config;
  QStringList unknownKeys;  ///< as paths: "audio.rat"
};

/// Reads a judge file; relative paths in it (prompt, answers, program) are taken from its folder. Errors: FileMissing,
/// FileUnreadable, BadJson, BadUsage with the key in the subject and what it must be in the detail; also where
/// something in it looks like an API key, which belongs into the variable that key_env names, or where plain http leads
/// anywhere but to this computer.
Result<JudgeFile> readJudgeFile(const QString& path);

/// The same from text; @p folder is where relative paths start.
Result<JudgeFile> judgeFileFrom(const QByteArray& text, const QString& folder);

/// What a judge file of @p config says, defaults included, without what its API does not need. Ends with a line feed.
QByteArray judgeFileText(const JudgeConfig& config);

/// Writes it, to be shared: prompt, program and answers by their paths from its folder, or, where they lie elsewhere,
/// by their names alone. The old file stays whole until the new one is. Error: FileUnwritable.
Result<void> writeJudgeFile(const QString& path, const JudgeConfig& config);

}  // namespace s2s
