// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/SetsDesk.h"

#include "core/sets/UnpackedSet.h"
#include "core/study/Study.h"
#include "ui/common/Notices.h"
#include "ui/exchange/ExportDialog.h"
#include "ui/set/AddSetDialog.h"
#include "ui/set/LinkPanel.h"
#include "ui/set/SetsPage.h"
#include "ui/window/Pages.h"
#include "ui/window/VerdictImport.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QVBoxLayout>

namespace s2s {
namespace {

QStringList localPaths(const QMimeData& data) {
  QStringList paths;
  for (const QUrl& url : data.urls())
    if (url.isLocalFile())
      paths.append(url.toLocalFile());
  return paths;
}

/// Other files are verdicts.
bool isSet(const QString& path) { return QFileInfo(path).isDir() || isArchive(path); }

}  // namespace

SetsDesk::SetsDesk(const PageParts& parts, QWidget* parent)
    : QWidget(parent),
      m_parts(parts),
      m_page(new SetsPage(parts.study, parts.player)),
      m_import(new VerdictImport(parts.study, parts.ask, parts.settings)) {
  setObjectName(QStringLiteral("setsDesk"));
  setAcceptDrops(true);
  setFocusProxy(m_page);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(0);
  rows->addWidget(m_import);
  rows->addWidget(new LinkPanel(parts.study, parts.ask));
  rows->addWidget(m_page, 1);
  connect(m_page, &SetsPage::newStudyAsked, this, [this] { m_parts.show(page::kNewStudy); });
  connect(m_page, &SetsPage::addSetAsked, this, [this] { addSets({}); });
  connect(m_page, &SetsPage::importAsked, m_import, &VerdictImport::askForFiles);
  connect(m_page, &SetsPage::exportAsked, this, &SetsDesk::openExport);
}

void SetsDesk::addSets(const QStringList& paths) {
  auto* dialog = new AddSetDialog({m_parts.study, m_parts.settings, m_parts.ask}, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &AddSetDialog::added, this, [this](const QString& what) { m_parts.notices.inform(what); });
  dialog->open();
  for (const QString& path : paths)
    dialog->addPath(path);
}

void SetsDesk::openExport() {
  auto* dialog = new ExportDialog({m_parts.study, m_parts.settings, m_parts.ask}, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void SetsDesk::dragEnterEvent(QDragEnterEvent* event) {
  if (m_parts.study.takesVerdictFiles() && !localPaths(*event->mimeData()).isEmpty())
    event->acceptProposedAction();
}

void SetsDesk::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  QStringList sets, verdicts;
  for (const QString& path : localPaths(*event->mimeData()))
    (isSet(path) ? sets : verdicts).append(path);
  m_import->importFiles(verdicts);
  if (!sets.isEmpty())
    addSets(sets);
}

}  // namespace s2s
