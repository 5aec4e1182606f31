// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/Answer.h"
#include "core/net/AnswerText.h"

#include <QRegularExpression>

namespace s2s {
namespace {

constexpr qsizetype kLongestPhrase = 4'000;

QRegularExpression pattern(const QString& text) {
  return QRegularExpression(text, QRegularExpression::UseUnicodePropertiesOption);
}

/// The inside of a fenced block, where the whole text is one.
QString withoutFence(const QString& text) {
  static const QRegularExpression fence(QStringLiteral("^(```|~~~)[a-z]*\\s(.*)\\1$"),
                                        QRegularExpression::DotMatchesEverythingOption);
  const QRegularExpressionMatch match = fence.match(text);
  return match.hasMatch() ? match.captured(2).trimmed() : text;
}

/// One spelling of everything that does not matter: width, case, quotes, markdown, white space.
QString plain(const QString& text) {
  static const auto marks = pattern(QStringLiteral("[*_`~#>\"'“”‘’«»「」『』《》()\\[\\]（）]+"));
  static const auto bullet = pattern(QStringLiteral("^[-–—•·]\\s+"));
  QString out = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
  out.replace(marks, QStringLiteral(" "));
  out.replace(pattern(QStringLiteral("\\b1st\\b")), QStringLiteral("first"));
  out.replace(pattern(QStringLiteral("\\b2nd\\b")), QStringLiteral("second"));
  out.replace(pattern(QStringLiteral("第\\s*1")), QStringLiteral("第一"));
  out.replace(pattern(QStringLiteral("第\\s*2")), QStringLiteral("第二"));
  return out.simplified().remove(bullet);
}

const QString& firstNames() {
  static const QString names = QStringLiteral("\\bfirst\\b|第一|前者");
  return names;
}

const QString& secondNames() {
  static const QString names = QStringLiteral("\\bsecond\\b|第二|后者|後者");
  return names;
}

/// "first one wins", "the winner is the second response", or nothing but "second one".
QString englishClaim(const QString& name) {
  const QString thing = QStringLiteral(
      "(?: (?:one|response|answer|audio response|audio|reply|clip|output|speech|speaker|system|recording))?");
  const QString named = QStringLiteral("(?:the )?(?:%1)%2").arg(name, thing);
  const QString wins = QStringLiteral(
      " (?:(?:clearly|definitely|easily|overall|really) )?"
      "(?:wins?|won|is (?:(?:clearly|definitely|overall|slightly|somewhat|much|far|the|clear|obvious) ?){0,3}"
      "(?:winner|better|best|superior|stronger|preferred|preferable)(?: (?:one|response|answer))?)"
      "(?:,? (?:overall|over all|by far|clearly))?");
  const QString before = QStringLiteral(
      "(?:(?:the )?(?:overall |final )?(?:winner|better one|better response|better answer|verdict|answer|choice|"
      "preference|decision)(?: is)?\\s?[:=-]?\\s?|i (?:choose|pick|prefer|select) )");
  return QStringLiteral("(?:%1%2|(?:%3)?%1)").arg(named, wins, before);
}

/// "第二个回答更好", "获胜者是第一个", or nothing but "第二个".
QString chineseClaim(const QString& name) {
  const QString thing = QStringLiteral(
      "\\s*(?:个|個|段|条|條|份|则|種|种)?\\s*(?:回答|回应|回應|回复|回覆|答复|答案|响应|語音|语音|音频|音訊|录音)?");
  const QString named = QStringLiteral("(?:%1)%2").arg(name, thing);
  const QString wins = QStringLiteral(
      "\\s*(?:明显|明顯|显然|顯然|整体|整體|总体|總體|表现|表現|要|是)*\\s*"
      "(?:更好|获胜|獲勝|胜出|勝出|胜利|勝利|胜|勝|赢|贏|更优|更優|更佳|较好|較好|最好|最佳|好一些|更胜一筹|更勝一籌|"
      "优胜|胜者|获胜者|赢家|更出色|更强|更強)(?:一些|一点|一點|了)?");
  const QString before = QStringLiteral(
      "(?:获胜者|獲勝者|胜者|勝者|赢家|贏家|优胜者|更好的|我选择|我選擇|我选|我選|选择|選擇|答案|判定|结论|結論)(?:的)?"
      "(?:是|为|為|:)?\\s*");
  return QStringLiteral("(?:%1%2|(?:%3)?%1)").arg(named, wins, before);
}

/// What may stand before a claim, up to its comma, colon or full stop. It can neither deny nor name a response.
QString lead() {
  static const QString words = QStringLiteral(
      "(?:(?:after|having|listening|listened|hearing|heard|comparing|compared|to|the|whole|all|audio|audios|clips|"
      "recordings|responses|answers|carefully|based|on|by|criteria|three|in|my|our|i|we|have|final|overall|verdict|"
      "decision|answer|judgment|judgement|choice|conclusion|evaluation|result|winner|so|thus|therefore|ok|okay|sure|is|"
      "here)\\b ?)+[,.:!=]+ ?");
  static const QString thinks = QStringLiteral("(?:so |thus |therefore )?i (?:think|believe|find|judge)(?: that)? ");
  static const QString chinese = QStringLiteral(
      "(?:我认为|我認為|我觉得|我覺得|综合来看|綜合來看|总体来看|總體來看|总的来说|總的來說|综上所述|综上|整体而言|"
      "(?:我)?(?:听|聽)完(?:全部|整段|所有)?(?:音频|音訊|录音|錄音)?(?:之)?(?:后|後)?|(?:经过)?(?:比较|对比)(?:之)?后|"
      "(?:我的)?(?:最终)?(?:判断|判定|答案|结论|选择)(?:是|为)?)\\s*[,:。]?\\s*");
  return QStringLiteral("(?:%1|%2|%3)").arg(words, thinks, chinese);
}

/// Reasons that can only praise: whatever takes a claim back is not among them.
QString praise() {
  static const QString noun = QStringLiteral(
      "(?:emotions?|sound|sound quality|audio|audio quality|quality|voice|tone|style|expression|delivery|speech|pace|"
      "pronunciation|intonation|rhythm|pitch)");
  static const QString adjective = QStringLiteral(
      "(?:(?:very|more|quite|so) )?(?:clean|cleaner|clear|clearer|natural|expressive|warm|warmer|rich|richer|smooth|"
      "smoother|fluent|lively|fitting|good|better|great|excellent|convincing|accurate|appropriate)");
  static const QString clause =
      QStringLiteral("(?:(?:its|the) %1(?: and (?:its |the )?%1)?|it) (?:fits?|(?:is|are|sounds?) %2(?: and %2)?)")
          .arg(noun, adjective);
  static const QString chinese = QStringLiteral(
      "(?:它的|其)?(?:情感|感情|声音|聲音|语音|語音|语气|語氣|语调|語調|音质|音質|表现力|表现|表達|表达|发音|發音|节奏|"
      "節奏)"
      "(?:也|更|更加|非常|很|十分|最|都)*"
      "(?:丰富|豐富|清晰|自然|流畅|流暢|到位|饱满|飽滿|贴切|貼切|好|生动|生動|准确|準確|真实|真實)");
  static const QString one = QStringLiteral("(?:%1|%2)").arg(clause, chinese);
  return QStringLiteral("%1(?:(?:,? and |, ?|\\. ?|; ?|。 ?|、)%1)*").arg(one);
}

/// The whole answer: nothing, or what can change nothing, around one claim for @p name, said once or more.
QRegularExpression answerFor(const QString& name) {
  const QString claim = QStringLiteral("(?:%1|%2)").arg(englishClaim(name), chineseClaim(name));
  const QString end = QStringLiteral("[\\s.!,;:。、-]*");
  const QString pause = QStringLiteral("[\\s.!,;:。、-]+");
  return pattern(
      QStringLiteral("^%1{0,3}%2(?:%3%2){0,3}(?:\\s*[.!,;:。]\\s*%4)?%5$").arg(lead(), claim, pause, praise(), end));
}

}  // namespace

Answer answerFromPhrase(const QString& text) {
  const auto said = withoutThinking(text);
  if (!said)
    return {.why = QStringLiteral("the answer ends in the middle of a thought")};
  const QString inside = withoutFence(*said);
  if (inside.startsWith(QLatin1Char('{')) && inside.endsWith(QLatin1Char('}')))
    return answerFromJson(inside);
  const QString answer = plain(inside);
  if (answer.isEmpty())
    return {.why = QStringLiteral("the answer is empty")};
  if (answer.size() > kLongestPhrase)
    return {.why = QStringLiteral("the answer is no phrase but a long text")};
  static const QRegularExpression firstName = pattern(firstNames()), secondName = pattern(secondNames());
  const bool first = firstName.match(answer).hasMatch();
  const bool second = secondName.match(answer).hasMatch();
  if (first && second)
    return {.why = QStringLiteral("the answer names both responses")};
  if (!first && !second)
    return {.why = QStringLiteral("the answer names neither response")};
  static const QRegularExpression firstWins = answerFor(firstNames()), secondWins = answerFor(secondNames());
  if (!(first ? firstWins : secondWins).match(answer).hasMatch())
    return {.why = QStringLiteral("the answer is not a plain statement of who wins")};
  return {.winner = first ? Place::First : Place::Second};
}

}  // namespace s2s
