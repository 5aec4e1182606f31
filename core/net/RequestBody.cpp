// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/RequestBody.h"

namespace s2s {

QByteArray bodyWithAudio(const Json& body, const QByteArray& before, const QByteArray& audio) {
  const QByteArray text = toBytes(body);
  // In a text of a JSON file a quotation mark has a backslash before it, so this is found only where it is meant.
  const QByteArray place = QByteArrayLiteral("\"data\":\"") + kAudioHere + '"';
  const qsizetype at = text.indexOf(place) + place.size() - 1 - static_cast<qsizetype>(qstrlen(kAudioHere));
  QByteArray out;
  out.reserve(text.size() + before.size() + audio.size() * 4 / 3 + 4);
  out.append(QByteArrayView(text).first(at));
  out.append(before);
  out.append(audio.toBase64());
  out.append(QByteArrayView(text).sliced(at + static_cast<qsizetype>(qstrlen(kAudioHere))));
  return out;
}

}  // namespace s2s
