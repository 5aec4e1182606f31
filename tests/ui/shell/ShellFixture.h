// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Player.h"
#include "core/study/Study.h"
#include "ui/common/AppSettings.h"
#include "ui/common/Ask.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Pages.h"

#include <QTemporaryDir>

#include <map>

namespace s2s {

/// Answers where the program would open a dialog.
class FakeAsk final : public Ask {
 public:
  QString openFile(QWidget*, const QString&, const QString&) override { return answer; }
  QStringList openFiles(QWidget*, const QString&, const QString&) override { return answers; }
  QString saveFile(QWidget*, const QString&, const QString&, const QString&) override { return answer; }
  QString folder(QWidget*, const QString&) override { return answer; }

  QString answer;
  QStringList answers;
};

/// The program around the pages, with stand-ins for the pages themselves, in a folder of its own.
class Shell {
 public:
  Shell();
  ~Shell();

  QString file(const QString& name) const { return folder.filePath(name); }
  /// A set of @p samples samples answered by @p systems systems, with sound files that hold some bytes.
  QString writeSet(int samples, int systems, const QString& extraResponseLine = {}) const;
  /// Makes a study from such a set and waits until it is open.
  bool openNewStudy(bool demo = false);
  QWidget* rail(const QString& id) const;
  bool railShows(const QString& id) const;
  /// How often the page of @p id was made, and paused.
  int made(const QString& id) const;
  int paused(const QString& id) const;
  RaterId raterOfListenPage() const { return m_rater; }

  QTemporaryDir folder;
  AppSettings settings;
  FakeAsk ask;
  Study study;
  Player player;
  std::unique_ptr<MainWindow> window;

 private:
  QList<PageEntry> standIns();

  std::map<QString, int> m_made, m_paused;
  RaterId m_rater;
};

/// The interactive widgets below @p root that a screen reader would have no name for.
QStringList namelessControls(QWidget* root);

}  // namespace s2s
