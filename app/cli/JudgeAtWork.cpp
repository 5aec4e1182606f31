// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/JudgeAtWork.h"

#include "core/net/Secret.h"
#include "core/store/Store.h"

#include <QEventLoop>
#include <QStandardPaths>
#include <QTimer>

#include <csignal>
#include <utility>

namespace s2s::cli {
namespace {

constexpr int kLookMs = 100;     ///< how often Ctrl-C and the progress bar are looked at
constexpr int kGraceMs = 5'000;  ///< for what follows on the last answer, or on its time being over

QString code(JudgeRun::Why why) {
  switch (why) {
    case JudgeRun::Why::Finished: return QStringLiteral("finished");
    case JudgeRun::Why::Cancelled: return QStringLiteral("cancelled");
    case JudgeRun::Why::Asked: return QStringLiteral("interrupted");
    case JudgeRun::Why::DailyQuota: return QStringLiteral("daily-quota");
    case JudgeRun::Why::CostCap: return QStringLiteral("cost-cap");
    case JudgeRun::Why::JudgeRefuses: return QStringLiteral("judge-refuses");
    case JudgeRun::Why::SaveFailed: return QStringLiteral("save-failed");
    case JudgeRun::Why::NothingToAsk: return QStringLiteral("nothing-to-ask");
    case JudgeRun::Why::None: break;
  }
  return QStringLiteral("none");
}

/// Runs the loop until somebody quits it, or until Ctrl-C.
void waitIn(QEventLoop& loop) {
  QTimer look;
  QObject::connect(&look, &QTimer::timeout, &loop, [&loop] {
    if (Terminal::interrupted())
      loop.quit();
  });
  look.start(kLookMs);
  loop.exec();
}

/// For people: why the run is not at its end, and what to do.
QString sentence(const JudgeRun& run) {
  const QString detail = run.whyDetail().isEmpty() ? QString() : QStringLiteral(" (%1)").arg(run.whyDetail());
  switch (run.why()) {
    case JudgeRun::Why::Asked:
      return QStringLiteral("Interrupted. Nothing that was answered is lost; the same call goes on from here.");
    case JudgeRun::Why::DailyQuota:
      return QStringLiteral("The server gives no more today%1. The same call goes on tomorrow.").arg(detail);
    case JudgeRun::Why::CostCap:
      return QStringLiteral("The next request might go beyond --max-cost. The same call with a higher one goes on.");
    case JudgeRun::Why::JudgeRefuses:
      return QStringLiteral("The server refuses every request%1. Check key, model and address in the judge file.")
          .arg(detail);
    case JudgeRun::Why::SaveFailed:
      return QStringLiteral("An answer could not be saved%1. The same call asks for it again.").arg(detail);
    default: return {};
  }
}

Json countsJson(const JudgeTally& standing, const JudgeTally& here) {
  return {{"items", standing.items},
          {"ok", standing.ok},
          {"refused", standing.refused},
          {"invalid", standing.invalid},
          {"unavailable", standing.unavailable},
          {"asked", here.asked},
          {"retries", here.retries},
          {"audio_s", here.audioSeconds},
          {"cost", here.cost}};
}

Json resultOf(const JudgeRun& run) {
  const bool nothing = run.why() == JudgeRun::Why::NothingToAsk;
  Json json = {{"run", nothing ? Json(nullptr) : Json(utf8(run.run().text()))}};
  json.update(countsJson(run.standing(), run.here()));
  const JudgeTally whole = run.tally();
  Json versions = Json::array();
  for (const QString& version : run.modelVersions())
    versions.push_back(utf8(version));
  json["pending"] = run.standing().items - run.standing().done();
  json["stopped"] = utf8(code(run.why()));
  json["rater"] = utf8(run.judge().stored.rater.text());
  json["judge"] = utf8(run.judge().id().text());
  json["prompt_version"] = utf8(run.judge().stored.promptVersion);
  json["model_versions"] = versions;
  json["whole_run"] = {
      {"asked", whole.asked}, {"retries", whole.retries}, {"audio_s", whole.audioSeconds}, {"cost", whole.cost}};
  return json;
}

}  // namespace

JudgeAtWork::JudgeAtWork(Store& store, Worker& saving, Contents& contents, KnownJudge judge, Terminal& terminal)
    : m_store(store),
      m_saving(saving),
      m_contents(contents),
      m_judge(std::move(judge)),
      m_terminal(terminal),
      m_clips(ClipReader::besideThisProgram()) {}

Result<void> JudgeAtWork::loadVoice(Speech speech, const Secret& speechKey) {
  QEventLoop loop;
  std::optional<Result<CarrierClips>> voice;
  const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/voice");
  loadJudgeVoice(m_judge.config, m_judge.prompt, m_clips, speech, speechKey, cache, &loop,
                 [&](const Result<CarrierClips>& loaded) {
                   voice = loaded;
                   loop.quit();
                 });
  if (!voice)
    waitIn(loop);
  if (!voice)
    return Error{Fault::Cancelled};
  if (!*voice)
    return voice->error();
  m_carrier = **voice;
  return {};
}

JudgeRunDoors JudgeAtWork::doors() {
  const auto save = [this](const Edit& edit, const std::function<void(Result<void>)>& done) {
    m_saving.run([&store = m_store, edit] { return write(store, edit); }, &m_here,
                 [this, edit, done](const Result<int>& written) {
                   if (written)
                     bringInto(m_contents, edit);
                   done(written ? Result<void>() : written.error());
                 });
  };
  return {[this]() -> const Contents& { return m_contents; }, save, m_clips, m_clock};
}

void JudgeAtWork::forecast(const JudgeChoice& choice) {
  JudgeSounds sounds(m_clips, m_judge.config.audio, m_carrier);
  QEventLoop loop;
  bool found = false;
  s2s::forecast(sounds, m_contents, m_judge, chosenItems(m_contents, choice), &loop, [&](const JudgeForecast& all) {
    found = true;
    tell(all);
    loop.quit();
  });
  waitIn(loop);
  if (!found)
    m_terminal.fail({Fault::Cancelled});
}

void JudgeAtWork::tell(const JudgeForecast& forecast) {
  const JudgeEstimate& estimate = forecast.estimate;
  JudgeTally standing, here;
  standing.items = forecast.items;
  standing.ok = forecast.ok;
  here.asked = estimate.requests;
  here.audioSeconds = estimate.audioSeconds;
  here.cost = estimate.cost;
  m_terminal.say(QStringLiteral("%1 items, %2 of them ok already: %3 requests, %4 s of audio, about %5 tokens in and "
                                "%6 out, cost %7 in the currency of the judge file; retries are not in it")
                     .arg(forecast.items)
                     .arg(forecast.ok)
                     .arg(estimate.requests)
                     .arg(estimate.audioSeconds, 0, 'f', 1)
                     .arg(estimate.audioTokens + estimate.textTokens, 0, 'f', 0)
                     .arg(estimate.outTokens, 0, 'f', 0)
                     .arg(estimate.cost, 0, 'f', 4));
  if (!forecast.isExact())
    m_terminal.say(QStringLiteral("seconds are estimated from %1 items").arg(forecast.measured));
  if (forecast.unreadable > 0)
    m_terminal.say(QStringLiteral("%1 of the items looked at have sound that cannot be used").arg(forecast.unreadable));
  if (forecast.tooLarge > 0)
    m_terminal.say(QStringLiteral("%1 of the items looked at have more sound than the server takes in one request; "
                                  "choose flac or mp3, a lower rate or a shorter gap")
                       .arg(forecast.tooLarge));
  Json json = {{"run", nullptr}};
  json.update(countsJson(standing, here));
  json["dry_run"] = true;
  json["tokens"] = {{"audio_in", estimate.audioTokens}, {"text_in", estimate.textTokens}, {"out", estimate.outTokens}};
  json["measured"] = forecast.measured;
  json["unreadable"] = forecast.unreadable;
  json["too_large"] = forecast.tooLarge;
  m_terminal.result(json);
  if (forecast.unreadable + forecast.tooLarge > 0)
    m_terminal.setExit(Exit::DataHasProblems);
}

void JudgeAtWork::run(std::unique_ptr<JudgeClient> client, const JudgeChoice& choice, std::optional<double> maxCost) {
  JudgeRunSettings settings;
  settings.choice = choice;
  settings.maxCost = maxCost;
  JudgeRun run(doors(), m_judge, m_carrier, std::move(client), settings);
  drive(run);
  tell(run);
}

void JudgeAtWork::drive(JudgeRun& run) {
  QEventLoop loop;
  QTimer look;
  bool interrupted = false;
  QObject::connect(&look, &QTimer::timeout, &loop, [&] {
    m_terminal.progress(run.standing().done(), run.standing().items);
    if (!Terminal::interrupted() || interrupted)
      return;
    interrupted = true;
    std::signal(SIGINT, SIG_DFL);  // what is stored is stored: a second Ctrl-C may end it at once
    if (run.underWay() > 0)
      m_terminal.message(
          QStringLiteral("Waiting up to %2 s for %1 answers that are under way; Ctrl-C again drops them.")
              .arg(run.underWay())
              .arg(m_judge.config.timeoutSeconds));
    run.stop();
    QTimer::singleShot(m_judge.config.timeoutSeconds * 1'000 + kGraceMs, &loop, &QEventLoop::quit);
  });
  QObject::connect(
      &run, &JudgeRun::stateChanged, &loop,
      [&] {
        if (run.state() == JudgeRun::State::Ended || run.state() == JudgeRun::State::Paused)
          loop.quit();
      },
      Qt::QueuedConnection);
  look.start(kLookMs);
  run.start();
  if (run.state() != JudgeRun::State::Ended)
    loop.exec();
  m_terminal.endProgress();
}

void JudgeAtWork::tell(const JudgeRun& run) {
  const JudgeTally& standing = run.standing();
  m_terminal.table({QStringLiteral("items"), QStringLiteral("ok"), QStringLiteral("refused"), QStringLiteral("invalid"),
                    QStringLiteral("unavailable"), QStringLiteral("not asked"), QStringLiteral("requests"),
                    QStringLiteral("retries"), QStringLiteral("audio s"), QStringLiteral("cost")},
                   {{QString::number(standing.items), QString::number(standing.ok), QString::number(standing.refused),
                     QString::number(standing.invalid), QString::number(standing.unavailable),
                     QString::number(standing.items - standing.done()), QString::number(run.here().asked),
                     QString::number(run.here().retries), QString::number(run.here().audioSeconds, 'f', 1),
                     QString::number(run.here().cost, 'f', 4)}});
  m_terminal.say(QStringLiteral("verdicts are those of the rater %1").arg(run.judge().stored.rater.text()));
  if (run.modelChanged())
    m_terminal.message(QStringLiteral("The server reported several versions of the model (%1); each is a rater of its "
                                      "own.")
                           .arg(run.modelVersions().join(QStringLiteral(", "))));
  if (const QString why = sentence(run); !why.isEmpty())
    m_terminal.message(why);
  m_terminal.result(resultOf(run));
  if (run.why() == JudgeRun::Why::SaveFailed)
    m_terminal.setExit(Exit::CannotBeDone);
  else if (standing.ok < standing.items)
    m_terminal.setExit(Exit::DataHasProblems);
}

}  // namespace s2s::cli
