// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "ui/window/PageEntry.h"

#include <QMainWindow>

#include <optional>

class QStackedWidget;

namespace s2s {

class JoinPanel;
class NoticeBar;
class Rail;
class StudyDesk;

/// The frame around the pages: rail, notices and banners. Builds a page when it is first wanted, and shows only what
/// the role may see. Its title never names a system.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  struct Parts {
    Study& study;
    Player& player;
    AppSettings& settings;
    Ask& ask;
    QString demoFolder;
  };
  MainWindow(const Parts& parts, QList<PageEntry> pages, QWidget* parent = nullptr);
  ~MainWindow() override;

  /// Does nothing where there is no such page, or it may not be seen now.
  void showPage(const QString& id);
  QString currentPage() const { return m_current; }
  StudyDesk& desk() { return *m_desk; }
  Notices& notices();
  /// Which page a study opens with next, and who listens then; for the command line.
  void setFirstPage(const QString& id) { m_firstPage = id; }
  void setFirstRater(const RaterId& rater) { m_firstRater = rater; }

 protected:
  void closeEvent(QCloseEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void buildFrame();
  void addShortcuts();
  void listen();
  /// Volume, device, and how one switches between the answers.
  void useSoundSettings();
  const PageEntry* find(const QString& id) const;
  bool mayShow(const PageEntry& entry) const;
  QWidget* pageOf(const PageEntry& entry);
  void leaveCurrent();
  void dropPages(const std::function<bool(const PageEntry&)>& unwanted);
  void studyOpened();
  void studyGone();
  QString firstPage() const;
  void roleChanged();
  void raterChanged();
  void renewRail();
  QString studyName() const;  ///< its title, else the name of its file
  void renewTitle();

  Parts m_parts;
  QList<PageEntry> m_entries;
  QHash<QString, QWidget*> m_pages;  ///< those built so far
  QString m_current, m_firstPage;
  RaterId m_firstRater;
  NoticeBar* m_notices = nullptr;
  Rail* m_rail = nullptr;
  QStackedWidget* m_stack = nullptr;
  StudyDesk* m_desk = nullptr;
  JoinPanel* m_join = nullptr;
  QString m_output;  ///< the device that was chosen; empty: the default
};

}  // namespace s2s
