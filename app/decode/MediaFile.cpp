// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/MediaFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QIODevice>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace s2s {

bool isForMedia(QIODevice& bytes) {
  bytes.seek(0);
  const QByteArray head = bytes.read(64);
  bytes.seek(0);
  const auto at = [&](int offset, const QByteArray& magic) { return head.mid(offset, magic.size()) == magic; };
  const bool adts = head.size() > 1 && head.at(0) == '\xff' && (head.at(1) & '\xf6') == '\xf0';
  return adts || at(4, "ftyp") || at(0, "\x1a\x45\xdf\xa3") || at(0, "\x30\x26\xb2\x75");
}

void becomeMediaDecoder([[maybe_unused]] char** arguments) {
#ifdef Q_OS_UNIX
  const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/s2sarena-decode-media");
  execv(QFile::encodeName(program).constData(), arguments);
#endif
}

}  // namespace s2s
