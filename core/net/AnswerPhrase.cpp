// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/Answer.h"
#include "core/net/AnswerText.h"

#include <QRegularExpression>

namespace s2s {
namespace {

QRegularExpression pattern(const QString& text) {
  return QRegularExpression(text, QRegularExpression::UseUnicodePropertiesOption);
}

/// One spelling of everything that does not matter: width, case, quotes, markdown, white space.
QString plain(const QString& text) {
  static const auto marks = pattern(QStringLiteral("[*_`~#>\"'“”‘’«»「」『』《》()\\[\\]（）]+"));
  static const auto apostrophe = pattern(QStringLiteral("(?<=\\w)['’](?=\\w)"));
  QString out = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
  out.remove(apostrophe);  // "doesn't" becomes one word that is looked for
  out.replace(marks, QStringLiteral(" "));
  out.replace(pattern(QStringLiteral("\\b1st\\b")), QStringLiteral("first"));
  out.replace(pattern(QStringLiteral("\\b2nd\\b")), QStringLiteral("second"));
  out.replace(pattern(QStringLiteral("第\\s*1")), QStringLiteral("第一"));
  out.replace(pattern(QStringLiteral("第\\s*2")), QStringLiteral("第二"));
  return out.simplified();
}

const QString& firstNames() {
  static const QString names = QStringLiteral("\\bfirst\\b|第一|前者");
  return names;
}

const QString& secondNames() {
  static const QString names = QStringLiteral("\\bsecond\\b|第二|后者|後者");
  return names;
}

/// Words after which a claim is no claim: denial, doubt, a tie, the language of losing, a question.
bool isUncertain(const QString& text) {
  static const auto english = pattern(
      QStringLiteral("\\b(not|no|never|none|nor|neither|either|both|cannot|cant|\\w+nt(?<=isnt|wasnt|doesnt|didnt|wont|"
                     "dont|wouldnt|couldnt|shouldnt|arent|hasnt)|without|unless|if|whether|would|could|might|may|maybe|"
                     "perhaps|possibly|unsure|unclear|uncertain|unable|depends|tie|tied|ties|draw|equal|equally|same|"
                     "lose|loses|lost|losing|loser|worse|worst|fail|fails|failed|hardly|barely|rather than|or|but|"
                     "however|although|though|except|third|wait|actually|sorry|refuse|instead|opposite|false|wrong)\\b|"
                     "\\?"));
  static const auto chinese = pattern(
      QStringLiteral("不(?!错|錯)|没|沒|無(?!疑)|无(?!疑)|非(?!常)|未|别|勿|否|可能|也许|也許|或|如果|若|难以|難以|"
                     "平局|平手|都|一样|一樣|相同|输|輸|败|敗|差(?!距)|劣|反而|但|然而|第三|抱歉|吗|嗎|两者|兩者"));
  return english.match(text).hasMatch() || chinese.match(text).hasMatch();
}

/// "first one wins", "the winner is the second response", "第二个回答更好", or nothing but "second one".
bool claims(const QString& text, const QString& name) {
  static const QString thing = QStringLiteral(
      "(?: (?:one|response|answer|audio|reply|clip|output|speech|speaker|system|recording|audio response))?");
  static const QString wins = QStringLiteral(
      "(?: (?:clearly|definitely|easily|overall|clearly the|really))?(?: |:)(?:wins?|won|is (?:the )?(?:\\w+ "
      ")?(?:winner|"
      "better|best|superior|stronger|preferred|preferable))\\b");
  static const QString chineseThing = QStringLiteral(
      "\\s*(?:个|個|段|条|條|份|则|種|种)?\\s*(?:回答|回应|回應|回复|回覆|答复|答案|响应|語音|语音|音频|音訊|录音)?"
      "\\s*");
  static const QString chineseWins = QStringLiteral(
      "(?:明显|明顯|显然|顯然|整体|整體|总体|總體|表现|表現|要|会|會|是)*\\s*(?:更好|获胜|獲勝|胜出|勝出|胜|勝|赢|贏|"
      "更优|更優|"
      "更佳|较好|較好|最好|最佳|好一些|更胜一筹|更勝一籌|优胜|胜者|获胜者|赢家|更出色|更强|更強)");
  const QString named = QStringLiteral("(?:%1)").arg(name);
  const QString after = named + thing + wins;
  const QString before = QStringLiteral(
                             "\\b(?:winner|better one|better response|better answer|verdict|answer|choice|"
                             "preference|winner is|i (?:choose|pick|prefer|select))(?: is)?\\s*[:：=-]?\\s*"
                             "(?:the )?") +
                         named + QStringLiteral("\\b");
  const QString chinese = named + chineseThing + chineseWins;
  const QString chineseBefore =
      QStringLiteral("(?:获胜者|胜者|赢家|优胜者|更好的|我选择|我选|选择|答案|判定|结论)(?:的)?(?:是|为|:)?\\s*") +
      named;
  const QString alone = QStringLiteral("^(?:the )?") + named + thing + chineseThing + QStringLiteral("[.!。,]*$");
  for (const QString& form : {after, before, chinese, chineseBefore, alone})
    if (pattern(form).match(text).hasMatch())
      return true;
  return false;
}

}  // namespace

Answer answerFromPhrase(const QString& text) {
  const auto said = withoutThinking(text);
  if (!said)
    return {.why = QStringLiteral("the answer ends in the middle of a thought")};
  const QString answer = plain(*said);
  if (answer.isEmpty())
    return {.why = QStringLiteral("the answer is empty")};
  if (answer.size() > 4'000)
    return {.why = QStringLiteral("the answer is no phrase but a long text")};
  const bool first = pattern(firstNames()).match(answer).hasMatch();
  const bool second = pattern(secondNames()).match(answer).hasMatch();
  if (first && second)
    return {.why = QStringLiteral("the answer names both responses")};
  if (!first && !second)
    return {.why = QStringLiteral("the answer names neither response")};
  if (isUncertain(answer))
    return {.why = QStringLiteral("the answer denies, doubts or asks")};
  if (!claims(answer, first ? firstNames() : secondNames()))
    return {.why = QStringLiteral("the answer does not say who wins")};
  return {.winner = first ? Place::First : Place::Second};
}

}  // namespace s2s
