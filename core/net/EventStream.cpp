// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/EventStream.h"

namespace s2s {

QList<QByteArray> eventsIn(const QByteArray& body) {
  QList<QByteArray> events;
  QByteArray data;
  bool any = false;
  for (qsizetype at = 0; at < body.size();) {
    const qsizetype end = body.indexOf('\n', at);
    if (end < 0)
      break;
    QByteArrayView line = QByteArrayView(body).sliced(at, end - at);
    if (line.endsWith('\r'))
      line.chop(1);
    at = end + 1;
    if (line.isEmpty()) {
      if (any)
        events.append(data);
      data.clear();
      any = false;
    } else if (line.startsWith("data:")) {
      line = line.sliced(5);
      if (line.startsWith(' '))
        line = line.sliced(1);
      if (any)
        data += '\n';
      data += line;
      any = true;
    }
  }
  return events;
}

}  // namespace s2s
