// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotate/KeyMap.h"

#include <QWidget>

namespace s2s {

/// The keys in force and what they do, in three columns: hearing, judging, besides with the waves.
class KeyList : public QWidget {
  Q_OBJECT
 public:
  explicit KeyList(const KeyMap& keys, QWidget* parent = nullptr);
};

}  // namespace s2s
