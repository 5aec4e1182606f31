// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "ui/set/SampleIndex.h"

#include <QString>

namespace s2s {

// The words of the page of sets, in the language of the moment.
QString words(Facet facet);
QString words(SampleColumn column);
QString words(SampleState state);
/// A value of a facet; a set is called by its name, and everything unnamed says so.
QString facetValueWords(Facet facet, const QString& code, const QList<SetInfo>& sets);

/// For a tooltip: texts come from strangers and must not be taken for markup. Long ones are cut.
QString plainTooltip(const QString& text);

/// What is wrong with a sound and what can be done; empty when nothing is.
QString troubleWords(const Sound& sound);

/// The cues of a sample, a JSON object as written, in a line: "emotion: joy, style: whispered". Text that is no JSON
/// object is shown as it is.
QString cueWords(const QString& json);

}  // namespace s2s
