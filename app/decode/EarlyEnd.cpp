// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/EarlyEnd.h"

#include "core/audio/WavPcm.h"

#include <QIODevice>

#include <cmath>

namespace s2s {
namespace {

constexpr qint64 kLengthTagWithin = 64 * 1024;  ///< bytes
constexpr int kGuessedShare = 20;               ///< a twentieth: what a guess may be wrong by

/// Without such a tag the length of an mp3 file is a guess from its size and its first frames.
bool hasLengthTag(QIODevice& bytes) {
  bytes.seek(0);
  const QByteArray head = bytes.read(kLengthTagWithin);
  return head.contains("Xing") || head.contains("Info");
}

/// So little is padding, or a header that counts in another way.
qint64 tolerance(const SF_INFO& info, qint64 claimed, QIODevice& bytes) {
  const bool isMp3 = (info.format & SF_FORMAT_TYPEMASK) == SF_FORMAT_MPEG;
  if (!isMp3)
    return info.samplerate / 100;
  return hasLengthTag(bytes) ? info.samplerate / 10 : claimed / kGuessedShare;
}

}  // namespace

std::optional<EarlyEnd> earlyEnd(SNDFILE* sound, const SF_INFO& info, qint64 frames, QIODevice& bytes,
                                 qint64 bytesUnread) {
  const int kind = info.format & SF_FORMAT_TYPEMASK;
  const bool isKnown = info.frames < SF_COUNT_MAX;
  const bool failed = sf_error(sound) != SF_ERR_NO_ERROR;
  // An ogg file has its length at its end, so it is known unless the end is missing.
  if (!isKnown)
    return failed || kind == SF_FORMAT_OGG ? std::optional(EarlyEnd{}) : std::nullopt;
  const auto claimed = std::max<qint64>(info.frames, std::llround(static_cast<double>(frames) * promisedShare(bytes)));
  if (claimed - frames > tolerance(info, claimed, bytes))
    return EarlyEnd{claimed};
  // libsndfile stops an mp3 file where it guessed its end to be.
  const bool isLeft = kind == SF_FORMAT_MPEG && bytesUnread > bytes.size() / kGuessedShare;
  return failed || isLeft ? std::optional(EarlyEnd{}) : std::nullopt;
}

QString whyNotOpened() {
  if (sf_error(nullptr) == SF_ERR_UNRECOGNISED_FORMAT)
    return QStringLiteral("it is in no known sound format");
  return QString::fromUtf8(sf_strerror(nullptr));
}

}  // namespace s2s
