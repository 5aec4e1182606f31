// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// A tar file being built entry by entry, also with entries that no honest program would write.
class TarFile {
 public:
  /// @p type: '0' file, '1' hard link, '2' symbolic link, '3' device, '5' folder, '6' pipe.
  TarFile& add(const QByteArray& name, const QByteArray& content, char type = '0', const QByteArray& link = {}) {
    QByteArray header(512, '\0');
    put(header, 0, name.left(100));
    put(header, 100, "0000644");
    put(header, 124, octal(content.size(), 11));
    put(header, 136, "00000000000");
    header[156] = type;
    put(header, 157, link.left(100));
    put(header, 257, QByteArray("ustar\00000", 8));
    put(header, 148, QByteArray(8, ' '));
    int sum = 0;
    for (const char c : header)
      sum += static_cast<unsigned char>(c);
    put(header, 148, octal(sum, 6) + QByteArray("\0 ", 2));
    m_bytes += header + content + QByteArray((512 - content.size() % 512) % 512, '\0');
    return *this;
  }
  QByteArray bytes() const { return m_bytes + QByteArray(1024, '\0'); }

 private:
  static void put(QByteArray& header, qsizetype at, const QByteArray& text) { header.replace(at, text.size(), text); }
  static QByteArray octal(qint64 number, int digits) {
    return QByteArray::number(number, 8).rightJustified(digits, '0');
  }

  QByteArray m_bytes;
};
