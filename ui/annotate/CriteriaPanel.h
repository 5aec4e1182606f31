// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/Draft.h"

#include <QWidget>

#include <array>

namespace s2s {

class KeyButton;
class KeyMap;
class Label;

/// The three criteria of the walk's cursor, in the order in which it passes them.
inline constexpr std::array kCriteria = {Criterion::Alignment, Criterion::Expressiveness, Criterion::Quality};

/// The three criteria with A, same and B each. One cursor walks down them; the keys act, and are printed, where it
/// stands. Below the last it stands at the overall choice.
class CriteriaPanel : public QWidget {
  Q_OBJECT
 public:
  explicit CriteriaPanel(QWidget* parent = nullptr);

  void showDraft(const Draft& draft);
  /// Criterion::Overall: below the last row.
  void showCursor(Criterion cursor);
  /// Criteria wait until everything was heard.
  void setLocked(bool locked);
  void retranslate(const KeyMap& keys);

 Q_SIGNALS:
  void said(s2s::Criterion criterion, s2s::Say say);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Row {
    Label* name = nullptr;
    std::array<KeyButton*, 3> answers{};  ///< A, same, B
  };
  Row addRow(Criterion criterion, int line);
  QRect frameOf(const Row& row) const;

  std::array<Row, 3> m_rows;
  Criterion m_cursor = Criterion::Overall;
};

}  // namespace s2s
