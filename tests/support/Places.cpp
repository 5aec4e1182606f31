// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Places.h"

namespace s2s {

QString sourceFile(const char* path) { return QStringLiteral(S2S_SOURCE_DIR "/") + QLatin1String(path); }

QString builtProgram(const char* name) { return QStringLiteral(S2S_BIN_DIR "/") + QLatin1String(name); }

QString testProgram(const char* name) { return QStringLiteral(S2S_TEST_DIR "/") + QLatin1String(name); }

}  // namespace s2s
