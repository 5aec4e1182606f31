// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/model/Contents.h"

#include <QByteArray>
#include <QList>

namespace s2s {

// Our own set format, written: what readSet() reads back as the same values. Fields that are empty are left out;
// further columns stand behind the known ones.

/// set.json: @p original with what a SetInfo knows put in its place. Levels are always written as L1 to L4.
Json setJson(const SetInfo& set, const Json& original = Json::object());
Json sampleJson(const Sample& sample);
/// @p sampleKey: the id that the set itself uses for the sample that was answered.
Json responseJson(const Response& response, const QString& sampleKey);
Json systemJson(const System& system);

/// One object a line.
QByteArray jsonLines(const QList<Json>& objects);

}  // namespace s2s
