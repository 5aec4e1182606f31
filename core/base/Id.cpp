// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Id.h"

#include "core/base/Clock.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

namespace s2s {

QString hashedId(std::initializer_list<QString> parts) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (const QString& part : parts) {
    const QByteArray bytes = part.toUtf8();
    const quint32 length = qToBigEndian(static_cast<quint32>(bytes.size()));
    hash.addData(QByteArrayView(reinterpret_cast<const char*>(&length), sizeof length));
    hash.addData(bytes);
  }
  return QString::fromLatin1(hash.result().left(16).toHex());
}

QString newEventId(const Clock& clock) {
  const quint64 ms = static_cast<quint64>(clock.nowMs()) & 0xFFFFFFFFFFFFULL;
  QRandomGenerator* random = QRandomGenerator::system();
  const quint64 high = (ms << 16) | 0x7000U | (random->generate64() & 0x0FFFU);
  const quint64 low = (random->generate64() & 0x3FFFFFFFFFFFFFFFULL) | 0x8000000000000000ULL;
  QString hex = QStringLiteral("%1%2").arg(high, 16, 16, QLatin1Char('0')).arg(low, 16, 16, QLatin1Char('0'));
  for (const int at : {20, 16, 12, 8})
    hex.insert(at, QLatin1Char('-'));
  return hex;
}

}  // namespace s2s
