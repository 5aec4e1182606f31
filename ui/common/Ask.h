// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace s2s {

class AppSettings;

/// Everything that would open a modal dialog, as a seam: tests answer instead of a person. Opens in the folder that was
/// chosen last, also in an earlier run where there are @p settings.
class Ask {
 public:
  explicit Ask(AppSettings* settings = nullptr) : m_settings(settings) {}
  virtual ~Ask() = default;
  virtual QString openFile(QWidget* parent, const QString& title, const QString& filter);
  virtual QStringList openFiles(QWidget* parent, const QString& title, const QString& filter);
  virtual QString saveFile(QWidget* parent, const QString& title, const QString& proposal, const QString& filter);
  virtual QString folder(QWidget* parent, const QString& title);

 private:
  QString lastFolder() const;
  /// Remembers the folder of what was chosen; gives @p chosen back.
  QString remembered(const QString& chosen);

  AppSettings* m_settings;
};

}  // namespace s2s
