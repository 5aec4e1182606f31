// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/Problem.h"

#include <QCoreApplication>

namespace s2s {

/// Only the translation context of the texts in this file.
struct ProblemText {
  Q_DECLARE_TR_FUNCTIONS(s2s::ProblemText)
};

namespace {

/// What is wrong; %1 is the detail.
QString sentence(ProblemKind kind) {
  switch (kind) {
    case ProblemKind::BadJson: return ProblemText::tr("This is not valid JSON: %1.");
    case ProblemKind::MissingField: return ProblemText::tr("The field \"%1\" is missing.");
    case ProblemKind::BadField: return ProblemText::tr("This value is not allowed: %1.");
    case ProblemKind::DuplicateId: return ProblemText::tr("The id \"%1\" is used a second time.");
    case ProblemKind::UnknownSample: return ProblemText::tr("There is no sample \"%1\".");
    case ProblemKind::DuplicateResponse: return ProblemText::tr("This system has already answered this sample: %1.");
    case ProblemKind::PathOutsideRoot: return ProblemText::tr("The path \"%1\" leads out of the set's folder.");
    case ProblemKind::SoundMissing: return ProblemText::tr("The sound file \"%1\" is not there.");
    case ProblemKind::SoundEmpty: return ProblemText::tr("The sound file \"%1\" is empty.");
    case ProblemKind::SoundChanged:
      return ProblemText::tr("The sound file \"%1\" is not the one that the set describes.");
    case ProblemKind::SoundUnreadable: return ProblemText::tr("The sound file \"%1\" cannot be decoded.");
    case ProblemKind::UnknownDomain: return ProblemText::tr("The domain \"%1\" is not known.");
    case ProblemKind::UnknownLevel: return ProblemText::tr("The level \"%1\" is not known.");
    case ProblemKind::NoResponses:
      return ProblemText::tr("The sample \"%1\" has fewer than two responses and takes part in no battle.");
    case ProblemKind::BadSetFile: return ProblemText::tr("The description of the set cannot be used: %1.");
    case ProblemKind::UnknownRater: return ProblemText::tr("It is not said who gave this verdict: \"%1\" is empty.");
    case ProblemKind::UnknownResponse: return ProblemText::tr("There is no response \"%1\" in this study.");
    case ProblemKind::UnknownWinner: return ProblemText::tr("The winner \"%1\" is neither of the two responses.");
    case ProblemKind::UnknownSystem: return ProblemText::tr("There is no system \"%1\" in this study.");
    case ProblemKind::ConflictingEvent:
      return ProblemText::tr("The verdict or mark %1 is already there with other content.");
    case ProblemKind::MixedDemo:
      return ProblemText::tr("What was said in a demo study is never mixed with another study: %1.");
    case ProblemKind::NamesSystem:
      return ProblemText::tr("This text is shown to annotators and contains the name of a system: \"%1\".");
    case ProblemKind::UnknownBattle: return ProblemText::tr("There is no such battle: \"%1\".");
    case ProblemKind::NoRightAnswer: return ProblemText::tr("The right answer \"%1\" is neither of the two responses.");
    case ProblemKind::BadRow: return ProblemText::tr("This row has the wrong number of cells (found/expected: %1).");
    case ProblemKind::FileUnusable: return ProblemText::tr("This file cannot be used: %1.");
    case ProblemKind::UnusedSound: return ProblemText::tr("Nothing in the set speaks of the sound file \"%1\".");
    case ProblemKind::UnusedLine: return ProblemText::tr("Nothing in the set has to do with this line: %1.");
    case ProblemKind::OtherExtension:
      return ProblemText::tr("The sound file was found under another extension, as \"%1\".");
    case ProblemKind::NeedsIndex:
      return ProblemText::tr("The name of the answer \"%1\" does not say which sample it answers.");
    case ProblemKind::NoAnswer:
      return ProblemText::tr("A system that answered other samples has no answer to this one: %1.");
    case ProblemKind::NoItem:
      return ProblemText::tr("Nothing is written about the sound file \"%1\", though others are described.");
    case ProblemKind::LinkNotFollowed: return ProblemText::tr("The link \"%1\" was not followed.");
    case ProblemKind::NotAFile: return ProblemText::tr("\"%1\" is no file that can be read.");
    case ProblemKind::TooManyFiles:
      return ProblemText::tr(
          "The folder holds more files, or deeper folders, than can be read; %1 files were looked at.");
    case ProblemKind::EntryRefused:
      return ProblemText::tr("The entry \"%1\" of the archive leads out of its folder or is no file; it was left out.");
    case ProblemKind::BadText: return ProblemText::tr("This cannot be read: %1.");
    case ProblemKind::UnknownSet:
      return ProblemText::tr(
          "The study has no set with this sample and these responses, and the file does not describe "
          "them: %1.");
    case ProblemKind::OtherDescription:
      return ProblemText::tr("The study describes this differently and keeps its own description: %1.");
    case ProblemKind::DescribedTwice:
      return ProblemText::tr("The study, or a record before, says this differently, and that is kept: %1.");
    case ProblemKind::NoSound: return ProblemText::tr("Nothing says where the sound of \"%1\" lies.");
    case ProblemKind::OtherItem: return ProblemText::tr("Under this id the study has another item: %1.");
    case ProblemKind::SeveralInputs:
      return ProblemText::tr("Which of these folders holds the instructions cannot be told: %1.");
    case ProblemKind::OnlyAnswers:
      return ProblemText::tr("There are %1 answers of systems here, and no instruction that they answer.");
    case ProblemKind::SecondFolder:
      return ProblemText::tr("Other sound of the samples that were described lies in %1; a set has one folder.");
    case ProblemKind::EntryLink: return ProblemText::tr("The entry \"%1\" of the archive is a link; it was left out.");
    case ProblemKind::EntryTwice:
      return ProblemText::tr("The entry \"%1\" stands in the archive twice; the second one was left out.");
    case ProblemKind::EntryName:
      return ProblemText::tr(
          "The entry \"%1\" of the archive has a name that not every system allows; it was left out.");
    case ProblemKind::EntryDeep:
      return ProblemText::tr("The entry \"%1\" of the archive lies deeper than any set does; it was left out.");
    case ProblemKind::EntryUndecodable:
      return ProblemText::tr("The name \"%1\" in the archive cannot be read as text; the entry was left out.");
  }
  return {};
}

}  // namespace

QString code(ProblemKind kind) {
  switch (kind) {
    case ProblemKind::BadJson: return QStringLiteral("bad-json");
    case ProblemKind::MissingField: return QStringLiteral("missing-field");
    case ProblemKind::BadField: return QStringLiteral("bad-field");
    case ProblemKind::DuplicateId: return QStringLiteral("duplicate-id");
    case ProblemKind::UnknownSample: return QStringLiteral("unknown-sample");
    case ProblemKind::DuplicateResponse: return QStringLiteral("duplicate-response");
    case ProblemKind::PathOutsideRoot: return QStringLiteral("path-outside-root");
    case ProblemKind::SoundMissing: return QStringLiteral("sound-missing");
    case ProblemKind::SoundEmpty: return QStringLiteral("sound-empty");
    case ProblemKind::SoundChanged: return QStringLiteral("sound-changed");
    case ProblemKind::SoundUnreadable: return QStringLiteral("sound-unreadable");
    case ProblemKind::UnknownDomain: return QStringLiteral("unknown-domain");
    case ProblemKind::UnknownLevel: return QStringLiteral("unknown-level");
    case ProblemKind::NoResponses: return QStringLiteral("no-responses");
    case ProblemKind::BadSetFile: return QStringLiteral("bad-set-file");
    case ProblemKind::UnknownRater: return QStringLiteral("unknown-rater");
    case ProblemKind::UnknownResponse: return QStringLiteral("unknown-response");
    case ProblemKind::UnknownWinner: return QStringLiteral("unknown-winner");
    case ProblemKind::UnknownSystem: return QStringLiteral("unknown-system");
    case ProblemKind::ConflictingEvent: return QStringLiteral("conflicting-event");
    case ProblemKind::MixedDemo: return QStringLiteral("mixed-demo");
    case ProblemKind::NamesSystem: return QStringLiteral("names-system");
    case ProblemKind::UnknownBattle: return QStringLiteral("unknown-battle");
    case ProblemKind::NoRightAnswer: return QStringLiteral("no-right-answer");
    case ProblemKind::BadRow: return QStringLiteral("bad-row");
    case ProblemKind::FileUnusable: return QStringLiteral("file-unusable");
    case ProblemKind::UnusedSound: return QStringLiteral("unused-sound");
    case ProblemKind::UnusedLine: return QStringLiteral("unused-line");
    case ProblemKind::OtherExtension: return QStringLiteral("other-extension");
    case ProblemKind::NeedsIndex: return QStringLiteral("needs-index");
    case ProblemKind::NoAnswer: return QStringLiteral("no-answer");
    case ProblemKind::NoItem: return QStringLiteral("no-item");
    case ProblemKind::LinkNotFollowed: return QStringLiteral("link-not-followed");
    case ProblemKind::NotAFile: return QStringLiteral("not-a-file");
    case ProblemKind::TooManyFiles: return QStringLiteral("too-many-files");
    case ProblemKind::EntryRefused: return QStringLiteral("entry-refused");
    case ProblemKind::BadText: return QStringLiteral("bad-text");
    case ProblemKind::UnknownSet: return QStringLiteral("unknown-set");
    case ProblemKind::OtherDescription: return QStringLiteral("other-description");
    case ProblemKind::DescribedTwice: return QStringLiteral("described-twice");
    case ProblemKind::NoSound: return QStringLiteral("no-sound");
    case ProblemKind::OtherItem: return QStringLiteral("other-item");
    case ProblemKind::SeveralInputs: return QStringLiteral("several-inputs");
    case ProblemKind::OnlyAnswers: return QStringLiteral("only-answers");
    case ProblemKind::SecondFolder: return QStringLiteral("second-folder");
    case ProblemKind::EntryLink: return QStringLiteral("entry-link");
    case ProblemKind::EntryTwice: return QStringLiteral("entry-twice");
    case ProblemKind::EntryName: return QStringLiteral("entry-name");
    case ProblemKind::EntryDeep: return QStringLiteral("entry-deep");
    case ProblemKind::EntryUndecodable: return QStringLiteral("entry-undecodable");
  }
  return {};
}

QString describe(const Problem& problem) {
  QString text = sentence(problem.kind);
  text.replace(QLatin1String("%1"), problem.detail);
  return text;
}

QString advice(ProblemKind kind) {
  switch (kind) {
    case ProblemKind::BadJson:
      return ProblemText::tr(
          "Correct it in the file: a list of JSON objects, or one complete object on each line; UTF-8.");
    case ProblemKind::MissingField: return ProblemText::tr("Add the field to this line.");
    case ProblemKind::BadField: return ProblemText::tr("Correct the value; the guide lists what each field may hold.");
    case ProblemKind::DuplicateId: return ProblemText::tr("Give each line an id of its own, or remove one of the two.");
    case ProblemKind::UnknownSample: return ProblemText::tr("Correct the sample's id, or add the sample to the set.");
    case ProblemKind::DuplicateResponse: return ProblemText::tr("Keep one response of each system to each sample.");
    case ProblemKind::PathOutsideRoot:
      return ProblemText::tr(
          "Copy the file into the set's folder and name it by a relative path; links that lead out are not followed.");
    case ProblemKind::SoundMissing:
      return ProblemText::tr("Put the file there or correct its name; until then only its own battles are left out.");
    case ProblemKind::SoundEmpty:
      return ProblemText::tr("Copy or record the file again; until then only its own battles are left out.");
    case ProblemKind::SoundChanged:
      return ProblemText::tr("Put the old file back, or correct its sha256 if the new one is meant.");
    case ProblemKind::SoundUnreadable:
      return ProblemText::tr("Replace the file; until then only its own battles are left out.");
    case ProblemKind::UnknownDomain:
      return ProblemText::tr("Use education, entertainment, medical or social, or go on without a domain.");
    case ProblemKind::UnknownLevel: return ProblemText::tr("Use L1 to L4, or say that the set counts from L0.");
    case ProblemKind::NoResponses: return ProblemText::tr("Add the responses of at least two systems.");
    case ProblemKind::BadSetFile:
      return ProblemText::tr("Correct set.json, or remove it: then the folder's name is used.");
    case ProblemKind::UnknownRater: return ProblemText::tr("Fill in the rater, or name one for the whole file.");
    case ProblemKind::UnknownResponse:
      return ProblemText::tr("Add the set that this verdict is about to the study, then import the file again.");
    case ProblemKind::UnknownWinner: return ProblemText::tr("Use a, b or tie, or the name of one of the two systems.");
    case ProblemKind::UnknownSystem: return ProblemText::tr("Spell the system as the set does.");
    case ProblemKind::ConflictingEvent:
      return ProblemText::tr("Nothing was overwritten; find out which of the two files was changed by hand.");
    case ProblemKind::MixedDemo: return ProblemText::tr("Import this file into a study of the same sort only.");
    case ProblemKind::NamesSystem:
      return ProblemText::tr("Look whether it gives a system away; if so change the text in the set and split again.");
    case ProblemKind::UnknownBattle:
      return ProblemText::tr("Take the battle's id from a list of this study, or name sample, system_a and system_b.");
    case ProblemKind::NoRightAnswer:
      return ProblemText::tr("Write a or b, or the name of one of the two systems; a known answer is never a tie.");
    case ProblemKind::BadRow:
      return ProblemText::tr("Give the row as many cells as the header, and quote cells that hold commas.");
    case ProblemKind::FileUnusable:
      return ProblemText::tr("Write it anew as UTF-8 text in the form that the guide describes.");
    case ProblemKind::UnusedSound:
      return ProblemText::tr("Name it in a line of the set, move it to where the others lie, or take it away.");
    case ProblemKind::UnusedLine: return ProblemText::tr("Correct the name in the line, or take the line away.");
    case ProblemKind::OtherExtension:
      return ProblemText::tr("Nothing needs to be done; correct the name in the line if it is to be exact.");
    case ProblemKind::NeedsIndex:
      return ProblemText::tr(
          "Say in output_index.csv (system, file, sample) which sample it answers; nothing is guessed.");
    case ProblemKind::NoAnswer:
      return ProblemText::tr(
          "Add the answer if there is one; until then the system takes no part in the battles of this sample.");
    case ProblemKind::NoItem:
      return ProblemText::tr("Describe it as the others are, or go on without its text and level.");
    case ProblemKind::LinkNotFollowed: return ProblemText::tr("Copy the file that it points to into the folder.");
    case ProblemKind::NotAFile: return ProblemText::tr("Take it away, rename it, or allow this program to read it.");
    case ProblemKind::TooManyFiles: return ProblemText::tr("Choose the folder of the set itself, or divide the set.");
    case ProblemKind::EntryRefused:
      return ProblemText::tr("Nothing needs to be done; if something is missing, ask for the archive once more.");
    case ProblemKind::BadText:
      return ProblemText::tr("Correct this line and import the file again; what is there already is not added twice.");
    case ProblemKind::UnknownSet:
      return ProblemText::tr(
          "Add the set to the study and import the file again, or export it with --reveal and keep "
          "its .provenance.json beside it.");
    case ProblemKind::OtherDescription:
      return ProblemText::tr("If the other one is right, read the set again in this study.");
    case ProblemKind::DescribedTwice:
      return ProblemText::tr(
          "The verdict counts for what is kept; correct the file first if it is about the other one.");
    case ProblemKind::NoSound: return ProblemText::tr("Add the set that has its sound.");
    case ProblemKind::OtherItem:
      return ProblemText::tr("Say in the file from which set its items are, or give them ids of their own.");
    case ProblemKind::SeveralInputs:
      return ProblemText::tr("Call the folder of the instructions \"input\", or put the answers below \"output\".");
    case ProblemKind::OnlyAnswers:
      return ProblemText::tr("Put the folder of the instructions and this one into one folder, and choose that.");
    case ProblemKind::SecondFolder:
      return ProblemText::tr("Put all of the sound below one folder, and link that folder.");
    case ProblemKind::EntryLink: return ProblemText::tr("If something is missing, ask for the archive without links.");
    case ProblemKind::EntryTwice:
      return ProblemText::tr("Unpack it yourself, look which of the two is right, and choose the folder.");
    case ProblemKind::EntryName:
      return ProblemText::tr("Rename it without \\, : and the like, or unpack it yourself and choose the folder.");
    case ProblemKind::EntryDeep: return ProblemText::tr("Pack the folder of the set itself.");
    case ProblemKind::EntryUndecodable:
      return ProblemText::tr("Pack it again with names in UTF-8, or unpack it yourself and choose the folder.");
  }
  return {};
}

}  // namespace s2s
