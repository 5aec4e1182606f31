// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/model/SoundFacts.h"
#include "core/stats/BradleyTerry.h"

#include <QHash>
#include <QList>

#include <array>
#include <optional>
#include <vector>

namespace s2s {

/// What may please by itself and can be told from the sound of an answer.
enum class StyleFigure { Duration, Loudness, SpeechRate };
inline constexpr std::array kStyleFigures = {StyleFigure::Duration, StyleFigure::Loudness, StyleFigure::SpeechRate};
QString code(StyleFigure figure);  ///< "duration", "loudness", "rate"
std::optional<StyleFigure> styleFigureFrom(const QString& text);

/// What was controlled for, and on how much.
struct StyleSummary {
  QList<StyleFigure> figures;
  std::vector<double> deviations;  ///< by figure: the spread of the differences, one unit of its coefficient
  qint64 measured = 0;             ///< decided games whose two answers have every figure
  qint64 unmeasured = 0;           ///< the others; they are left out of the fit
};

/// The part of a log whose answers were measured, with what they differ in.
struct StyledGames {
  Games games;
  StyleDifferences differences;
  StyleSummary summary;

  template <class Wanted>
  StyledGames where(Wanted wanted) const {
    StyledGames part{games.where(wanted), {differences.names, {}}, summary};
    const size_t width = differences.names.size();
    for (size_t i = 0; i < games.log.size(); ++i)
      if (wanted(games.log[i]))
        part.differences.values.insert(part.differences.values.end(), differences.values.data() + i * width,
                                       differences.values.data() + (i + 1) * width);
    return part;
  }
};

/// Style control in the way of chat arenas (T. Li, A. Angelopoulos & W.-L. Chiang 2024, "Does style matter?
/// Disentangling style and substance in Chatbot Arena", LMSYS): what two answers differ in enters the Bradley-Terry
/// model as covariates beside the ratings. Duration and speech rate are taken as difference over sum, (a - b) / (a +
/// b), as lengths are there; loudness, a logarithm already, as the difference in LU. Each is divided by its root mean
/// square over the whole log, so a coefficient says how many points one typical difference is worth. Not by the
/// deviation from a mean, as there: which answer is a is a coin, so taking a mean out would undo the symmetry of seats.
/// @param games of a study, with their origins; else nothing is measured.
StyledGames styled(const Games& games, const Contents& contents, const QHash<ResponseId, SoundFacts>& sounds,
                   const QList<StyleFigure>& figures);

}  // namespace s2s
