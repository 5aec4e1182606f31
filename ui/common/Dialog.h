// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace s2s {

class AppSettings;

/// A dialog that opens where and as large as it was left, and never larger than the screen.
class Dialog : public QDialog {
  Q_OBJECT
 public:
  /// @p name: its object name, under which its place is remembered.
  Dialog(const QString& name, AppSettings& settings, QWidget* parent);

  void setVisible(bool visible) override;

 protected:
  /// How large it is when it is opened for the first time.
  void setFirstSize(const QSize& size) { m_firstSize = size; }

 private:
  AppSettings& m_settings;
  QSize m_firstSize;
};

}  // namespace s2s
