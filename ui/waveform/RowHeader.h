// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/QuietDescription.h"
#include "ui/common/Theme.h"

#include <QAbstractButton>

namespace s2s {

/// The head of a wave's row, and the button that plays it: a letter in its colour, a name, the key, and below them how
/// long the clip is and how much of it was heard.
class RowHeader : public QAbstractButton {
  Q_OBJECT
 public:
  /// @p letter may be empty: a plain dot then.
  RowHeader(theme::Color hue, const QString& letter, QWidget* parent = nullptr);

  void setWords(const QString& name, const QString& key);
  void showClip(double seconds, double heardShare, bool enough);
  /// Said in place of what was heard, e.g. that the answer was marked as broken.
  void showRemark(const QString& remark);
  /// What else there is to know of the clip, in a few signs beside its duration; in words as the tooltip.
  void showFacts(const QString& facts, const QString& inWords);
  void showNoClip();
  /// The row that plays, or would play.
  void setCurrent(bool on);

  /// "0:09 · 62 %", as drawn.
  QString status() const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  /// Repaints only if what is said changed: this is called sixty times a second.
  void showStatus(const QString& before);
  void showToolTip();
  int markerSize() const;
  void paintMarker(QPainter& painter, const QRect& area) const;

  QuietDescription* m_description;
  theme::Color m_hue;
  QString m_letter;
  QString m_key;
  double m_seconds = 0;
  double m_share = 0;
  bool m_enough = false;
  bool m_hasClip = false;
  bool m_current = false;
  QString m_remark;
  QString m_facts, m_factsInWords;
};

}  // namespace s2s
