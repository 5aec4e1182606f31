// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/JudgeDesk.h"

#include "core/net/Address.h"
#include "core/net/JudgeClients.h"
#include "core/net/JudgeFile.h"
#include "core/net/Keychain.h"
#include "core/net/PromptFile.h"
#include "core/net/RequestLimit.h"
#include "core/study/JudgeEstimate.h"
#include "core/study/JudgeVoice.h"
#include "core/study/Study.h"

#include <QFile>
#include <QPointer>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <utility>

namespace s2s {
namespace {

JudgeDesk::Key keyOf(Keychain::Place place) {
  switch (place) {
    case Keychain::Place::System: return JudgeDesk::Key::InKeychain;
    case Keychain::Place::ThisSession: return JudgeDesk::Key::ThisSession;
    case Keychain::Place::Nowhere: break;
  }
  return JudgeDesk::Key::Missing;
}

Result<void> writeBytes(const QString& path, const QByteArray& bytes) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
    return Error{Fault::FileUnwritable, path, file.errorString()};
  return {};
}

QString suffixOf(const QString& mime) {
  return mime == QLatin1String("audio/flac")  ? QStringLiteral("flac")
         : mime == QLatin1String("audio/mp3") ? QStringLiteral("mp3")
                                              : QStringLiteral("wav");
}

/// The server that a key is for; empty where the judge has none of its own.
QString serverOf(const JudgeConfig& config, JudgeDesk::KeyFor what) {
  if (what == JudgeDesk::KeyFor::Judge)
    return config.base;
  const QString speech = config.speech ? config.speech->base : QString();
  const bool isShared =
      !speech.isEmpty() && !config.base.isEmpty() && Keychain::entryFor(speech) == Keychain::entryFor(config.base);
  return isShared ? QString() : speech;
}

}  // namespace

/// A judge with all that it needs to be asked.
struct JudgeDesk::Ready {
  KnownJudge judge;
  Secret key;
  CarrierClips carrier;
  std::unique_ptr<JudgeSounds> sounds;
  std::unique_ptr<JudgeClient> client;
  JudgeRequest request;  ///< of a trial
};

JudgeDesk::JudgeDesk(Study& study, QObject* parent)
    : QObject(parent), m_study(study), m_keychain(std::make_unique<Keychain>()), m_round(std::make_unique<QObject>()) {
  connect(&study, &Study::opened, this, &JudgeDesk::drop);
  connect(&study, &Study::closed, this, &JudgeDesk::drop);
}

JudgeDesk::~JudgeDesk() = default;

void JudgeDesk::drop() {
  m_round = std::make_unique<QObject>();
  m_run.reset();
  m_trial.reset();
  Q_EMIT runChanged();
}

void JudgeDesk::add(const QString& path, std::function<void(Result<Added>)> done) {
  const Result<JudgeFile> file = readJudgeFile(path);
  if (!file)
    return done(file.error());
  save(file->config, [unknown = file->unknownKeys, done = std::move(done)](const Result<JudgeId>& saved) {
    done(saved ? Result<Added>(Added{*saved, unknown}) : saved.error());
  });
}

void JudgeDesk::save(const JudgeConfig& config, std::function<void(Result<JudgeId>)> done) {
  const Result<JudgePrompt> prompt = readPrompt(config.prompt, config.mode);
  if (!prompt)
    return done(prompt.error());
  KnownJudge judge = knownJudge(m_study.contents(), config, *prompt);
  if (!judge.stored.event.isEmpty())
    return done(judge.id());
  judge.stored.event = EventId(newEventId(m_study.clock()));
  judge.stored.savedAt = m_study.clock().nowMs();
  Edit edit;
  edit.judging.judges = {judge.stored};
  m_study.apply(edit, [id = judge.id(), done = std::move(done)](const Result<void>& saved) {
    done(saved ? Result<JudgeId>(id) : saved.error());
  });
}

Result<KnownJudge> JudgeDesk::known(const JudgeId& id) const {
  const StudyJudge* stored = m_study.contents().judging.find(id);
  if (!stored)
    return Error{Fault::UnknownRater, id.text()};
  const Result<JudgeFile> file = judgeFileFrom(stored->config.toUtf8(), {});
  if (!file)
    return file.error();
  const Result<JudgePrompt> prompt = readPrompt(file->config.prompt, file->config.mode);
  if (!prompt)
    return prompt.error();
  KnownJudge judge = knownJudge(m_study.contents(), file->config, *prompt);
  if (judge.id() == id)
    return judge;
  if (!file->config.answers.isEmpty() && !QFile::exists(file->config.answers))
    return Error{Fault::FileMissing, file->config.answers};
  return Error{
      Fault::NotEnoughData,
      {},
      QStringLiteral("what this judge was asked with (%1) or its answers have changed since it was added, so it "
                     "would be another judge; add its file again")
          .arg(stored->promptVersion)};
}

Result<void> JudgeDesk::exportJudge(const JudgeId& id, const QString& path) const {
  const Result<KnownJudge> judge = known(id);
  return judge ? writeJudgeFile(path, judge->config) : judge.error();
}

void JudgeDesk::findKey(const JudgeId& id, KeyFor what, std::function<void(Key)> found) {
  const Result<KnownJudge> judge = known(id);
  const QString server = judge ? serverOf(judge->config, what) : QString();
  if (server.isEmpty())
    return found(Key::NotNeeded);
  m_keychain->find(
      Keychain::entryFor(server), m_round.get(),
      [needed = !isLoopback(QUrl(server)), found = std::move(found)](const Secret&, Keychain::Place place) {
        const Key key = keyOf(place);
        found(key == Key::Missing && !needed ? Key::NotNeeded : key);
      });
}

void JudgeDesk::keepKey(const JudgeId& id, KeyFor what, const QByteArray& key, std::function<void(Key)> kept) {
  if (const Result<KnownJudge> judge = known(id))
    m_keychain->keep(Keychain::entryFor(serverOf(judge->config, what)), Secret(key), m_round.get(),
                     [kept = std::move(kept)](Keychain::Place place) { kept(keyOf(place)); });
}

void JudgeDesk::forgetKey(const JudgeId& id, KeyFor what, std::function<void(Key)> forgotten) {
  if (const Result<KnownJudge> judge = known(id))
    m_keychain->forget(Keychain::entryFor(serverOf(judge->config, what)), m_round.get(),
                       [forgotten = std::move(forgotten)](Keychain::Place place) { forgotten(keyOf(place)); });
}

void JudgeDesk::prepare(const JudgeId& id, Purpose purpose, std::function<void(Result<ReadyPtr>)> done) {
  Result<KnownJudge> judge = known(id);
  if (!judge)
    return done(judge.error());
  auto ready = std::make_shared<Ready>();
  ready->judge = *std::move(judge);
  const JudgeConfig& config = ready->judge.config;
  const auto voiced = [this, ready, purpose, done](const Secret& speechKey) {
    loadVoice(ready, purpose, speechKey, done);
  };
  const auto keyed = [this, ready, purpose, voiced] {
    const std::optional<SpeechEndpoint>& speech = ready->judge.config.speech;
    if (!speech || purpose == Purpose::Forecast)
      return voiced({});
    m_keychain->find(Keychain::entryFor(speech->base), m_round.get(),
                     [voiced](const Secret& key, Keychain::Place) { voiced(key); });
  };
  if (purpose != Purpose::Request || config.base.isEmpty())
    return keyed();
  m_keychain->find(Keychain::entryFor(config.base), m_round.get(),
                   [ready, keyed, done](const Secret& key, Keychain::Place) {
                     if (key.isEmpty() && needsKey(ready->judge.config))
                       return done(Error{Fault::BadUsage, ready->judge.config.name,
                                         QStringLiteral("there is no key for this judge; enter it beside the judge")});
                     ready->key = key;
                     keyed();
                   });
}

void JudgeDesk::loadVoice(const ReadyPtr& ready, Purpose purpose, const Secret& speechKey,
                          const std::function<void(Result<ReadyPtr>)>& done) {
  const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/voice");
  const Speech speech = purpose == Purpose::Forecast ? Speech::Guess : Speech::Ask;
  loadJudgeVoice(ready->judge.config, ready->judge.prompt, m_study.clips(), speech, speechKey, cache, m_round.get(),
                 [this, ready, done](const Result<CarrierClips>& voice) {
                   if (!voice)
                     return done(voice.error());
                   ready->carrier = *voice;
                   ready->sounds = std::make_unique<JudgeSounds>(m_study.clips(), ready->judge.config.audio, *voice);
                   done(ready);
                 });
}

void JudgeDesk::forecast(const JudgeId& id, const JudgeChoice& choice,
                         std::function<void(Result<JudgeForecast>)> done) {
  prepare(id, Purpose::Forecast, [this, choice, done = std::move(done)](const Result<ReadyPtr>& ready) {
    if (!ready)
      return done(ready.error());
    const Contents& contents = m_study.contents();
    s2s::forecast(*(*ready)->sounds, contents, (*ready)->judge, chosenItems(contents, choice), m_round.get(),
                  [kept = *ready, done](const JudgeForecast& found) { done(found); });
  });
}

bool JudgeDesk::isRunning() const { return m_run && m_run->state() != JudgeRun::State::Ended; }

bool JudgeDesk::canStart() const {
  return !isRunning() || (m_run->state() == JudgeRun::State::Paused && m_run->why() != JudgeRun::Why::SaveFailed);
}

void JudgeDesk::start(const JudgeId& id, const JudgeChoice& choice, std::optional<double> maxCost,
                      std::function<void(Result<void>)> done) {
  Q_ASSERT(canStart());
  const Result<KnownJudge> judge = known(id);
  if (const auto why = judge && maxCost ? whyNoCostLimit(judge->config) : std::nullopt)
    return done(*why);
  if (m_run)
    m_run->stop();  // it stays open in the study: the same choice goes on with it
  JudgeRunSettings settings;
  settings.choice = choice;
  settings.maxCost = maxCost;
  prepare(id, Purpose::Request, [this, settings, done = std::move(done)](const Result<ReadyPtr>& ready) {
    if (!ready)
      return done(ready.error());
    Result<std::unique_ptr<JudgeClient>> client = makeJudgeClient((*ready)->judge.config, (*ready)->key);
    if (!client)
      return done(client.error());
    launch(*ready, settings, *std::move(client));
    done({});
  });
}

void JudgeDesk::launch(const ReadyPtr& ready, const JudgeRunSettings& settings, std::unique_ptr<JudgeClient> client) {
  const auto save = [study = QPointer(&m_study)](const Edit& edit, const std::function<void(Result<void>)>& done) {
    if (study)
      study->apply(edit, done);
  };
  const JudgeRunDoors doors{[this]() -> const Contents& { return m_study.contents(); }, save, m_study.clips(),
                            m_study.clock()};
  m_run = std::make_unique<JudgeRun>(doors, ready->judge, ready->carrier, std::move(client), settings);
  connect(m_run.get(), &JudgeRun::stateChanged, this, &JudgeDesk::runChanged);
  connect(m_run.get(), &JudgeRun::tried, this, &JudgeDesk::tried);
  m_run->start();
  Q_EMIT runChanged();
}

void JudgeDesk::makeSound(const JudgeId& id, const JudgeItemKey& item, std::function<void(Result<JudgeTrial>)> done) {
  m_trial.reset();
  prepare(id, Purpose::Sound, [this, item, done = std::move(done)](const Result<ReadyPtr>& ready) {
    if (!ready)
      return done(ready.error());
    makeTrial(*ready, item,
              [this, done](const Result<void>& made) { done(made ? Result<JudgeTrial>(*m_trial) : made.error()); });
  });
}

void JudgeDesk::tryOne(const JudgeId& id, const JudgeItemKey& item, std::function<void(Result<JudgeTrial>)> done) {
  m_trial.reset();
  prepare(id, Purpose::Request, [this, item, done = std::move(done)](const Result<ReadyPtr>& prepared) {
    if (!prepared)
      return done(prepared.error());
    const ReadyPtr ready = *prepared;
    Result<std::unique_ptr<JudgeClient>> client = makeJudgeClient(ready->judge.config, ready->key);
    if (!client)
      return done(client.error());
    ready->client = *std::move(client);
    makeTrial(ready, item, [this, ready, done](const Result<void>& made) {
      if (!made)
        return done(made.error());
      if (const auto why = whyTooLarge(ready->judge.config, ready->request.audio.size()))
        return done(Error{Fault::BadUsage, QStringLiteral("audio"), *why});
      ready->client->ask(ready->request, m_round.get(), [this, ready, done](const JudgeReply& reply) {
        ready->client.release()->deleteLater();  // it is the one that calls us
        if (!m_trial)
          return;  // another one was begun meanwhile
        m_trial->reply = reply;
        done(*m_trial);
      });
    });
  });
}

void JudgeDesk::makeTrial(const ReadyPtr& ready, const JudgeItemKey& item, std::function<void(Result<void>)> done) {
  ready->sounds->make(m_study.contents(), item, m_round.get(),
                      [this, ready, item, done = std::move(done)](const Result<JudgeSound>& sound) {
                        done(sound ? keepTrial(ready, item, *sound) : sound.error());
                      });
}

Result<void> JudgeDesk::keepTrial(const ReadyPtr& ready, const JudgeItemKey& item, const JudgeSound& sound) {
  m_folder = std::make_unique<QTemporaryDir>();
  JudgeTrial trial{item, m_folder->filePath(QStringLiteral("judge.") + suffixOf(sound.file.mime)), sound.seconds};
  if (Result<void> written = writeBytes(trial.soundPath, sound.file.bytes); !written)
    return written;
  ready->request = requestFor(ready->judge, m_study.contents(), item, sound);
  trial.text = ready->request.text;
  m_trial = trial;
  Q_EMIT trialMade();
  return {};
}

Result<void> JudgeDesk::exportSound(const QString& path) const {
  QFile sound(m_trial ? m_trial->soundPath : QString());
  if (!sound.open(QIODevice::ReadOnly))
    return Error{Fault::FileMissing, sound.fileName()};
  return writeBytes(path, sound.readAll());
}

}  // namespace s2s
