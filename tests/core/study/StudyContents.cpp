// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/study/StudyContents.h"

namespace s2s::test {

Contents contentsWith(int samples, int systems) {
  Contents contents;
  SetInfo set;
  set.id = SetId(QStringLiteral("set"));
  contents.sets = {set};
  for (int s = 0; s < systems; ++s)
    contents.systems.append({QStringLiteral("S%1").arg(s)});
  for (int i = 0; i < samples; ++i) {
    Sample sample;
    sample.key = QStringLiteral("sample-%1").arg(i);
    sample.set = set.id;
    sample.id = sampleId(set.id, sample.key);
    sample.level = kLevels[static_cast<size_t>(i % 4)];
    sample.domain = kDomains[static_cast<size_t>(i / 4 % 4)];
    contents.samples.append(sample);
    for (const System& system : std::as_const(contents.systems)) {
      Response response;
      response.sample = sample.id;
      response.system = system.name;
      response.id = responseId(sample.id, system.name);
      contents.responses.append(response);
    }
  }
  contents.index();
  return contents;
}

}  // namespace s2s::test
