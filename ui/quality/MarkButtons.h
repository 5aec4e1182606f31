// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/QualityMark.h"

#include <QWidget>

#include <array>

namespace s2s {

class ChoiceButton;
class MarkKeys;

/// Keep, keep with correction, reject.
class MarkButtons : public QWidget {
  Q_OBJECT
 public:
  explicit MarkButtons(QWidget* parent = nullptr);

  /// @p missing says why they are locked.
  void showLock(bool locked, const QString& missing);
  void retranslate(const MarkKeys& keys);

 Q_SIGNALS:
  void asked(s2s::Mark mark);

 private:
  std::array<ChoiceButton*, 3> m_buttons{};
};

}  // namespace s2s
