// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/BattleLog.h"
#include "tests/support/GenRatings.h"

#include <QFile>
#include <QString>

#include <cstdio>

using namespace s2s;

namespace {

/// Two raters, a row for each unit.
QByteArray ratingRows(int n) {
  const RatingTable table = genRatings(n, 2);
  QByteArray csv = "people,judge\n";
  for (size_t i = 0; i < table.units(); ++i)
    csv += QByteArray(1, static_cast<char>('a' + table.columns[0][i])) + ',' +
           static_cast<char>('a' + table.columns[1][i]) + '\n';
  return csv;
}

}  // namespace

/// write_battles battles|ratings N OUT.csv: the files that whole programs are measured on.
int main(int argc, char** argv) {
  const int n = argc == 4 ? QByteArray(argv[2]).toInt() : 0;
  if (n <= 0) {
    std::fputs("write_battles battles|ratings N OUT.csv\n", stderr);
    return 2;
  }
  QFile file(QString::fromLocal8Bit(argv[3]));
  const QByteArray bytes = QByteArray(argv[1]) == "ratings" ? ratingRows(n) : battleLog(n);
  return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? 0 : 1;
}
