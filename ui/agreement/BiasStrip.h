// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/agreement/AgreementFindings.h"

#include <QWidget>

namespace s2s {

class Label;

/// How far the order of playing moved the two who are compared.
class BiasStrip : public QWidget {
  Q_OBJECT
 public:
  explicit BiasStrip(QWidget* parent = nullptr);
  /// Empty: still computed.
  void showBias(const QList<SeatBias>& bias);

 private:
  Label* m_title;
  Label* m_text;
};

/// One rater's line.
QString biasWords(const SeatBias& bias);

}  // namespace s2s
