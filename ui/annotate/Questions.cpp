// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/Questions.h"

#include "core/model/Words.h"
#include "ui/annotate/BattleView.h"
#include "ui/annotate/ReasonPanel.h"
#include "ui/annotate/RecentStrip.h"

#include <array>

namespace s2s {
namespace {

/// The last is offered only to take a mark back.
constexpr std::array kBrokenReasons = {Broken::Silent,        Broken::Truncated, Broken::Noise,
                                       Broken::WrongLanguage, Broken::Other,     Broken::No};
constexpr std::array kSkipReasons = {SkipReason::BadInstruction, SkipReason::MissingFile, SkipReason::NamesItself,
                                     SkipReason::Offensive,      SkipReason::BothSilent,  SkipReason::Other};

}  // namespace

Questions::Questions(Session& session, BattleView& view, QObject* parent)
    : QObject(parent), m_session(session), m_view(view) {
  connect(&view.reasons(), &ReasonPanel::answered, this, &Questions::take);
  connect(&view.reasons(), &ReasonPanel::left, this, &Questions::stop);
}

void Questions::ask(Question question, const QString& leaveKey) {
  const bool again = m_asked == question;
  stop();
  if (again || !canAsk(question))
    return;
  m_asked = question;
  show(question, leaveKey);
  Q_EMIT changed();
}

bool Questions::canAsk(Question question) const {
  return question == Question::WhichOfTheLastTen ? !m_session.recent().isEmpty()
                                                 : m_session.state() == SessionState::Judging;
}

void Questions::show(Question question, const QString& leaveKey) {
  QStringList reasons;
  switch (question) {
    case Question::WhichOfTheLastTen: return m_view.recent().setChoosing(true);
    case Question::WhyNotJudge:
      for (const SkipReason reason : kSkipReasons)
        reasons.append(words(reason));
      m_view.reasons().ask(tr("Why can't this battle be judged?"), reasons, leaveKey);
      break;
    case Question::WhatIsWrongWithA:
      m_view.reasons().ask(tr("What is wrong with A?"), brokenAnswers(Shown::A), leaveKey);
      break;
    case Question::WhatIsWrongWithB:
      m_view.reasons().ask(tr("What is wrong with B?"), brokenAnswers(Shown::B), leaveKey);
      break;
  }
  m_view.setAsking(true);
}

QStringList Questions::brokenAnswers(Shown side) const {
  QStringList answers;
  for (const Broken reason : kBrokenReasons)
    if (reason != Broken::No || m_session.draft().broken(side) != Broken::No)
      answers.append(words(reason));
  return answers;
}

void Questions::stop() {
  m_asked.reset();
  m_view.recent().setChoosing(false);
  m_view.setAsking(false);
  Q_EMIT changed();
}

void Questions::answerDigit(int digit) {
  if (m_asked == Question::WhichOfTheLastTen)
    return m_view.recent().chooseDigit(digit);
  if (digit == 0)
    return stop();
  m_view.reasons().answer(digit);
}

void Questions::take(int answer) {
  const std::optional<Question> question = m_asked;
  stop();
  if (!question)
    return;
  const auto index = static_cast<std::size_t>(answer);
  switch (*question) {
    case Question::WhyNotJudge: return m_session.skip(kSkipReasons[index]);
    case Question::WhatIsWrongWithA: return m_session.markBroken(Shown::A, kBrokenReasons[index]);
    case Question::WhatIsWrongWithB: return m_session.markBroken(Shown::B, kBrokenReasons[index]);
    case Question::WhichOfTheLastTen: return;
  }
}

}  // namespace s2s
