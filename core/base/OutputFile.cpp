// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/OutputFile.h"

#include <QDir>

#include <algorithm>
#include <filesystem>

namespace s2s {

Result<void> sparesInputs(const QString& out, const QStringList& inputs) {
  const std::filesystem::path written = out.toStdU16String();
  std::error_code failed;
  if (!std::filesystem::exists(written, failed))
    return {};
  const bool isInput = std::any_of(inputs.cbegin(), inputs.cend(), [&](const QString& input) {
    std::error_code missing;
    return std::filesystem::equivalent(written, input.toStdU16String(), missing);
  });
  if (isInput)
    return Error{Fault::BadUsage, QDir::toNativeSeparators(out),
                 QStringLiteral("it is one of the files that are read; choose another name")};
  return {};
}

}  // namespace s2s
