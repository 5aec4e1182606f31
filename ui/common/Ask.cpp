// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Ask.h"

#include <QFileDialog>

namespace s2s {

QString Ask::openFile(QWidget* parent, const QString& title, const QString& filter) {
  return QFileDialog::getOpenFileName(parent, title, {}, filter);
}

QStringList Ask::openFiles(QWidget* parent, const QString& title, const QString& filter) {
  return QFileDialog::getOpenFileNames(parent, title, {}, filter);
}

QString Ask::saveFile(QWidget* parent, const QString& title, const QString& proposal, const QString& filter) {
  return QFileDialog::getSaveFileName(parent, title, proposal, filter);
}

QString Ask::folder(QWidget* parent, const QString& title) { return QFileDialog::getExistingDirectory(parent, title); }

}  // namespace s2s
