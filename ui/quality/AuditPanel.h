// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/QualityMark.h"
#include "core/report/Audit.h"

#include <QWidget>

#include <array>

namespace s2s {

class ChoiceButton;
class Label;
class MarkKeys;

/// The two questions of the audit, with yes and no each; the keys answer the one at the cursor.
class AuditPanel : public QWidget {
  Q_OBJECT
 public:
  explicit AuditPanel(QWidget* parent = nullptr);

  void showAnswers(const AuditAnswers& answers);
  void showCursor(AuditQuestion cursor);
  void showLock(bool locked, const QString& missing);
  void retranslate(const MarkKeys& keys);

 Q_SIGNALS:
  void answered(s2s::AuditQuestion question, bool yes);

 private:
  struct Row {
    Label* question = nullptr;
    ChoiceButton* yes = nullptr;
    ChoiceButton* no = nullptr;
  };
  void showWords();

  std::array<Row, 2> m_rows;
  AuditAnswers m_answers;
  AuditQuestion m_cursor = AuditQuestion::LevelRight;
  QString m_yesKey, m_noKey;
};

}  // namespace s2s
