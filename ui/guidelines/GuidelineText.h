// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Task.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace s2s {

/// What is said of one level beside its example.
struct LevelText {
  QString meaning, example;
};

/// The words around the four examples.
struct LevelTexts {
  QStringList columns, rows;  ///< two each
  QHash<Level, LevelText> of;
};

/// The guidelines in one language (resources/guidelines): sections of plain Markdown, with the places where the page
/// puts its own parts. A line "## Title" begins a section; "[levels]", followed by lines "name = text | text", and
/// "[keys]" are such places.
struct GuidelineSection {
  enum class Part { None, Levels, Keys };
  QString title;
  QString text;
  Part part = Part::None;  ///< below the text
};

struct Guidelines {
  QList<GuidelineSection> sections;
  LevelTexts levels;
};

/// @p language: "zh_CN", else English.
Guidelines guidelines(const QString& language);
Guidelines guidelinesFrom(const QString& text);

}  // namespace s2s
