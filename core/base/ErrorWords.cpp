// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ErrorWords.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <array>

namespace s2s {

/// Only the translation context of the texts in this file.
struct ErrorText {
  Q_DECLARE_TR_FUNCTIONS(s2s::ErrorText)
};
namespace {

QString sentence(Fault fault) {
  switch (fault) {
    case Fault::FileMissing: return ErrorText::tr("%1 is not there. Check the path, or choose the file again.");
    case Fault::FileUnreadable: return ErrorText::tr("%1 cannot be read. Check that you may open it.");
    case Fault::FileUnwritable: return ErrorText::tr("%1 cannot be written. Choose a folder that you may write to.");
    case Fault::DiskFull:
      return ErrorText::tr("The disk that holds %1 is full. Free some space; nothing that was saved is lost.");
    case Fault::FileExists:
      return ErrorText::tr("%1 is already there. Choose another name, or move the old file away.");
    case Fault::FolderMissing: return ErrorText::tr("The folder %1 is not there. Check the path.");
    case Fault::PathOutsideRoot:
      return ErrorText::tr(
          "The path %1 leads out of the set's folder and was refused. Keep all sound under the set's folder.");
    case Fault::NotAStudy: return ErrorText::tr("%1 is not a study file. Choose a file that ends with .s2sarena.");
    case Fault::StudyDamaged: return ErrorText::tr("%1 is damaged and was left untouched. Restore a copy of it.");
    case Fault::StudyTooNew:
      return ErrorText::tr(
          "%1 was written by a newer version of this program. It can be read, not changed; update the program to go on "
          "working in it.");
    case Fault::StudyReadOnly: return ErrorText::tr("%1 is open for reading only. Verdicts cannot be saved into it.");
    case Fault::StudyInUse:
      return ErrorText::tr(
          "%1 is open for writing in another window (%2). Close it there, or look at it here without changing it.");
    case Fault::StoreFailed:
      return ErrorText::tr("%1 could not be saved or read. Nothing that was confirmed is lost; try again.");
    case Fault::BadJson: return ErrorText::tr("%1 is not valid JSON. Correct the line and read it again.");
    case Fault::BadTable: return ErrorText::tr("%1 cannot be used as a table: %2.");
    case Fault::UnknownFormat:
      return ErrorText::tr(
          "The format of %1 was not recognised. Name it with --format, or see the list of formats in the help.");
    case Fault::SetHasNoSamples:
      return ErrorText::tr(
          "No samples were found in %1. A set is a folder of sound files, best with a samples.jsonl or metadata.csv "
          "that "
          "lists them.");
    case Fault::SoundUnreadable:
      return ErrorText::tr("The sound file %1 cannot be decoded (%2). Replace it, or leave its battles out.");
    case Fault::SoundTooLong:
      return ErrorText::tr("The sound file %1 is longer than 20 minutes and was refused. Cut it shorter.");
    case Fault::SoundChanged:
      return ErrorText::tr(
          "The sound file %1 has changed since the set was read. Put the old file back, or read the set again.");
    case Fault::NoSoundDevice:
      return ErrorText::tr(
          "There is no sound device. Connect headphones or a loudspeaker; everything but listening works.");
    case Fault::SoundDeviceLost:
      return ErrorText::tr("The sound device went away. Playback is paused; connect it again, or choose another one.");
    case Fault::SoundDeviceSwitched:
      return ErrorText::tr("Sound goes to another device now. Playback is paused where it was; press Play to go on.");
    case Fault::HelperMissing: return ErrorText::tr("The program %1 was not found. Install the whole package again.");
    case Fault::TimedOut:
      return ErrorText::tr(
          "The sound file %1 took too long to decode and was stopped. If it is stopped again, replace it, or leave its "
          "battles out.");
    case Fault::Cancelled: return ErrorText::tr("Cancelled.");
    case Fault::UnknownRater: return ErrorText::tr("There is no rater called %1 in this study. Known: %2.");
    case Fault::UnknownName: return ErrorText::tr("%1 is not known here. Known: %2.");
    case Fault::NotEnoughData: return ErrorText::tr("There is not enough data for this: %2.");
    case Fault::DemoRefused:
      return ErrorText::tr("%1 is a demo study with invented verdicts. It is never mixed with another study.");
    case Fault::OtherStudy:
      return ErrorText::tr(
          "%1 does not belong to this study, so nothing was merged. Choose a copy of this study or a pack that it "
          "handed "
          "out.");
    case Fault::OtherKey:
      return ErrorText::tr(
          "%1 was handed out with another key than this study holds, so nothing was merged. Merge it into the study "
          "that handed it out.");
    case Fault::Conflict:
      return ErrorText::tr(
          "%1 contradicts this study, so nothing was merged: %2. Find out which of the two files was changed by hand.");
    case Fault::SetIdTaken:
      return ErrorText::tr(
          "The set in %1 has the id of another set of this study (%2) and no sample in common with it, so it was not "
          "added. Write an id of its own into its set.json.");
    case Fault::IsAPack:
      return ErrorText::tr("%1 is a pack that was handed out to one annotator. Do this in the lead's study.");
    case Fault::NotAPack:
      return ErrorText::tr("There is no study in %1. Choose the folder or the archive that was handed out, unchanged.");
    case Fault::ArchiveTooBig:
      return ErrorText::tr(
          "The archive %1 holds more, or swells to more, than it may and was not unpacked. Ask for it once more, or "
          "unpack it yourself and choose the folder.");
    case Fault::ArchiveDamaged:
      return ErrorText::tr("%1 cannot be unpacked: it is no zip or tar.gz, or it is damaged. Get it once more.");
    case Fault::BadPseudonym:
      return ErrorText::tr(
          "\"%1\" cannot be used as a pseudonym. Use short names without @, / and the like that say nothing of the "
          "person, each only once.");
    case Fault::ServerFailed:
      return ErrorText::tr(
          "The server %1 did not do what it was asked: %2. Check its address, the key and the network.");
    case Fault::NothingToHear:
      return ErrorText::tr(
          "None of the samples has its sound, so nothing was written (%2). Link the folder in which it lies, or add "
          "the "
          "set that has it.");
    case Fault::BadUsage: return ErrorText::tr("%1: %2.");
  }
  return {};
}

bool isPath(Fault fault) {
  return fault != Fault::UnknownName && fault != Fault::UnknownRater && fault != Fault::BadUsage &&
         fault != Fault::BadPseudonym && fault != Fault::ServerFailed;
}

/// All that our own programs say of a sound file that cannot be decoded, numbers apart, and of a name that cannot be
/// written to. What a library says stays as it is.
[[maybe_unused]] constexpr std::array kDetails = {
    QT_TRANSLATE_NOOP("s2s::ErrorText", "it is one of the files that are read; choose another name"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "it is empty"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "it is a folder"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "it is not a file"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "it is larger than %1 MB"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "it is in no known sound format"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "it is no file of peaks"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "it changed while it was read"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "there is no sound in it"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "a rate of %1 Hz"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "%1 channels"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "its rate or channels change on the way"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "the media framework gave no more sound"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "the decoder stopped before the end"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "the decoder's count of frames is not right"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "no reason is known"),
};

/// What our readers say of a table, up to the names in it.
constexpr std::array kTableReasons = {
    QT_TRANSLATE_NOOP("s2s::ErrorText", "missing columns: %1"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "no column for %1"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "there is no column %1"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "the text is UTF-16, not UTF-8"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "there is no header line"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "there are fewer than two columns"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "there are no rows"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "it is no list of battles"),
    QT_TRANSLATE_NOOP("s2s::ErrorText", "it is larger than 256 MB; cut it into several files"),
};

QString tableReason(const QString& detail) {
  for (const char* reason : kTableReasons) {
    const QString written = QLatin1String(reason), before = written.section(QStringLiteral("%1"), 0, 0);
    if (detail == written || (before != written && detail.startsWith(before)))
      return ErrorText::tr(reason).replace(QLatin1String("%1"), detail.mid(before.size()));
  }
  return detail;
}

/// What to do about it, where that can be said.
QString tableAdvice(const QString& detail) {
  if (detail.contains(QLatin1String("UTF-16")))
    return ErrorText::tr("Save it as UTF-8 text and read it again.");
  for (const char* lacks : {"missing columns", "no column for", "there is no column"})
    if (detail.startsWith(QLatin1String(lacks)))
      return ErrorText::tr("Call its columns so, or say what they mean: with --mapping, or in the window.");
  return {};
}

QString soundReason(QString detail) {
  static const QRegularExpression kNumber(QStringLiteral("\\d+"));
  while (detail.endsWith(QLatin1Char('.')))
    detail.chop(1);
  if (detail.isEmpty())
    detail = QStringLiteral("no reason is known");
  const QRegularExpressionMatch number = kNumber.match(detail);
  if (number.hasMatch())
    detail.replace(number.capturedStart(), number.capturedLength(), QStringLiteral("%1"));
  return ErrorText::tr(detail.toUtf8().constData()).replace(QLatin1String("%1"), number.captured());
}

QString detailWords(const Error& error) {
  switch (error.fault) {
    case Fault::SoundUnreadable: return soundReason(error.detail);
    case Fault::BadTable: return tableReason(error.detail);
    case Fault::BadUsage: return error.detail.isEmpty() ? QString() : ErrorText::tr(error.detail.toUtf8().constData());
    default: return error.detail;
  }
}

}  // namespace

QString describe(const Error& error) {
  QString subject = isPath(error.fault) ? QDir::toNativeSeparators(error.subject) : error.subject;
  if (error.line > 0)
    subject = ErrorText::tr("%1, line %2,").arg(subject).arg(error.line);
  QString text = sentence(error.fault);
  text.replace(QLatin1String("%1"), subject);
  text.replace(QLatin1String("%2"), detailWords(error));
  const QString advice = error.fault == Fault::BadTable ? tableAdvice(error.detail) : QString();
  return advice.isEmpty() ? text : text + QLatin1Char(' ') + advice;
}

}  // namespace s2s
