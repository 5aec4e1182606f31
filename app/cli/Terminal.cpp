// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Terminal.h"

#include "core/base/ErrorWords.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace s2s::cli {
namespace {

std::atomic<bool> g_interrupted = false;  // the one thing that a signal handler may touch

void write(std::FILE* stream, const QByteArray& bytes) {
  std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
}

/// Cells that a text takes on a terminal: East Asian wide characters take two.
int widthOf(const QString& text) {
  int width = 0;
  for (const QChar c : text)
    width += c.unicode() >= 0x2E80 && !c.isLowSurrogate() ? 2 : 1;
  return width;
}

bool looksLikeNumber(const QString& cell) {
  bool ok = false;
  QString text = cell;
  text.remove(QLatin1Char('%'));
  text.toDouble(&ok);
  return ok || cell.isEmpty() || cell == QStringLiteral("–");
}

QString padded(const QString& cell, int width, bool right) {
  const QString space(std::max(0, width - widthOf(cell)), QLatin1Char(' '));
  return right ? space + cell : cell + space;
}

}  // namespace

void Terminal::fail(const Error& error) {
  endProgress();
  message(describe(error));
  m_exit = Exit::CannotBeDone;
}

void Terminal::say(const QString& line) {
  if (!json)
    write(stdout, line.toUtf8() + '\n');
}

void Terminal::message(const QString& line) {
  endProgress();
  write(stderr, line.toUtf8() + '\n');
}

void Terminal::result(const Json& object) {
  if (json)
    write(stdout, toBytes(object) + '\n');
}

void Terminal::table(const QStringList& header, const QList<QStringList>& rows) {
  const qsizetype columns = header.size();
  QList<int> widths;
  QList<bool> right;
  for (qsizetype c = 0; c < columns; ++c) {
    int width = widthOf(header.at(c));
    bool numbers = !rows.isEmpty();
    for (const QStringList& row : rows) {
      width = std::max(width, widthOf(row.value(c)));
      numbers = numbers && looksLikeNumber(row.value(c));
    }
    widths.append(width);
    right.append(numbers);
  }
  const auto line = [&](const QStringList& cells) {
    QString text;
    for (qsizetype c = 0; c < columns; ++c)
      text += (c > 0 ? QStringLiteral("  ") : QString()) + padded(cells.value(c), widths.at(c), right.at(c));
    while (text.endsWith(QLatin1Char(' ')))
      text.chop(1);
    say(text);
  };
  line(header);
  for (const QStringList& row : rows)
    line(row);
}

void Terminal::progress(qint64 done, qint64 total) {
  if (!m_since.isValid())
    m_since.start();
  if (quiet || total <= 0 || m_since.elapsed() < 1000 || isatty(STDERR_FILENO) == 0)
    return;
  constexpr int kCells = 30;
  const auto full = static_cast<int>(kCells * done / total);
  const QString bar = QString(full, QLatin1Char('#')) + QString(kCells - full, QLatin1Char('.'));
  write(stderr, QStringLiteral("\r[%1] %2 / %3").arg(bar).arg(done).arg(total).toUtf8());
  m_drawn = true;
}

void Terminal::endProgress() {
  if (m_drawn)
    write(stderr, "\r\033[K");
  m_drawn = false;
}

const std::atomic<bool>& Terminal::interrupted() { return g_interrupted; }

void Terminal::catchInterrupt() {
  std::signal(SIGINT, [](int) { g_interrupted = true; });
}

QString number(std::optional<double> value, int digits) {
  return value ? QString::number(*value, 'f', digits) : QStringLiteral("–");
}

}  // namespace s2s::cli
