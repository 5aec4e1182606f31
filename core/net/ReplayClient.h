// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/net/JudgeClient.h"

#include <QHash>

namespace s2s {

/// What a file of answers says about one battle in one order.
struct ReplayedAnswer {
  JudgeStatus status = JudgeStatus::Ok;
  QString text;  ///< the judge's own text; it is understood anew
  QString modelVersion;
  qint64 latencyMs = 0;

  bool operator==(const ReplayedAnswer&) const = default;
};

/// By battle and order: "BATTLE/ab".
using ReplayedAnswers = QHash<QString, ReplayedAnswer>;

/// Reads JSON lines: battle_id, order (ab|ba), answer (text), and where known model_version, latency_ms and status
/// (refused|unavailable: there is no answer). Errors: FileMissing, FileUnreadable, BadJson, BadTable with the line.
Result<ReplayedAnswers> readAnswers(const QString& path);

/// A judge that says again what was said once. Needs no network.
class ReplayClient : public JudgeClient {
  Q_OBJECT
 public:
  explicit ReplayClient(ReplayedAnswers answers, QObject* parent = nullptr);

  void ask(const JudgeRequest& request, QObject* context, Done done) override;
  void cancel() override;

 private:
  JudgeReply replyTo(const JudgeRequest& request) const;

  const ReplayedAnswers m_answers;
  int m_round = 0;  ///< grows with each cancel()
};

}  // namespace s2s
