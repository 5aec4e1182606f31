// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/JudgeForecast.h"

#include "core/net/RequestLimit.h"
#include "core/study/JudgeSounds.h"

#include <memory>
#include <utility>

namespace s2s {
namespace {

constexpr qsizetype kMostMeasured = 40;

/// Spread evenly over the list, so that no part of a plan stands for all.
QList<JudgeItemKey> spread(const QList<JudgeItemKey>& items) {
  if (items.size() <= kMostMeasured)
    return items;
  QList<JudgeItemKey> some;
  for (qsizetype i = 0; i < kMostMeasured; ++i)
    some.append(items.at(i * items.size() / kMostMeasured));
  return some;
}

struct Measuring {
  JudgeForecast forecast;
  qsizetype missing = 0;
  double seconds = 0;
  std::function<void(const JudgeForecast&)> done;

  void take(const JudgeConfig& config, const Result<JudgeSound>& sound) {
    if (!sound) {
      ++forecast.unreadable;
    } else if (whyTooLarge(config, sound->file.bytes.size())) {
      ++forecast.tooLarge;
    } else {
      ++forecast.measured;
      seconds += sound->seconds;
    }
  }
  void finish(const KnownJudge& judge) {
    const int open = forecast.items - forecast.ok;
    const int requests = forecast.isExact() ? forecast.measured : open;
    const double mean = forecast.measured > 0 ? seconds / forecast.measured : 0;
    forecast.estimate = judgeEstimate(judge.config, judge.prompt, requests, mean * requests);
    done(forecast);
  }
};

}  // namespace

void forecast(JudgeSounds& sounds, const Contents& contents, const KnownJudge& judge, const QList<JudgeItemKey>& items,
              QObject* context, std::function<void(const JudgeForecast&)> done) {
  const QSet<JudgeItemKey> ok = okItems(contents, judge);
  QList<JudgeItemKey> open;
  for (const JudgeItemKey& item : items)
    if (!ok.contains(item))
      open.append(item);
  auto measuring = std::make_shared<Measuring>();
  measuring->forecast.items = static_cast<int>(items.size());
  measuring->forecast.ok = static_cast<int>(items.size() - open.size());
  measuring->done = std::move(done);
  const QList<JudgeItemKey> some = spread(open);
  measuring->missing = some.size();
  if (some.isEmpty()) {
    QMetaObject::invokeMethod(
        context, [measuring, judge] { measuring->finish(judge); }, Qt::QueuedConnection);
    return;
  }
  for (const JudgeItemKey& item : some)
    sounds.make(contents, item, context, [measuring, judge](const Result<JudgeSound>& sound) {
      measuring->take(judge.config, sound);
      if (--measuring->missing == 0)
        measuring->finish(judge);
    });
}

}  // namespace s2s
