// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QIODevice;

namespace s2s {

/// True for the containers that libsndfile cannot read and a media framework can: mp4/m4a, webm/mka, ADTS AAC, ASF.
/// Nothing else is given to the framework: it is large, and strangers' files need not see all of it. Leaves @p bytes at
/// their beginning.
bool isForMedia(QIODevice& bytes);

/// Goes on as s2sarena-decode-media, beside this program, with these arguments: the process, its limits and its pipes
/// stay. Comes back where there is no such program, as in a build without the window.
void becomeMediaDecoder(char** arguments);

}  // namespace s2s
