// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace s2s {

// Our programs lie beside each other where they are built. Installed, those for people are in bin, the others in
// libexec/s2sarena, and files in share/s2sarena, of one prefix.

/// The prefix, if the running program is installed.
QString installationPrefix();

/// Where the program of ours with that name is; beside the running one, if it is nowhere.
QString programOfOurs(const QString& name);

}  // namespace s2s
