// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/PageEntry.h"

#include <QWidget>

namespace s2s {

class SetsPage;
class VerdictImport;

/// The page of sets with what comes in and goes out around it: files and folders dropped on it, sets to add, verdicts
/// to import, sound to link, and exports.
class SetsDesk : public QWidget {
  Q_OBJECT
 public:
  explicit SetsDesk(const PageParts& parts, QWidget* parent = nullptr);

  SetsPage* page() const { return m_page; }
  /// Opens the dialog that adds sets, with @p paths in it.
  void addSets(const QStringList& paths);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void openExport();

  PageParts m_parts;
  SetsPage* m_page;
  VerdictImport* m_import;
};

}  // namespace s2s
