// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace s2s {

class AppSettings;

/// Annotator or researcher, with what that means.
class RoleChoice : public QWidget {
  Q_OBJECT
 public:
  explicit RoleChoice(AppSettings& settings, QWidget* parent = nullptr);
};

}  // namespace s2s
