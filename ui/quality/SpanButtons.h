// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/QualityMark.h"

#include <QWidget>

namespace s2s {

class KeyButton;
class Label;
enum class MarkAction;
class MarkKeys;

/// Marks a part of the sample: from here, to here, not at all.
class SpanButtons : public QWidget {
  Q_OBJECT
 public:
  explicit SpanButtons(QWidget* parent = nullptr);

  void showSpan(const SpanMs& span);
  void retranslate(const MarkKeys& keys);

 Q_SIGNALS:
  void asked(s2s::MarkAction action);

 private:
  Label* m_title;
  KeyButton* m_from;
  KeyButton* m_to;
  KeyButton* m_clear;
};

}  // namespace s2s
