// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/Session.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace s2s {

class BattleView;

enum class Question { WhyNotJudge, WhatIsWrongWithA, WhatIsWrongWithB, WhichOfTheLastTen };

/// The questions that are asked in place and answered by a digit: at most one at a time. The answer goes to the
/// session.
class Questions : public QObject {
  Q_OBJECT
 public:
  Questions(Session& session, BattleView& view, QObject* parent = nullptr);

  /// Asked again, the question is taken back. @p leaveKey is shown as the way out.
  void ask(Question question, const QString& leaveKey);
  void stop();
  bool isAsking() const { return m_asked.has_value(); }
  void answerDigit(int digit);

 Q_SIGNALS:
  /// A question was asked, answered or taken back.
  void changed();

 private:
  bool canAsk(Question question) const;
  void show(Question question, const QString& leaveKey);
  QStringList brokenAnswers(Shown side) const;
  void take(int answer);

  Session& m_session;
  BattleView& m_view;
  std::optional<Question> m_asked;
};

}  // namespace s2s
