// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/JudgeForecast.h"
#include "core/study/JudgeRun.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

class QTemporaryDir;

namespace s2s {

class Keychain;
class Secret;
class Study;

/// One battle put to a judge without storing anything.
struct JudgeTrial {
  JudgeItemKey item;
  QString soundPath;  ///< of a file with the very bytes that were sent
  double seconds = 0;
  QString text;  ///< what was asked in writing
  std::optional<JudgeReply> reply;
};

/// The automatic judges of the open study and the one run that may be under way: what the judge page works with. It
/// finds keys, loads voices, makes clients; no key ever leaves it but into the header of a request or the keychain. GUI
/// thread; never blocks. What is asked of it is dropped when another study is opened.
class JudgeDesk : public QObject {
  Q_OBJECT
 public:
  enum class Key { NotNeeded, Missing, InKeychain, ThisSession };
  /// What a key is for. An endpoint that speaks the prompt needs one of its own where it is another server.
  enum class KeyFor { Judge, Speech };
  struct Added {
    JudgeId id;
    QStringList unknownKeys;  ///< of the file: misspelt ones mean nothing
  };

  explicit JudgeDesk(Study& study, QObject* parent = nullptr);
  ~JudgeDesk() override;

  /// Stores the judge of a file. Errors: those of reading the file, its prompt, and saving.
  void add(const QString& path, std::function<void(Result<Added>)> done);
  /// Stores a judge. What changes its answers makes it another one.
  void save(const JudgeConfig& config, std::function<void(Result<JudgeId>)> done);
  /// Writes a judge file, to be shared; it has no key.
  Result<void> exportJudge(const JudgeId& id, const QString& path) const;
  /// Errors: those of reading its prompt; FileMissing where its answers are gone; NotEnoughData where prompt or answers
  /// are others by now, and with them the judge.
  Result<KnownJudge> known(const JudgeId& id) const;

  void findKey(const JudgeId& id, KeyFor what, std::function<void(Key)> found);
  void keepKey(const JudgeId& id, KeyFor what, const QByteArray& key, std::function<void(Key)> kept);
  void forgetKey(const JudgeId& id, KeyFor what, std::function<void(Key)> forgotten);

  /// Sends nothing, to no server.
  void forecast(const JudgeId& id, const JudgeChoice& choice, std::function<void(Result<JudgeForecast>)> done);
  /// Begins a run, or goes on with the open one of the same choice, with the key and the limit of now. @p done tells
  /// whether it is on its way. Only where canStart().
  void start(const JudgeId& id, const JudgeChoice& choice, std::optional<double> maxCost,
             std::function<void(Result<void>)> done);
  /// The run of this session; null before the first.
  JudgeRun* run() const { return m_run.get(); }
  bool isRunning() const;
  /// Nothing runs, or what runs is paused and has all its answers on disk: a new start takes its place.
  bool canStart() const;

  /// Makes the sound of one battle, to be heard and saved. The judge is not asked.
  void makeSound(const JudgeId& id, const JudgeItemKey& item, std::function<void(Result<JudgeTrial>)> done);
  /// The same, and puts it to the judge; trialMade() comes before it is asked.
  void tryOne(const JudgeId& id, const JudgeItemKey& item, std::function<void(Result<JudgeTrial>)> done);
  /// Copies the sound of the last trial. It is there from trialMade() on, whatever becomes of the request.
  Result<void> exportSound(const QString& path) const;
  const std::optional<JudgeTrial>& trial() const { return m_trial; }

 Q_SIGNALS:
  void runChanged();
  void tried(const s2s::JudgeTry& attempt);
  void trialMade();

 private:
  struct Ready;
  using ReadyPtr = std::shared_ptr<Ready>;
  /// What a judge is got ready for: a forecast sends nothing, a sound may be spoken by an endpoint, a request needs the
  /// key.
  enum class Purpose { Forecast, Sound, Request };
  void prepare(const JudgeId& id, Purpose purpose, std::function<void(Result<ReadyPtr>)> done);
  void loadVoice(const ReadyPtr& ready, Purpose purpose, const Secret& speechKey,
                 const std::function<void(Result<ReadyPtr>)>& done);
  void launch(const ReadyPtr& ready, const JudgeRunSettings& settings, std::unique_ptr<JudgeClient> client);
  void makeTrial(const ReadyPtr& ready, const JudgeItemKey& item, std::function<void(Result<void>)> done);
  Result<void> keepTrial(const ReadyPtr& ready, const JudgeItemKey& item, const JudgeSound& sound);
  void drop();

  Study& m_study;
  std::unique_ptr<Keychain> m_keychain;
  std::unique_ptr<QTemporaryDir> m_folder;  ///< of the sound of trials
  std::unique_ptr<JudgeRun> m_run;
  std::optional<JudgeTrial> m_trial;
  std::unique_ptr<QObject> m_round;  ///< context of what was asked for the open study
};

}  // namespace s2s
