// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/MeasureSounds.h"

#include "core/audio/ClipReader.h"
#include "core/audio/LoudnessCache.h"
#include "core/base/Sha256.h"

#include <QEventLoop>
#include <QSet>

namespace s2s::cli {
namespace {

constexpr int kRate = 48000;

QList<const Response*> inBattles(const Contents& contents) {
  QSet<ResponseId> seen;
  QList<const Response*> responses;
  for (const DrawnBattle& drawn : contents.battles)
    for (const ResponseId& id : {drawn.battle.a, drawn.battle.b})
      if (const Response* response = seen.contains(id) ? nullptr : contents.findResponse(id)) {
        seen.insert(id);
        responses.append(response);
      }
  return responses;
}

/// What an earlier run measured of the same bytes; hashing a file is fifty times as fast as decoding it.
std::optional<SoundFacts> knownFacts(const Response& response, const Contents& contents, LoudnessCache& cache) {
  const Result<QString> sha256 = sha256OfFile(contents.pathOf(response.sample, response.sound));
  const std::optional<MeasuredSound> known = sha256 ? cache.find(*sha256, kRate) : std::nullopt;
  if (!known)
    return std::nullopt;
  return SoundFacts{static_cast<double>(known->frames) / kRate, known->loudness.integratedLufs};
}

}  // namespace

QHash<ResponseId, SoundFacts> measuredSounds(const Contents& contents, Terminal& terminal) {
  const QList<const Response*> responses = inBattles(contents);
  QHash<ResponseId, SoundFacts> facts;
  if (responses.isEmpty())
    return facts;
  ClipReader reader(ClipReader::besideThisProgram());
  LoudnessCache cache(LoudnessCache::defaultFile());
  QEventLoop loop;
  qsizetype done = 0;
  const auto count = [&] {
    terminal.progress(++done, responses.size());
    if (done == responses.size() || Terminal::interrupted())
      loop.quit();
  };
  const auto take = [&](const ResponseId& id, const Result<ClipPtr>& clip) {
    if (clip)
      facts.insert(id, {(*clip)->seconds(), measured(**clip, &cache).integratedLufs});
    count();
  };
  for (const Response* response : responses) {
    if (const auto known = knownFacts(*response, contents, cache)) {
      facts.insert(response->id, *known);
      count();
      continue;
    }
    reader.read(contents.pathOf(response->sample, response->sound), {}, kRate, &loop,
                [&take, id = response->id](const Result<ClipPtr>& clip) { take(id, clip); });
  }
  if (done < responses.size())
    loop.exec();
  terminal.endProgress();
  if (const qsizetype missing = responses.size() - facts.size(); missing > 0)
    terminal.message(QStringLiteral("%1 of %2 responses could not be measured; length and loudness leave their battles "
                                    "out.")
                         .arg(missing)
                         .arg(responses.size()));
  return facts;
}

}  // namespace s2s::cli
