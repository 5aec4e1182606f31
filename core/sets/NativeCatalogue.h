// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/sets/DescribedBeside.h"

#include <QSet>

#include <optional>

namespace s2s {

/// What a native line says of its battle.
struct NativeBattle {
  ResponseId a, b;
  QString sample, systemA, systemB;  ///< the sample's key; systems only where revealed
};

/// Describes what native lines are about and the study lacks. A line names its responses by ids, which are hashes of
/// set, sample and system: what is described is only what gives those very ids.
class NativeCatalogue {
 public:
  NativeCatalogue(const Contents& contents, const QString& path);

  /// Nothing where neither the line nor the provenance beside the file say enough.
  std::optional<Battle> battle(const NativeBattle& line);

  const QList<Problem>& problems() const { return m_beside.problems(); }
  /// What the battles asked for need and the study lacks.
  Catalogue taken() && { return std::move(m_taken); }

 private:
  struct Named {
    SetId set;
    QString key;
    SampleId id() const { return sampleId(set, key); }
  };
  std::optional<Named> sampleOf(const NativeBattle& line) const;
  QString systemOf(const ResponseId& id, const QString& written) const;
  void takeSample(const Named& sample);
  void takeResponse(const ResponseId& id, const SampleId& sample, const QString& system);

  const Contents& m_contents;
  DescribedBeside m_beside;
  QString m_folder;
  Catalogue m_taken;
  QSet<QString> m_ids;  ///< of all that was taken
};

}  // namespace s2s
