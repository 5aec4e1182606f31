// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Task.h"

#include <QString>

#include <optional>

namespace s2s {

/// A path of a sound as a verdict file writes it, with '/' and without a leading one; empty where it is no safe
/// relative path.
QString plainPath(const QString& written);

/// What two spellings of the path of one instruction have in common: no leading slash and no "input/", one spelling of
/// the task's folder, no extension ("/input/singing/a.mp3" and "sing/a.wav" are "sing/a").
QString soundKey(const QString& path);

/// Whether two paths can be spellings of that of one answer: its stem is the same, whatever the folders and the
/// extension. "a.wav", "a/a.wav" and "a/item_7.wav" are one, as some systems' answers lie in folders of their own.
bool isSameStem(const QString& one, const QString& other);

/// A variant of a clip with noise: <stem>_<NoiseType>_<k>.
struct Variant {
  QString base;  ///< key of the clip that was mixed
  QString condition;
};
std::optional<Variant> variantOf(const QString& key);

/// The task that the folders of a path name: its code, or empty where no folder is a task of the paper.
QString taskOfPath(const QString& path);

/// The task of an item that states one and has a path: a known task as stated, else that of the folders, else as
/// stated. The free label of a record may say more than the folder does, but only a known task has a domain.
QString taskOfItem(const QString& stated, const QString& path);

/// The domain as stated, else that of the task.
Domain domainOfItem(const QString& stated, const QString& task);

/// The system that the folders of a path name: "output/SpeechGPT/emotion/a.wav"; empty where none is known.
QString systemOfPath(const QString& path);

}  // namespace s2s
