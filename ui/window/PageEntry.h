// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace s2s {

class AppSettings;
class Ask;
class MainWindow;
class Notices;
class Player;
class Study;
class StudyDesk;

/// What pages are made from.
struct PageParts {
  Study& study;
  Player& player;
  AppSettings& settings;
  Ask& ask;
  Notices& notices;
  StudyDesk& desk;
  /// Shows another page.
  std::function<void(const QString& id)> show;
};

/// One entry of the rail. The page behind it is built when it is first shown.
struct PageEntry {
  QString id;
  QKeySequence key;
  QString icon;
  std::function<QString()> title;
  std::function<QWidget*(const PageParts&)> make;
  bool forAnnotators = false;  ///< researchers see every page
  bool leadOnly = false;       ///< never for annotators, not even when the study is closed
  bool ofStudy = true;         ///< needs a study, and is built anew for the next one
  bool needsRater = false;     ///< somebody must have said who listens
  bool atBottom = false;
  bool inRail = true;
  std::function<void(QWidget*)> pause = {};  ///< when another page is shown
  std::function<void(QWidget*, const RaterId&)> setRater = {};
};

}  // namespace s2s
