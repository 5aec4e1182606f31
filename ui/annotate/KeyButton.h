// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Theme.h"

#include <QAbstractButton>

namespace s2s {

/// A button that shows its words, or an icon in their place, and its key. It can be tabbed to, for screen readers, but
/// is never pressed by the keyboard focus: keys belong to the page.
class KeyButton : public QAbstractButton {
  Q_OBJECT
 public:
  enum class Frame { Always, WhenUsed };  ///< WhenUsed: flat until hovered, focused or checked

  explicit KeyButton(QWidget* parent = nullptr, Frame frame = Frame::Always);

  /// @p key empty: none is printed (it is for the moment another control's).
  void setWords(const QString& words, const QString& key);
  void setKeyShown(bool on);
  /// The colour in which a checked button stands.
  void setHue(theme::Color hue);
  const QString& key() const { return m_key; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;

 private:
  int iconSide() const;
  int wordsWidth(const QFontMetrics& metrics) const;
  QColor fill() const;
  QColor line() const;
  QColor ink() const;

  Frame m_frame;
  QString m_key;
  bool m_keyShown = true;
  theme::Color m_hue = theme::Color::Accent;
};

}  // namespace s2s
