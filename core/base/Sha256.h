// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <atomic>

namespace s2s {

/// Lower-case hex SHA-256 of a file, by libcrypto (ten times as fast as QCryptographicHash). Any thread.
/// Errors: FileMissing, FileUnreadable, Cancelled once *cancelled turns true.
Result<QString> sha256OfFile(const QString& path, const std::atomic<bool>* cancelled = nullptr);

/// The same of bytes that are there already.
QString sha256Of(const QByteArray& bytes);

}  // namespace s2s
