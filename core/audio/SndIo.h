// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <sndfile.h>

class QIODevice;

namespace s2s {

using SndFile = std::unique_ptr<SNDFILE, decltype(&sf_close)>;

/// Opens a QIODevice (an open QFile or QBuffer, seekable, that outlives the file) with libsndfile, so that no path
/// passes through its C strings. Null where libsndfile will not; sf_strerror(nullptr) says why.
SndFile openSnd(QIODevice& device, int mode, SF_INFO& info);

}  // namespace s2s
