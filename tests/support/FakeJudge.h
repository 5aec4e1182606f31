// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/JudgeWork.h"
#include "core/net/JudgeClient.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <functional>

namespace s2s::test {

/// A judge that says what the test wants, after some ms.
class FakeJudge : public JudgeClient {
 public:
  using Answer = std::function<JudgeReply(const JudgeRequest& request, int number)>;

  explicit FakeJudge(Answer answer, int delayMs = 0) : m_answer(std::move(answer)), m_delayMs(delayMs) {
    m_clock.start();
  }

  void ask(const JudgeRequest& request, QObject* context, Done done) override {
    const int number = static_cast<int>(asked.size()) + 1;
    asked.append({request.battle, request.order});
    askedAtMs.append(m_clock.elapsed());
    bytes += request.audio.size();
    mostAtOnce = std::max(mostAtOnce, ++m_underWay);
    QTimer::singleShot(m_delayMs, Qt::PreciseTimer, context, [this, request, number, round = m_round, done] {
      if (round != m_round)
        return;
      --m_underWay;
      done(m_answer(request, number));
    });
  }
  void cancel() override {
    ++m_round;
    m_underWay = 0;
  }

  QList<JudgeItemKey> asked;
  QList<qint64> askedAtMs;  ///< since it was made
  int mostAtOnce = 0;
  qint64 bytes = 0;

 private:
  Answer m_answer;
  QElapsedTimer m_clock;
  int m_delayMs, m_underWay = 0, m_round = 0;
};

inline JudgeReply okReply(Place winner, const QString& modelVersion = QStringLiteral("m-1")) {
  JudgeReply reply;
  reply.status = JudgeStatus::Ok;
  reply.winner = winner;
  reply.modelVersion = modelVersion;
  reply.raw = QStringLiteral("First one wins");
  reply.outTokens = 10;
  return reply;
}

inline JudgeReply failure(Again again, int httpStatus = 500) {
  JudgeReply reply;
  reply.again = again;
  reply.httpStatus = httpStatus;
  return reply;
}

}  // namespace s2s::test
