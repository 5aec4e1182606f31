// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Sample.h"
#include "core/model/SetInfo.h"
#include "core/store/Query.h"

namespace s2s::sql {

/// A value with its place in the order in which it was given.
template <class Value>
struct Placed {
  Value value;
  int position = 0;

  bool operator==(const Placed&) const = default;
};

// The columns of what a set consists of, in the order in which valuesOf() gives and ...From() takes them. The last one
// is always the position.
inline constexpr QLatin1String kSetColumns(
    "id, name, version, licence, root, level_base, loudness, synthetic, position");
inline constexpr QLatin1String kSystemColumns("name, title, group_name, backbone, encoder, decoder, licence, position");
inline constexpr QLatin1String kSampleColumns(
    "id, set_id, set_key, split, domain, task, level, language, instruction, instruction_cn, task_description, "
    "cues_in, cues_out, condition, source, licence, conversation, turn, sound_file, sound_sha256, sound_state, extra, "
    "position");
inline constexpr QLatin1String kResponseColumns(
    "id, sample, system, transcript, latency_ms, sound_file, sound_sha256, sound_state, extra, position");

QVariantList valuesOf(const Placed<SetInfo>& set);
QVariantList valuesOf(const Placed<System>& system);
QVariantList valuesOf(const Placed<Sample>& sample);
QVariantList valuesOf(const Placed<Response>& response);

Placed<SetInfo> setFrom(Row row);
Placed<System> systemFrom(Row row);
Placed<Sample> sampleFrom(Row row);
Placed<Response> responseFrom(Row row);

}  // namespace s2s::sql
