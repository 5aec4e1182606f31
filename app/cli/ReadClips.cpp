// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ReadClips.h"

#include "core/audio/ClipReader.h"

#include <QEventLoop>
#include <QTimer>

namespace s2s::cli {

bool readClips(const QStringList& files, int rate, Terminal& terminal,
               const std::function<void(qsizetype place, const Result<ClipPtr>& clip)>& take) {
  ClipReader reader(ClipReader::besideThisProgram());
  QEventLoop loop;
  qsizetype done = 0;
  for (qsizetype i = 0; i < files.size(); ++i)
    reader.read(files.at(i), {}, rate, &loop, [&, i](const Result<ClipPtr>& clip) {
      take(i, clip);
      terminal.progress(++done, files.size());
      if (done == files.size())
        loop.quit();
    });
  QTimer interrupt;
  QObject::connect(&interrupt, &QTimer::timeout, &loop, [&loop] {
    if (Terminal::interrupted())
      loop.quit();
  });
  interrupt.start(50);
  if (!files.isEmpty())
    loop.exec();
  terminal.endProgress();
  return done == files.size();
}

void tellRemarks(const QString& file, const QStringList& remarks, Terminal& terminal) {
  for (const QString& text : remarks)
    terminal.message(file + QStringLiteral(": ") + text);
  if (!remarks.isEmpty() && terminal.exit() == Exit::Done)
    terminal.setExit(Exit::DataHasProblems);
}

}  // namespace s2s::cli
