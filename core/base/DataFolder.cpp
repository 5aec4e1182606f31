// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/DataFolder.h"

#include "core/base/Installation.h"

#include <QFileInfo>

namespace s2s {

QString dataFolder() {
  if (const QString given = qEnvironmentVariable("S2S_DATA_DIR"); !given.isEmpty())
    return given;
  const QString installed = installationPrefix() + QStringLiteral("/share/s2sarena");
  if (QFileInfo::exists(installed))
    return installed;
  return QStringLiteral(S2S_RESOURCE_DIR);
}

QString demoSetFolder() { return dataFolder() + QStringLiteral("/demo"); }

}  // namespace s2s
