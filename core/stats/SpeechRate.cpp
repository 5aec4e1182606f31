// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/SpeechRate.h"

namespace s2s {
namespace {

constexpr double kLeastSounding = 0.5;  ///< seconds; a rate over less is mostly chance

bool isSmallKana(QChar letter) { return QStringLiteral("ぁぃぅぇぉゃゅょゎァィゥェォャュョヮ").contains(letter); }

/// "é" counts as "e".
bool isVowel(QChar letter) {
  const QString plain = QString(letter.toLower()).normalized(QString::NormalizationForm_D);
  return QStringLiteral("aeiouy").contains(plain.at(0));
}

int ofLatinWord(QStringView word) {
  int groups = 0;
  bool inGroup = false;
  for (const QChar letter : word) {
    const bool vowel = isVowel(letter);
    groups += vowel && !inGroup ? 1 : 0;
    inGroup = vowel;
  }
  const bool silentE = word.size() > 2 && word.back().toLower() == QLatin1Char('e') &&
                       !isVowel(word.at(word.size() - 2)) && word.at(word.size() - 2).toLower() != QLatin1Char('l');
  return std::max(1, groups - (silentE && groups > 1 ? 1 : 0));
}

qsizetype endOfLatinWord(const QString& text, qsizetype from) {
  qsizetype end = from;
  while (end < text.size() && (text.at(end).script() == QChar::Script_Latin || text.at(end).isMark()))
    ++end;
  return end;
}

}  // namespace

std::optional<int> syllables(const QString& text) {
  int count = 0;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar letter = text.at(i);
    if (letter.isDigit() || letter.isHighSurrogate()) {  // beyond the first plane only Han letters are met here
      ++count;
      continue;
    }
    if (!letter.isLetter())
      continue;
    switch (letter.script()) {
      case QChar::Script_Han:
      case QChar::Script_Hangul: ++count; break;
      case QChar::Script_Hiragana:
      case QChar::Script_Katakana: count += isSmallKana(letter) ? 0 : 1; break;
      case QChar::Script_Latin: {
        const qsizetype end = endOfLatinWord(text, i);
        count += ofLatinWord(QStringView(text).mid(i, end - i));
        i = end - 1;
        break;
      }
      case QChar::Script_Common:
      case QChar::Script_Inherited: break;
      default: return std::nullopt;
    }
  }
  return count > 0 ? std::optional(count) : std::nullopt;
}

std::optional<double> speechRate(const QString& transcript, const SoundFacts& sound) {
  const std::optional<int> count = syllables(transcript);
  if (!count || sound.sounding < kLeastSounding)
    return std::nullopt;
  return *count / sound.sounding;
}

}  // namespace s2s
