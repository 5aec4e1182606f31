// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/MeasureSounds.h"

#include "core/base/ErrorWords.h"
#include "core/study/SoundMeasures.h"

#include <QEventLoop>

namespace s2s::cli {

QHash<ResponseId, SoundFacts> measuredSounds(const Contents& contents, Terminal& terminal) {
  ClipReader reader(ClipReader::besideThisProgram());
  SoundMeasures measures(reader, soundMemoryFile(), 2);
  QEventLoop loop;
  MeasuredSounds found;
  QObject::connect(&measures, &SoundMeasures::progress, &loop, [&](qint64 done, qint64 total) {
    terminal.progress(done, total);
    if (Terminal::interrupted())
      loop.quit();
  });
  measures.measure(contents, &loop, [&](const MeasuredSounds& measured) {
    found = measured;
    loop.quit();
  });
  loop.exec();
  terminal.endProgress();
  if (found.failed > 0)
    terminal.message(QStringLiteral("%1 of %2 responses could not be measured; length, loudness and speech rate leave "
                                    "their battles out. The first: %3")
                         .arg(found.failed)
                         .arg(found.failed + found.facts.size())
                         .arg(describe(*found.reason)));
  return found.facts;
}

}  // namespace s2s::cli
