// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/JudgeVoice.h"

#include "core/audio/ClipReader.h"
#include "core/net/Address.h"
#include "core/net/SpeechClient.h"

#include <QDir>
#include <QFile>
#include <QPointer>
#include <QSaveFile>

#include <array>
#include <memory>

namespace s2s {
namespace {

constexpr int kPieces = 5;

/// How long the words would take to say: 4 Chinese characters or 14 other letters in a second.
ClipPtr silenceFor(const QString& words, int rate) {
  double seconds = 0;
  for (const QChar c : words)
    seconds += c.unicode() >= 0x2E80 ? 1.0 / 4 : 1.0 / 14;
  auto clip = std::make_shared<Clip>();
  clip->rate = clip->sourceRate = rate;
  clip->sourceChannels = 1;
  clip->frames.resize(static_cast<size_t>(seconds * rate));
  return clip;
}

template <class T>
std::array<T*, kPieces> piecesOf(PerSpoken<T>& all) {
  return {&all.intro, &all.instruction, &all.first, &all.second, &all.outro};
}

/// Gets one piece after the other ready; lives until the last one is, or until the context goes.
class Loading : public QObject {
 public:
  Loading(JudgeConfig config, JudgePrompt prompt, ClipReader& reader, Speech speech, const Secret& key, QString folder,
          QObject* context, std::function<void(Result<CarrierClips>)> done)
      : QObject(context),
        m_config(std::move(config)),
        m_prompt(std::move(prompt)),
        m_reader(reader),
        m_speech(speech),
        m_key(key),
        m_folder(std::move(folder)),
        m_done(std::move(done)) {}

  void next() {
    if (m_at == kPieces)
      return finish(m_clips);
    const QString words = *piecesOf(m_prompt.spoken)[m_at], recording = *piecesOf(m_prompt.voice)[m_at];
    if (m_config.mode == JudgeMode::Structured && m_config.audio.cues == Cues::Tones)
      return take(toneAt(m_at));
    if (recording.startsWith(QLatin1String(":/")) && !m_config.speech)
      return take(decodedResource(recording, m_config.audio.rate));
    if (!m_config.speech && !recording.isEmpty())
      return read(recording);
    if (words.isEmpty())
      return take(ClipPtr());
    if (!m_config.speech)
      return finish(Error{Fault::NotEnoughData,
                          {},
                          QStringLiteral("the prompt has words to be spoken, but neither a recording of them nor a "
                                         "speech endpoint in the judge file")});
    speak(words);
  }

 private:
  /// One, two and three tones before the instruction, the first and the second response.
  Result<ClipPtr> toneAt(size_t piece) const {
    return piece >= 1 && piece <= 3 ? toneCue(static_cast<int>(piece), m_config.audio.rate) : ClipPtr();
  }

  void take(const Result<ClipPtr>& clip) {
    if (!clip)
      return finish(clip.error());
    *piecesOf(m_clips)[m_at++] = levelled(*clip, m_config.audio.policy);
    // Not by recursion through the event loop of somebody else: each piece in a turn of its own.
    QMetaObject::invokeMethod(
        this, [this] { next(); }, Qt::QueuedConnection);
  }

  void read(const QString& path) {
    m_reader.read(path, {}, m_config.audio.rate, this, [this](const Result<ClipPtr>& clip) { take(clip); });
  }

  void speak(const QString& words) {
    const SpeechEndpoint& endpoint = *m_config.speech;
    const QString name = hashedId({endpoint.base, endpoint.model, endpoint.voice, words});
    const QString path = QDir(m_folder).filePath(name + QStringLiteral(".wav"));
    if (QFile::exists(path))
      return read(path);
    if (m_speech == Speech::Guess)
      return take(silenceFor(words, m_config.audio.rate));
    const auto server = serverAddress(endpoint.base);
    if (!server)
      return finish(server.error());
    if (!m_speaker)
      m_speaker = new SpeechClient(*server, m_key, this);
    m_speaker->speak(endpoint, words, this, [this, path](const Result<QByteArray>& sound) {
      if (!sound)
        return finish(sound.error());
      QSaveFile file(path);
      if (!QDir().mkpath(m_folder) || !file.open(QIODevice::WriteOnly) || file.write(*sound) != sound->size() ||
          !file.commit())
        return finish(Error{Fault::FileUnwritable, path, file.errorString()});
      read(path);
    });
  }

  /// The context, and this with it, may go while it is told.
  void finish(const Result<CarrierClips> result) {
    const auto done = m_done;
    deleteLater();
    done(result);
  }

  const JudgeConfig m_config;
  JudgePrompt m_prompt;
  ClipReader& m_reader;
  const Speech m_speech;
  const Secret m_key;
  const QString m_folder;
  const std::function<void(Result<CarrierClips>)> m_done;
  SpeechClient* m_speaker = nullptr;
  CarrierClips m_clips;
  size_t m_at = 0;
};

}  // namespace

void loadJudgeVoice(const JudgeConfig& config, const JudgePrompt& prompt, ClipReader& reader, Speech speech,
                    const Secret& speechKey, const QString& cacheFolder, QObject* context,
                    std::function<void(Result<CarrierClips>)> done) {
  auto* loading = new Loading(config, prompt, reader, speech, speechKey, cacheFolder, context, std::move(done));
  QMetaObject::invokeMethod(
      loading, [loading] { loading->next(); }, Qt::QueuedConnection);
}

}  // namespace s2s
