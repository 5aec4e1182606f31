// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Battle.h"

namespace s2s {

Battle battleOf(const SetId& set, const SampleId& sample, const ResponseId& one, const ResponseId& two) {
  const ResponseId& low = one < two ? one : two;
  const ResponseId& high = one < two ? two : one;
  const QString id = hashedId({QStringLiteral("battle"), set.text(), sample.text(), low.text(), high.text()});
  const bool swapped = (id.back().unicode() & 1U) != 0;  // the coin: last hex digit, "1" odd, "a" (0x61) odd
  return {BattleId(id), sample, swapped ? high : low, swapped ? low : high};
}

}  // namespace s2s
