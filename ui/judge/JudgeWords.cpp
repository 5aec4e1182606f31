// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judge/JudgeWords.h"

#include "ui/common/Figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace s2s {

/// Only the translation context of the texts in this file.
struct JudgeText {
  Q_DECLARE_TR_FUNCTIONS(s2s::JudgeText)
};
namespace {

QString whyWords(const JudgeRun& run) {
  const QString detail = run.whyDetail().isEmpty() ? QString() : QStringLiteral(" (%1)").arg(run.whyDetail());
  switch (run.why()) {
    case JudgeRun::Why::Finished: return JudgeText::tr("The run is finished.");
    case JudgeRun::Why::Cancelled: return JudgeText::tr("The run was cancelled. What was answered stays.");
    case JudgeRun::Why::Asked: return JudgeText::tr("Paused. Everything that was answered is saved.");
    case JudgeRun::Why::DailyQuota:
      return JudgeText::tr("The server gives no more today%1. Go on tomorrow; nothing is asked twice.").arg(detail);
    case JudgeRun::Why::CostCap:
      return JudgeText::tr("The next request might cost more than allowed. Start again with a higher limit to go on.");
    case JudgeRun::Why::JudgeRefuses:
      return JudgeText::tr(
                 "The server refuses every request%1. Check the key, the model and the address, and start again.")
          .arg(detail);
    case JudgeRun::Why::SaveFailed:
      return JudgeText::tr("An answer could not be saved%1. Resume saves it once the disk can be written.").arg(detail);
    case JudgeRun::Why::NothingToAsk:
      return JudgeText::tr("Nothing to ask: all of these battles have an answer already.");
    case JudgeRun::Why::None: break;
  }
  return {};
}

}  // namespace

QString words(JudgeApi api) {
  switch (api) {
    case JudgeApi::Gemini: return JudgeText::tr("Gemini");
    case JudgeApi::OpenAiChat: return JudgeText::tr("OpenAI-compatible chat");
    case JudgeApi::Program: return JudgeText::tr("Program on this computer");
    case JudgeApi::Replay: return JudgeText::tr("Replay of a file");
  }
  return {};
}

QString words(JudgeMode mode) {
  return mode == JudgeMode::Paper ? JudgeText::tr("As in the paper") : JudgeText::tr("Structured");
}

QString words(JudgeStatus status) {
  switch (status) {
    case JudgeStatus::Ok: return JudgeText::tr("ok", "an answer of a judge");
    case JudgeStatus::Refused: return JudgeText::tr("refused", "an answer of a judge");
    case JudgeStatus::Invalid: return JudgeText::tr("invalid", "an answer of a judge");
    case JudgeStatus::Unavailable: return JudgeText::tr("unavailable", "an answer of a judge");
  }
  return {};
}

QString words(JudgeOrder order) {
  return order == JudgeOrder::Ab ? JudgeText::tr("A first") : JudgeText::tr("B first");
}

QString words(JudgeDesk::Key key) {
  switch (key) {
    case JudgeDesk::Key::NotNeeded: return JudgeText::tr("This judge needs no key.");
    case JudgeDesk::Key::Missing: return JudgeText::tr("There is no key for this server yet.");
    case JudgeDesk::Key::InKeychain: return JudgeText::tr("The key is in the system's keychain.");
    case JudgeDesk::Key::ThisSession:
      return JudgeText::tr("The key is kept until the program ends: there is no keychain to keep it in.");
  }
  return {};
}

QString spanWords(qint64 ms) {
  const qint64 seconds = (ms + 999) / 1000;
  if (seconds < 60)
    return JudgeText::tr("%1 s", "a span of time").arg(seconds);
  const qint64 minutes = (seconds + 59) / 60;
  if (minutes < 60)
    return JudgeText::tr("%1 min", "a span of time").arg(minutes);
  return JudgeText::tr("%1 h %2 min", "a span of time").arg(minutes / 60).arg(minutes % 60);
}

QString stateWords(const JudgeRun& run) {
  switch (run.state()) {
    case JudgeRun::State::Idle: return {};
    case JudgeRun::State::Running:
      return run.modelChanged()
                 ? JudgeText::tr(
                       "Asking. The server reported another version of the model; its verdicts are those of "
                       "a rater of its own.")
                 : JudgeText::tr("Asking.");
    case JudgeRun::State::Pausing:
    case JudgeRun::State::Stopping:
      return JudgeText::tr("Waiting for %n answers that are under way.", nullptr, run.underWay());
    case JudgeRun::State::Paused:
    case JudgeRun::State::Ended: break;
  }
  return whyWords(run);
}

QString countWords(const JudgeTally& tally) {
  return JudgeText::tr("ok %1 · refused %2 · invalid %3 · unavailable %4")
      .arg(tally.ok)
      .arg(tally.refused)
      .arg(tally.invalid)
      .arg(tally.unavailable);
}

QString forecastWords(const JudgeForecast& forecast) {
  const JudgeEstimate& estimate = forecast.estimate;
  QStringList parts;
  if (forecast.ok > 0)
    parts << JudgeText::tr("%n have an answer already.", nullptr, forecast.ok);
  parts << JudgeText::tr("%n requests", nullptr, estimate.requests) + QStringLiteral(": ") +
               JudgeText::tr("%1 of audio, about %2 tokens in and %3 out, cost about %4; retries are not in it.")
                   .arg(spanWords(static_cast<qint64>(estimate.audioSeconds * 1000)))
                   .arg(estimate.audioTokens + estimate.textTokens, 0, 'f', 0)
                   .arg(estimate.outTokens, 0, 'f', 0)
                   .arg(figure(estimate.cost, 4));
  if (!forecast.isExact())
    parts << JudgeText::tr("Seconds are estimated from %n of them.", nullptr, forecast.measured);
  if (forecast.unreadable > 0)
    parts << JudgeText::tr("The sound of %n cannot be used.", nullptr, forecast.unreadable);
  if (forecast.tooLarge > 0)
    parts << JudgeText::tr("The sound of %n is more than the server takes in one request.", nullptr, forecast.tooLarge);
  return parts.join(QLatin1Char(' '));
}

}  // namespace s2s
