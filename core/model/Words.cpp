// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Words.h"

#include "core/base/Json.h"

#include <QCoreApplication>
#include <QLocale>

namespace s2s {

/// Only the translation context of the texts in this file.
struct WordsText {
  Q_DECLARE_TR_FUNCTIONS(s2s::WordsText)
};
bool wordsAreChinese() {
  //: The code of the language of this translation, "en" or "zh". Not a text that is shown.
  return WordsText::tr("en") == QLatin1String("zh");
}

QString words(Domain domain) {
  switch (domain) {
    case Domain::Education: return WordsText::tr("Education");
    case Domain::Entertainment: return WordsText::tr("Entertainment");
    case Domain::Medical: return WordsText::tr("Medical");
    case Domain::Social: return WordsText::tr("Social");
    case Domain::Unknown: break;
  }
  return WordsText::tr("No domain");
}

QString words(Level level) {
  switch (level) {
    case Level::L1: return WordsText::tr("L1 Instruction only");
    case Level::L2: return WordsText::tr("L2 Perception");
    case Level::L3: return WordsText::tr("L3 Expression");
    case Level::L4: return WordsText::tr("L4 Full interaction");
    case Level::Unknown: break;
  }
  return WordsText::tr("No level");
}

QString words(Split split) {
  switch (split) {
    case Split::Seed: return WordsText::tr("Seed");
    case Split::Augment: return WordsText::tr("Augment");
    case Split::Other: break;
  }
  return WordsText::tr("Other");
}

QString words(Criterion criterion) {
  switch (criterion) {
    case Criterion::Overall: return WordsText::tr("Overall");
    case Criterion::Alignment: return WordsText::tr("Alignment");
    case Criterion::Expressiveness: return WordsText::tr("Expressiveness");
    case Criterion::Quality: return WordsText::tr("Audio quality");
  }
  return {};
}

QString words(Broken reason) {
  switch (reason) {
    case Broken::No: return WordsText::tr("Not broken");
    case Broken::Silent: return WordsText::tr("Silent");
    case Broken::Truncated: return WordsText::tr("Cut off");
    case Broken::Noise: return WordsText::tr("Noise");
    case Broken::WrongLanguage: return WordsText::tr("Wrong language");
    case Broken::Other: break;
  }
  return WordsText::tr("Other");
}

QString words(SkipReason reason) {
  switch (reason) {
    case SkipReason::None: return {};
    case SkipReason::BadInstruction: return WordsText::tr("The instruction is bad");
    case SkipReason::MissingFile: return WordsText::tr("A file is missing");
    case SkipReason::NamesItself: return WordsText::tr("An answer names itself");
    case SkipReason::Offensive: return WordsText::tr("Offensive");
    case SkipReason::BothSilent: return WordsText::tr("Both are silent");
    case SkipReason::Other: break;
  }
  return WordsText::tr("Other");
}

QString words(LoserReason reason) {
  switch (reason) {
    case LoserReason::None: return {};
    case LoserReason::Worse: return WordsText::tr("Followed, but worse");
    case LoserReason::Failed: return WordsText::tr("Tried and failed");
    case LoserReason::NotRecognised: return WordsText::tr("Did not recognise the instruction");
  }
  return {};
}

QString words(LoudnessPolicy policy) {
  return policy == LoudnessPolicy::Aligned ? WordsText::tr("Loudness aligned") : WordsText::tr("Raw loudness");
}

QString taskWords(const QString& taskCode) {
  if (const TaskInfo* task = paperTask(taskCode))
    return wordsAreChinese() ? task->chinese : task->english;
  QString text = taskCode;
  text.replace(QLatin1Char('_'), QLatin1Char(' '));
  if (!text.isEmpty())
    text[0] = text[0].toUpper();
  return text;
}

QString targetWords(const Sample& sample) {
  if (wordsAreChinese() && !sample.extra.isEmpty()) {
    const Result<Json> extra = parseJson(sample.extra.toUtf8());
    const QString chinese = extra ? stringAt(*extra, "task_description_cn") : QString();
    if (!chinese.isEmpty())
      return chinese;
  }
  if (!sample.taskDescription.isEmpty())
    return sample.taskDescription;
  const TaskInfo* task = paperTask(sample.task);
  if (!task)
    return {};
  return wordsAreChinese() ? task->targetChinese : task->targetEnglish;
}

QString languageWords(const QString& code) {
  if (code.startsWith(QLatin1String("zh")))
    return WordsText::tr("Chinese");
  if (code.startsWith(QLatin1String("en")))
    return WordsText::tr("English");
  if (code.startsWith(QLatin1String("ja")))
    return WordsText::tr("Japanese");
  if (code.startsWith(QLatin1String("hi")))
    return WordsText::tr("Hindi");
  return code.isEmpty() ? WordsText::tr("No language") : code;
}

}  // namespace s2s
