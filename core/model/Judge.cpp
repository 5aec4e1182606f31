// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Judge.h"

#include "core/base/Codes.h"

#include <QLocale>

namespace s2s {
namespace {

constexpr Codes<JudgeApi, 4> kApi{{"gemini", "openai-chat", "program", "replay"}};
constexpr Codes<JudgeMode, 2> kMode{{"paper", "structured"}};
constexpr Codes<Cues, 2> kCues{{"spoken", "tones"}};
constexpr Codes<SoundFormat, 3> kFormat{{"wav", "flac", "mp3"}};
constexpr Codes<JudgeOrder, 2> kOrder{{"ab", "ba"}};

QString text(double number) { return QString::number(number, 'g', QLocale::FloatingPointShortest); }

template <class Number>
QString text(const std::optional<Number>& number) {
  return number ? QString::number(*number) : QString();
}

QString text(const JudgeAudio& audio, JudgeMode mode) {
  const QString cues = mode == JudgeMode::Structured ? code(audio.cues) : QString();
  return hashedId({QString::number(audio.rate), code(audio.format), text(audio.gapSeconds), code(audio.policy), cues});
}

QString text(const JudgeOptions& options) {
  return hashedId({options.temperature ? text(*options.temperature) : QString(), text(options.seed),
                   text(options.maxOutputTokens), text(options.thinkingBudget), options.thinkingLevel});
}

Preference preferenceAt(JudgeOrder order, PlacePreference value) {
  switch (value) {
    case PlacePreference::Absent: return Preference::Absent;
    case PlacePreference::Same: return Preference::Same;
    case PlacePreference::First:
    case PlacePreference::Second: break;
  }
  const Place place = value == PlacePreference::First ? Place::First : Place::Second;
  return seatAt(order, place) == Seat::A ? Preference::A : Preference::B;
}

}  // namespace

QString judgeIdentity(const JudgeConfig& config, const QString& promptVersion) {
  QString speech;
  if (config.speech)
    speech = hashedId({config.speech->base, config.speech->model, config.speech->voice});
  return hashedId({QStringLiteral("judge"), code(config.api), config.base, config.model, code(config.mode),
                   promptVersion, text(config.audio, config.mode), text(config.options),
                   config.program.join(QChar(0x1f)), config.answers, speech});
}

Seat seatAt(JudgeOrder order, Place place) {
  return (order == JudgeOrder::Ab) == (place == Place::First) ? Seat::A : Seat::B;
}

Criteria criteriaOf(JudgeOrder order, const PlaceCriteria& criteria) {
  return {preferenceAt(order, criteria.alignment), preferenceAt(order, criteria.expressiveness),
          preferenceAt(order, criteria.quality)};
}

double costOf(const JudgeReply& reply, const JudgePrice& price) {
  return (static_cast<double>(reply.audioTokens) * price.audioInPerMillion +
          static_cast<double>(reply.textTokens) * price.textInPerMillion +
          static_cast<double>(reply.outTokens) * price.outPerMillion) /
         1e6;
}

QString code(JudgeApi value) { return kApi.of(value); }
QString code(JudgeMode value) { return kMode.of(value); }
QString code(Cues value) { return kCues.of(value); }
QString code(SoundFormat value) { return kFormat.of(value); }
QString code(JudgeOrder value) { return kOrder.of(value); }
std::optional<JudgeApi> judgeApiFrom(const QString& text) { return kApi.from(text); }
std::optional<JudgeMode> judgeModeFrom(const QString& text) { return kMode.from(text); }
std::optional<Cues> cuesFrom(const QString& text) { return kCues.from(text); }
std::optional<SoundFormat> soundFormatFrom(const QString& text) { return kFormat.from(text); }
std::optional<JudgeOrder> judgeOrderFrom(const QString& text) { return kOrder.from(text); }

}  // namespace s2s
