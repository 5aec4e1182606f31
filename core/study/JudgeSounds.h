// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Sequence.h"
#include "core/base/Result.h"
#include "core/model/Contents.h"
#include "core/net/JudgeClient.h"
#include "core/study/JudgeRecords.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <vector>

namespace s2s {

class ClipReader;

/// The sound of one item, as it is sent.
struct JudgeSound {
  SoundFile file;
  double seconds = 0;
};

/// The request about an item whose sound is there.
JudgeRequest requestFor(const KnownJudge& judge, const Contents& contents, const JudgeItemKey& item,
                        const JudgeSound& sound);

/// Makes what a judge hears of a battle: decoding in the reader's processes, joining and encoding in a pool. Keeps the
/// clips used last, because both orders of a battle have the same. GUI thread; never blocks.
class JudgeSounds : public QObject {
  Q_OBJECT
 public:
  using Done = std::function<void(Result<JudgeSound>)>;

  JudgeSounds(ClipReader& reader, const JudgeAudio& audio, CarrierClips carrier, QObject* parent = nullptr);
  ~JudgeSounds() override;

  /// Dropped when @p context goes first. Errors: those of ClipReader::read, SoundChanged and FileMissing as found when
  /// the study was opened, UnknownFormat.
  void make(const Contents& contents, const JudgeItemKey& item, QObject* context, Done done);

 private:
  struct Clips;
  struct Wanted {
    QString path, sha256;
  };
  void take(const Wanted& wanted, const std::shared_ptr<Clips>& clips, int place);
  void arrived(const QString& path, const Result<ClipPtr>& clip);
  void keep(const QString& path, const ClipPtr& clip);
  void join(const std::shared_ptr<Clips>& clips);

  ClipReader& m_reader;
  const JudgeAudio m_audio;
  const CarrierClips m_carrier;
  Leveller m_leveller;
  QHash<QString, ClipPtr> m_kept;
  QStringList m_recent;  ///< paths, the latest last
  QHash<QString, std::vector<std::pair<std::shared_ptr<Clips>, int>>> m_waiting;
  QThreadPool m_pool;
};

}  // namespace s2s
