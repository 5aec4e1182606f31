// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace s2s {

enum class PlaceKind {
  Local,
  Network,  ///< locks and the order of writes may not hold there
  Cloud,    ///< a program copies the file while it is written, and brings other computers' copies
};

/// What is known of the folder that a study lies in.
struct StudyPlace {
  PlaceKind kind = PlaceKind::Local;
  QString name;  ///< the type of the file system, or what synchronises the folder

  bool operator==(const StudyPlace&) const = default;
};

StudyPlace placeOf(const QString& study);

/// The same from what the system says: @p exists tells whether there is a file or folder of that name.
StudyPlace placeFrom(const QString& study, const QString& fileSystem,
                     const std::function<bool(const QString&)>& exists);

}  // namespace s2s
