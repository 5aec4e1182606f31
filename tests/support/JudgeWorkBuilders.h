// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/JudgeWork.h"

namespace s2s::test {

inline StudyJudge studyJudge(const QString& id = QStringLiteral("judge-1")) {
  return {EventId(QStringLiteral("saved-") + id),
          JudgeId(id),
          RaterId(QStringLiteral("A judge")),
          QStringLiteral("{\"name\":\"A judge\"}"),
          QStringLiteral("v1"),
          QStringLiteral("Which?"),
          1'700'000'000'000};
}

inline JudgeRunRecord judgeRun(const QString& id, int items) {
  return {JudgeRunId(id), studyJudge().id, QStringLiteral("v1"), QStringLiteral("{}"), items, 1'700'000'000'001, {}, 0};
}

inline JudgeItem judgeItem(const Battle& battle, JudgeOrder order, const QString& run) {
  return {studyJudge().id, QStringLiteral("v1"), battle.id, order, JudgeRunId(run), 1'700'000'000'002};
}

inline JudgeTry judgeTry(const JudgeItem& item, const QString& event, JudgeStatus status) {
  JudgeTry attempt;
  attempt.event = EventId(event);
  attempt.judge = item.judge;
  attempt.promptVersion = item.promptVersion;
  attempt.battle = item.battle;
  attempt.order = item.order;
  attempt.run = item.run;
  attempt.number = 1;
  attempt.status = status;
  return attempt;
}

}  // namespace s2s::test
