// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/study/PackKey.h"

#include <QMap>

#include <optional>
#include <tuple>

namespace s2s {

/// What a pack brings home: its events in the ids of the study, gold and trap items marked again as its walks say.
/// Study and ids must outlive it.
class PackReturn {
 public:
  PackReturn(const Contents& study, const PackIds& ids);

  /// Nothing for a verdict that is about no battle of the study.
  std::optional<Verdict> of(const Verdict& given) const;
  std::optional<QualityMark> of(const QualityMark& given) const;

 private:
  using Place = std::tuple<QString, QString, QString>;

  const Contents& m_study;
  const PackIds& m_ids;
  QMap<Place, PlanItemKind> m_kinds;
  QHash<EventId, const Verdict*> m_known;
};

}  // namespace s2s
