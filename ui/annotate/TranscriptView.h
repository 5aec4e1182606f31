// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace s2s {

/// What the instruction says, in its own words and in Chinese below, and what to listen for: four lines and one. The
/// height depends on the window, never on the text: long texts step down in size, and are scrolled by keys when even
/// the smallest does not fit. Plain text.
class TranscriptView : public QWidget {
  Q_OBJECT
 public:
  explicit TranscriptView(QWidget* parent = nullptr);

  /// @p translation may be empty, or the same as the text: it is shown once then.
  void showText(const QString& text, const QString& translation);
  /// One line right below the text; cut with an ellipsis, and whole in the tooltip.
  void showTarget(const QString& target);
  /// Says how to go on where not all fits, e.g. "PgDn".
  void setScrollKey(const QString& key);
  void scrollLines(int lines);

  bool overflows() const;
  int textPixelSize() const { return m_pixelSize; }
  int offset() const { return m_offset; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;

 private:
  void layOut();
  void paintTarget(QPainter& painter, int top) const;
  QFont fontOf(int pixelSize) const;
  int lineHeight(int pixelSize) const;
  int targetHeight() const;
  /// Of the text, without the line of the target.
  int textHeight() const;
  int linesOf(const QString& text, int pixelSize) const;
  int textWidth() const;

  QStringList m_parts;  ///< the text, and its translation if there is one
  QString m_target;
  QString m_scrollKey;
  int m_pixelSize = 0;
  int m_contentHeight = 0;
  int m_offset = 0;
};

}  // namespace s2s
