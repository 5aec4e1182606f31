// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/QuietDescription.h"
#include "ui/common/Theme.h"

#include <QAbstractButton>

namespace s2s {

/// One of the two big answers. While locked it says below its words what is missing, and cannot be pressed on any path.
class ChoiceButton : public QAbstractButton {
  Q_OBJECT
 public:
  explicit ChoiceButton(theme::Color hue, QWidget* parent = nullptr);

  void setWords(const QString& words, const QString& key);
  /// @p missing empty: unlocked.
  void setLocked(bool locked, const QString& missing);
  const QString& missing() const { return m_missing; }
  /// Whether the cursor stands here: its key is the next to be pressed.
  void setAwaited(bool on);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;

 private:
  void paintFrame(QPainter& painter) const;

  QuietDescription* m_description;
  theme::Color m_hue;
  QString m_key;
  QString m_missing;
  bool m_awaited = false;
};

}  // namespace s2s
