// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace s2s {

/// A path of a sound as a verdict file writes it, with '/' and without a leading one; empty where it is no safe
/// relative path.
QString plainPath(const QString& written);

/// What two spellings of the path of one instruction have in common: no leading slash and no "input/", one spelling of
/// the task's folder, no extension ("/input/singing/a.mp3" and "sing/a.wav" are "sing/a").
QString soundKey(const QString& path);

/// The task that the folders of a path name: its code, or empty where no folder is a task of the paper.
QString taskOfPath(const QString& path);

/// The system that the folders of a path name: "output/SpeechGPT/emotion/a.wav"; empty where none is known.
QString systemOfPath(const QString& path);

}  // namespace s2s
