// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace s2s {

/// Where the files that ship with the program are (the demo set): $S2S_DATA_DIR, else share/s2sarena where the
/// program is installed, else the source tree it was built from.
QString dataFolder();

/// The demo set below it.
QString demoSetFolder();

}  // namespace s2s
