// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QFileInfo>

#include <optional>

namespace s2s {

/// Why there is no file to decode at @p path; nothing where there is one.
inline std::optional<Error> whyNoSoundFile(const QString& path) {
  const QFileInfo file(path);
  if (file.isFile())
    return file.size() > 0 ? std::nullopt
                           : std::optional(Error{Fault::SoundUnreadable, path, QStringLiteral("it is empty")});
  if (file.isDir())
    return Error{Fault::SoundUnreadable, path, QStringLiteral("it is a folder")};
  if (file.exists())  // a pipe or a device could keep us waiting for ever
    return Error{Fault::SoundUnreadable, path, QStringLiteral("it is not a file")};
  return Error{Fault::FileMissing, path};
}

}  // namespace s2s
