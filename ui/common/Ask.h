// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace s2s {

/// Everything that would open a modal dialog, as a seam: tests answer instead of a person.
class Ask {
 public:
  virtual ~Ask() = default;
  virtual QString openFile(QWidget* parent, const QString& title, const QString& filter);
  virtual QStringList openFiles(QWidget* parent, const QString& title, const QString& filter);
  virtual QString saveFile(QWidget* parent, const QString& title, const QString& proposal, const QString& filter);
  virtual QString folder(QWidget* parent, const QString& title);
};

}  // namespace s2s
