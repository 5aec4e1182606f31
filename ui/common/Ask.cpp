// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Ask.h"

#include "ui/common/AppSettings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace s2s {

QString Ask::openFile(QWidget* parent, const QString& title, const QString& filter) {
  return remembered(QFileDialog::getOpenFileName(parent, title, lastFolder(), filter));
}

QStringList Ask::openFiles(QWidget* parent, const QString& title, const QString& filter) {
  const QStringList files = QFileDialog::getOpenFileNames(parent, title, lastFolder(), filter);
  remembered(files.value(0));
  return files;
}

QString Ask::saveFile(QWidget* parent, const QString& title, const QString& proposal, const QString& filter) {
  const QString folder = lastFolder();
  const bool hasFolder = folder.isEmpty() || QFileInfo(proposal).isAbsolute();
  return remembered(
      QFileDialog::getSaveFileName(parent, title, hasFolder ? proposal : QDir(folder).filePath(proposal), filter));
}

QString Ask::folder(QWidget* parent, const QString& title) {
  return remembered(QFileDialog::getExistingDirectory(parent, title, lastFolder()));
}

QString Ask::lastFolder() const { return m_settings ? m_settings->lastFolder() : QString(); }

QString Ask::remembered(const QString& chosen) {
  if (m_settings && !chosen.isEmpty())
    m_settings->setLastFolder(QFileInfo(chosen).absolutePath());
  return chosen;
}

}  // namespace s2s
