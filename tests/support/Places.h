// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace s2s {

/// Where this source and what was built from it lie. The folders are known to one object only: every other object of
/// the tests is the same in every clone, so that the compiler's cache serves them all.

/// A path of the source tree, e.g. "tests/data/ratings".
QString sourceFile(const char* path);
/// A program of ours that is shipped, e.g. "s2sarena-decode".
QString builtProgram(const char* name);
/// A program that only tests start.
QString testProgram(const char* name);

}  // namespace s2s
