// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/StyleControl.h"

#include "core/base/Codes.h"
#include "core/stats/SpeechRate.h"

#include <cmath>

namespace s2s {
namespace {

constexpr Codes<StyleFigure, 3> kCodes{{"duration", "loudness", "rate"}};

using Sounds = QHash<ResponseId, SoundFacts>;

std::optional<double> overSum(double a, double b) {
  return a + b > 0 ? std::optional((a - b) / (a + b)) : std::nullopt;
}

/// Measures the answers of one battle against each other.
class Differences {
 public:
  Differences(const Contents& contents, const Sounds& sounds) : m_contents(contents), m_sounds(sounds) {}

  /// That of response a minus that of response b.
  std::optional<double> of(const Battle& battle, StyleFigure figure) const {
    const auto a = m_sounds.constFind(battle.a), b = m_sounds.constFind(battle.b);
    if (a == m_sounds.cend() || b == m_sounds.cend())
      return std::nullopt;
    switch (figure) {
      case StyleFigure::Duration: return overSum(a->seconds, b->seconds);
      case StyleFigure::Loudness: return a->lufs && b->lufs ? std::optional(*a->lufs - *b->lufs) : std::nullopt;
      case StyleFigure::SpeechRate: break;
    }
    const std::optional<double> first = rate(battle.a, *a), second = rate(battle.b, *b);
    return first && second ? overSum(*first, *second) : std::nullopt;
  }

 private:
  std::optional<double> rate(const ResponseId& id, const SoundFacts& sound) const {
    const Response* response = m_contents.findResponse(id);
    return response ? speechRate(response->transcript, sound) : std::nullopt;
  }

  const Contents& m_contents;
  const Sounds& m_sounds;
};

/// Every figure of a battle, or nothing.
std::vector<double> valuesOf(const Battle& battle, const Differences& differences, const QList<StyleFigure>& figures) {
  std::vector<double> values;
  for (const StyleFigure figure : figures)
    if (const auto value = differences.of(battle, figure))
      values.push_back(*value);
  if (values.size() < static_cast<size_t>(figures.size()))
    values.clear();
  return values;
}

void divideBySpread(StyledGames& styled) {
  const size_t width = styled.summary.figures.size(), games = styled.games.log.size();
  for (size_t figure = 0; figure < width; ++figure) {
    double squares = 0;
    for (size_t i = 0; i < games; ++i)
      squares += styled.differences.values[i * width + figure] * styled.differences.values[i * width + figure];
    const double spread = games > 0 ? std::sqrt(squares / static_cast<double>(games)) : 0;
    styled.summary.deviations.push_back(spread);
    for (size_t i = 0; i < games && spread > 0; ++i)
      styled.differences.values[i * width + figure] /= spread;
  }
}

}  // namespace

QString code(StyleFigure figure) { return kCodes.of(figure); }

std::optional<StyleFigure> styleFigureFrom(const QString& text) { return kCodes.from(text); }

StyledGames styled(const Games& games, const Contents& contents, const QHash<ResponseId, SoundFacts>& sounds,
                   const QList<StyleFigure>& figures) {
  StyledGames result;
  result.games = games.none();
  result.summary.figures = figures;
  for (const StyleFigure figure : figures)
    result.differences.names.append(code(figure));
  const Differences differences(contents, sounds);
  std::vector<std::optional<std::vector<double>>> known(games.battles.size());  // several verdicts share a battle
  for (size_t i = 0; i < games.log.size(); ++i) {
    const Battle* battle =
        games.origins.empty() ? nullptr : contents.findBattle(games.battles.at(games.origins[i].battle));
    auto* values = battle ? &known[games.origins[i].battle] : nullptr;
    if (values && !*values)
      *values = valuesOf(*battle, differences, figures);
    const bool decided = games.log[i].result != GameResult::Tie;
    if (!values || (*values)->empty()) {
      result.summary.unmeasured += decided ? 1 : 0;
      continue;
    }
    result.summary.measured += decided ? 1 : 0;
    result.games.log.push_back(games.log[i]);
    result.games.origins.push_back(games.origins[i]);
    const bool aFirst =
        contents.findResponse(battle->a)->system == games.systems.at(games.log[i].first);  // else as presented
    for (const double value : **values)
      result.differences.values.push_back(aFirst ? value : -value);
  }
  divideBySpread(result);
  return result;
}

}  // namespace s2s
