// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Catalogue.h"
#include "core/sets/Problem.h"

#include <QHash>

namespace s2s {

/// What FILE.provenance.json, where it lies beside a file of verdicts, says of the clips that they are about. Nothing
/// in it is believed that does not fit its ids: those are hashes of the set, the sample and the system.
class DescribedBeside {
 public:
  explicit DescribedBeside(const QString& verdictFile);

  /// Null for what it does not know; of responses only those whose system it names.
  const SetInfo* set(const SetId& id) const;
  const Sample* sample(const SampleId& id) const;
  const Response* response(const ResponseId& id) const;
  const QList<SetInfo>& sets() const { return m_all.sets; }
  /// That the file is there and cannot be used.
  const QList<Problem>& problems() const { return m_problems; }

 private:
  Catalogue m_all;
  QHash<SampleId, qsizetype> m_samples;
  QHash<ResponseId, qsizetype> m_responses;
  QList<Problem> m_problems;
};

}  // namespace s2s
