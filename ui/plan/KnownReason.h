// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Plan.h"

#include <QWidget>

#include <optional>

class QLineEdit;

namespace s2s {

class Label;

/// Two lines of text: why the known answer of one battle is right, in English and in Chinese.
class KnownReason : public QWidget {
  Q_OBJECT
 public:
  explicit KnownReason(QWidget* parent = nullptr);

  /// What is being written, or could not be saved, is not overwritten while it is about the same battle.
  void showAnswer(const std::optional<KnownAnswer>& answer);
  void setReadOnly(bool readOnly);
  void beginWriting();

 Q_SIGNALS:
  /// The same answer with another reason.
  void written(const s2s::KnownAnswer& answer);
  /// Return or Esc in one of the lines: the keys go back to where one came from.
  void left();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void take();
  void fill();
  void retranslate();

  std::optional<KnownAnswer> m_answer;
  Label *m_englishLabel, *m_chineseLabel;
  QLineEdit *m_english, *m_chinese;
};

}  // namespace s2s
