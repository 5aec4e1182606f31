// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Announcer.h"
#include "ui/common/Notices.h"

#include <QMap>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace s2s {

class Strip;

/// The notices above the page: warnings stay until they were read and are dismissed with Alt+0, oldest first; what only
/// informs goes by itself. Pushes the page down instead of lying over it.
class NoticeBar : public QWidget, public Notices {
  Q_OBJECT
 public:
  explicit NoticeBar(QWidget* parent = nullptr);

  void inform(const QString& text) override;
  void warn(const QString& key, const QString& text) override;
  void clear(const QString& key) override;

  /// While a clip plays notices are shown, and told to screen readers afterwards.
  void setHushed(bool on) { m_announcer.setHushed(on); }
  /// Takes the oldest notice away.
  void dismissOldest();
  /// What is shown, oldest first.
  QStringList texts() const;

 private:
  Strip* addStrip(const QString& key, bool warning);
  void remove(Strip* strip);

  QVBoxLayout* m_rows;
  QTimer m_informTime;
  Announcer m_announcer;
};

}  // namespace s2s
