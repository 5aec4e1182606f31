// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/KeptSetExport.h"

#include "core/base/Clock.h"
#include "core/study/KeptSet.h"

namespace s2s::cli {

void exportKept(const Contents& contents, const KeptSetOptions& options, Terminal& terminal) {
  KeptSetSettings settings;
  settings.folder = options.out;
  settings.set = SetId(options.set);
  settings.version = options.version;
  settings.rule = contents.info.quality.rule;
  settings.nowMs = SystemClock().nowMs();
  const Result<KeptSetOutcome> outcome = exportKeptSet(
      contents, settings, [&terminal](qint64 done, qint64 total) { terminal.progress(done, total); },
      &Terminal::interrupted());
  terminal.endProgress();
  if (!outcome) {
    terminal.fail(outcome.error());
    return;
  }
  terminal.problems(outcome->problems);
  if (outcome->pending > 0)
    terminal.message(QStringLiteral("%1 samples are still pending and were left out.").arg(outcome->pending));
  if (outcome->toAdjudicate > 0)
    terminal.message(QStringLiteral("%1 samples are still to be adjudicated; what they ask for was not applied.")
                         .arg(outcome->toAdjudicate));
  terminal.say(QStringLiteral("%1: version %2 with %3 samples (%4 corrected) and %5 responses; rejected %6, pending %7")
                   .arg(outcome->folder, outcome->version)
                   .arg(outcome->samples)
                   .arg(outcome->corrected)
                   .arg(outcome->responses)
                   .arg(outcome->rejected)
                   .arg(outcome->pending));
  terminal.result({{"out", utf8(outcome->folder)},
                   {"version", utf8(outcome->version)},
                   {"samples", outcome->samples},
                   {"responses", outcome->responses},
                   {"kept", outcome->kept},
                   {"corrected", outcome->corrected},
                   {"rejected", outcome->rejected},
                   {"pending", outcome->pending},
                   {"to_adjudicate", outcome->toAdjudicate},
                   {"problems", Terminal::toJson(outcome->problems)}});
}

}  // namespace s2s::cli
