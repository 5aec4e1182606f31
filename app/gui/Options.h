// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "ui/common/AppSettings.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace s2s {

/// What the command line of the window asks for.
struct Options {
  QString study;  ///< to be opened at once
  bool demo = false;
  QString language;
  std::optional<theme::Scheme> scheme;
  std::optional<Role> role;
  QString page;
  QString rater;
};

/// Prints and leaves for --help and --version. Errors: BadUsage.
Result<Options> readOptions(const QStringList& arguments);

}  // namespace s2s
