// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/ClipReader.h"
#include "core/study/BlindPack.h"
#include "core/study/Edit.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace s2s {

struct HandOutSettings {
  QList<RaterId> annotators;  ///< pseudonyms
  QString folder;             ///< where the packs go; made when it is not there
  PackWhat what = PackWhat::Both;
  bool zip = false;               ///< one file for each instead of a folder
  std::optional<double> overlap;  ///< of walks that are not fixed yet; otherwise as the plan says
};

/// Why somebody cannot be handed out a pack under this name: it must be fit for a file name and no e-mail address.
Result<void> checkPseudonym(const QString& name);

/// What must be fixed in the study before packs are made of it, once and for ever: its key, the annotators and their
/// walks. Empty when nothing is missing. Errors: BadUsage, DemoRefused, IsAPack.
Result<Edit> handOutEdit(const Contents& study, const HandOutSettings& settings, const QString& path);

struct HandedPack {
  RaterId rater;
  QString path;  ///< of the folder or archive
  int items = 0, battles = 0, samples = 0;
};

struct HandOutOutcome {
  QList<HandedPack> packs;
  QList<Problem> problems;
};

/// Makes blind packs: reads every sound once through the decoder, writes it without tags, and puts each pack together
/// under another name until it is whole. GUI thread; never blocks.
class HandOut : public QObject {
  Q_OBJECT
 public:
  using Done = std::function<void(Result<HandOutOutcome>)>;

  /// @p study has what handOutEdit() asks for. @p clips outlives this.
  HandOut(Contents study, HandOutSettings settings, ClipReader& clips, QObject* parent = nullptr);
  ~HandOut() override;

  /// @p done is called once. Errors: FileExists (a pack of that name is there), FileUnwritable, Cancelled, ...
  void start(Done done);
  void cancel();

 Q_SIGNALS:
  void progress(qint64 done, qint64 total);

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

}  // namespace s2s
