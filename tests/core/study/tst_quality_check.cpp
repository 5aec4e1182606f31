// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/MarkProgress.h"
#include "core/study/QualityCheck.h"
#include "tests/core/study/StudyContents.h"
#include "tests/support/StudyOnFiles.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace s2s;
using test::StudyOnFiles;

namespace {

const RaterId kReviewer(QStringLiteral("zhang"));

/// One reviewer at work on a small study.
struct Desk {
  explicit Desk(const test::WavSetShape& shape = {}, const StudyInfo& info = {}) : files(shape, info) {
    qRegisterMetaType<s2s::Error>();
  }

  bool begin(MarkRound round = MarkRound::Check) {
    if (!files.study().isOpen() && !files.open())
      return false;
    if (!player)
      player = std::make_unique<Player>(files.speaker());
    files.speaker().start();
    check = std::make_unique<QualityCheck>(files.study(), *player, kReviewer, round);
    check->start();
    return isJudging();
  }
  bool isJudging() {
    return QTest::qWaitFor([this] { return check->state() == SessionState::Judging; }, 10'000);
  }
  bool hear() {
    for (int i = 0; i < 100 && !check->gate().open; ++i)
      files.speaker().pullSeconds(0.1);
    return check->gate().open;
  }
  bool settles(int done) {
    return QTest::qWaitFor(
        [&] {
          return check->done() == done && check->state() != SessionState::Loading &&
                 check->state() != SessionState::Saving;
        },
        10'000);
  }
  bool choose(Mark mark) {
    const int before = check->done();
    check->choose(mark);
    return settles(before + 1);
  }
  const QList<QualityMark>& marks() { return files.study().contents().marks; }
  /// The sample that is shown.
  const Sample& sample() {
    const QList<SampleId> order = orderFor(files.study().contents(), kReviewer, check->round());
    return *files.study().contents().findSample(order.at(check->sample().position));
  }

  StudyOnFiles files;
  std::unique_ptr<Player> player;
  std::unique_ptr<QualityCheck> check;
};

StudyInfo hidingLevels() {
  StudyInfo info;
  info.quality.hideLevel = true;
  return info;
}

QualityMark markBy(const char* reviewer, const SampleId& sample, Mark mark, MarkReasons reasons = {}) {
  static qint64 time = 1;
  QualityMark made;
  made.event = EventId(QStringLiteral("event-%1").arg(++time, 4, 10, QLatin1Char('0')));
  made.sample = sample;
  made.reviewer = RaterId(QString::fromLatin1(reviewer));
  made.mark = mark;
  made.reasons = reasons;
  made.committedAt = time;
  return made;
}

bool add(StudyOnFiles& files, const QList<QualityMark>& marks) {
  Edit edit;
  edit.marks = marks;
  for (const QualityMark& mark : marks)
    edit.raters.append({mark.reviewer, RaterKind::Human, false});
  bool done = false;
  files.study().apply(edit, [&](const Result<void>& saved) { done = static_cast<bool>(saved); });
  return QTest::qWaitFor([&] { return done; }, 10'000);
}

}  // namespace

class TestQualityCheck : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theOrderIsTheReviewersOwnAndStaysWhenSamplesCome() {
    const Contents few = test::contentsWith(30, 1);
    const Contents more = test::contentsWith(40, 1);
    const QList<SampleId> order = orderFor(few, kReviewer, MarkRound::Check);
    QCOMPARE(order.size(), 30);
    QCOMPARE(orderFor(few, kReviewer, MarkRound::Check), order);
    QVERIFY(orderFor(few, RaterId(QStringLiteral("li")), MarkRound::Check) != order);
    QList<SampleId> later = orderFor(more, kReviewer, MarkRound::Check);
    later.removeIf([&](const SampleId& sample) { return !few.findSample(sample); });
    QCOMPARE(later, order);
  }

  void aNewSamplePlaysByItselfAndTheGateOpensWhenItWasHeard() {
    Desk desk;
    QVERIFY(desk.begin());
    QVERIFY(desk.player->isPlaying());
    QSignalSpy refused(desk.check.get(), &QualityCheck::refused);
    desk.check->choose(Mark::Keep);
    QCOMPARE(refused.last().first().value<MarkRefusal>(), MarkRefusal::NotHeard);
    desk.files.speaker().pullSeconds(0.9);
    QVERIFY(!desk.check->gate().open);
    desk.files.speaker().pullSeconds(0.2);
    QVERIFY(desk.check->gate().open);
  }

  void aMarkIsOnDiskBeforeTheNextSampleIsShown() {
    Desk desk;
    QVERIFY(desk.begin() && desk.hear());
    const SampleId marked = desk.sample().id;
    qsizetype onDisk = -1;
    connect(desk.check.get(), &QualityCheck::sampleShown, this, [&] { onDisk = desk.files.onDisk().marks.size(); });
    QVERIFY(desk.choose(Mark::Keep));
    QCOMPARE(onDisk, 1);
    QVERIFY(desk.sample().id != marked);
    const QualityMark mark = desk.files.onDisk().marks.first();
    QCOMPARE(mark.sample, marked);
    QCOMPARE(mark.reviewer, kReviewer);
    QCOMPARE(mark.mark, Mark::Keep);
    QCOMPARE(mark.plays, 1);
    QVERIFY(mark.heard >= 0.98 && mark.blind && !mark.demo);
    QVERIFY(mark.committedAt >= mark.startedAt && !mark.session.isEmpty() && !mark.device.isEmpty());
  }

  void whatIsMissingIsRefused_data() {
    using R = MarkRefusal;
    QTest::addColumn<MarkDraft>("draft");
    QTest::addColumn<Mark>("mark");
    QTest::addColumn<std::optional<R>>("objection");
    const auto row = [](const char* name, const MarkDraft& draft, Mark mark, std::optional<R> objection) {
      QTest::newRow(name) << draft << mark << objection;
    };
    MarkDraft artefact, wrong, level, text;
    artefact.reasons = MarkReason::Artefact;
    wrong.reasons = MarkReason::WrongLevel;
    level.reasons = MarkReason::WrongLevel;
    level.levelProposed = Level::L3;
    text.reasons = MarkReason::Transcript;
    text.textCorrected = QStringLiteral("你好");
    row("a keep needs nothing", {}, Mark::Keep, {});
    row("a rejection needs a reason", {}, Mark::Reject, R::ReasonMissing);
    row("a rejection with one", artefact, Mark::Reject, {});
    row("a wrong level needs the right one", wrong, Mark::Reject, R::LevelMissing);
    row("also where it is kept", wrong, Mark::Keep, R::LevelMissing);
    row("a rejection for its level", level, Mark::Reject, {});
    row("a correction is none without one", artefact, Mark::KeepCorrected, R::CorrectionMissing);
    row("kept with another level", level, Mark::KeepCorrected, {});
    row("kept with another text", text, Mark::KeepCorrected, {});
    row("a plain keep would lose the level", level, Mark::Keep, R::HasCorrection);
    row("a plain keep would lose the text", text, Mark::Keep, R::HasCorrection);
    row("kept in spite of a reason", artefact, Mark::Keep, R::HasReason);
  }
  void whatIsMissingIsRefused() {
    QFETCH(MarkDraft, draft);
    QFETCH(Mark, mark);
    QTEST(objectionTo(draft, mark), "objection");
  }

  void aKeepInSpiteOfAReasonIsAskedAboutOnce() {
    Desk desk;
    QVERIFY(desk.begin() && desk.hear());
    desk.check->toggleReason(MarkReason::Other);
    QSignalSpy refused(desk.check.get(), &QualityCheck::refused);
    desk.check->choose(Mark::Keep);
    QCOMPARE(refused.last().first().value<MarkRefusal>(), MarkRefusal::HasReason);
    QVERIFY(desk.choose(Mark::Keep));
    QCOMPARE(desk.marks().first().reasons, MarkReasons(MarkReason::Other));
  }

  void correctionsNameTheirReasonAndAreTakenBackWithIt() {
    Desk desk;
    QVERIFY(desk.begin() && desk.hear());
    const Level claimed = desk.check->sample().level;
    const Level another = claimed == Level::L4 ? Level::L1 : Level::L4;
    desk.check->proposeLevel(another);
    QVERIFY(desk.check->draft().reasons.testFlag(MarkReason::WrongLevel));
    desk.check->proposeLevel(claimed);
    QCOMPARE(desk.check->draft(), MarkDraft());
    desk.check->proposeLevel(another);
    desk.check->toggleReason(MarkReason::WrongLevel);
    QCOMPARE(desk.check->draft(), MarkDraft());
    desk.check->setText(QStringLiteral("  ") + desk.check->sample().text);
    QCOMPARE(desk.check->draft(), MarkDraft());
    desk.check->setText(QStringLiteral("请念这段话。"));
    QVERIFY(desk.check->draft().reasons.testFlag(MarkReason::Transcript));
    desk.check->setSpan({200, 600});
    QVERIFY(desk.choose(Mark::KeepCorrected));
    const QualityMark mark = desk.marks().first();
    QCOMPARE(mark.textCorrected, QStringLiteral("请念这段话。"));
    QCOMPARE(mark.span, (SpanMs{200, 600}));
    QCOMPARE(mark.levelProposed, Level::Unknown);
  }

  void theClaimedLevelIsHiddenUntilTheReviewerSaidOne() {
    Desk desk({}, hidingLevels());
    QVERIFY(desk.begin());
    const Level claimed = desk.sample().level;
    QVERIFY(desk.check->sample().levelHidden);
    QCOMPARE(desk.check->sample().level, Level::Unknown);
    QSignalSpy refused(desk.check.get(), &QualityCheck::refused);
    desk.check->sayLevel(claimed);
    QCOMPARE(refused.last().first().value<MarkRefusal>(), MarkRefusal::NotHeard);
    QVERIFY(desk.hear());
    desk.check->choose(Mark::Keep);
    QCOMPARE(refused.last().first().value<MarkRefusal>(), MarkRefusal::LevelNotSaid);
    desk.check->proposeLevel(Level::L1);
    QCOMPARE(refused.last().first().value<MarkRefusal>(), MarkRefusal::LevelNotSaid);
    desk.check->sayLevel(claimed);
    QCOMPARE(desk.check->sample().level, claimed);
    QVERIFY(desk.choose(Mark::Keep));
    QCOMPARE(desk.marks().first().levelSaid, claimed);
    QVERIFY(desk.check->sample().levelHidden);  // of the next one
  }

  void anotherLevelThanTheClaimedOneIsProposedAtOnce() {
    Desk desk({}, hidingLevels());
    QVERIFY(desk.begin() && desk.hear());
    const Level another = desk.sample().level == Level::L4 ? Level::L1 : Level::L4;
    desk.check->sayLevel(another);
    QCOMPARE(desk.check->draft().levelProposed, another);
    desk.check->sayLevel(desk.sample().level);  // said is said
    QCOMPARE(desk.check->draft().levelSaid, another);
    QVERIFY(desk.choose(Mark::KeepCorrected));
    QCOMPARE(desk.marks().first().levelProposed, another);
  }

  void aFailedSaveDoesNotAdvanceAndTheNextOneWorks() {
    Desk desk;
    QVERIFY(desk.begin() && desk.hear());
    desk.check->setNote(QStringLiteral("记下来的话"));
    QVERIFY(QFile::rename(desk.files.path(), desk.files.path() + QStringLiteral(".away")));
    QSignalSpy failed(desk.check.get(), &QualityCheck::saveFailed);
    desk.check->choose(Mark::Keep);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(desk.check->state(), SessionState::Judging);
    QCOMPARE(desk.check->draft().note, QStringLiteral("记下来的话"));
    QVERIFY(QFile::rename(desk.files.path() + QStringLiteral(".away"), desk.files.path()));
    QVERIFY(desk.choose(Mark::Keep));
    QCOMPARE(desk.files.onDisk().marks.size(), 1);
  }

  void undoReopensWithItsStateAndDoesNotAskToListenAgain() {
    Desk desk;
    QVERIFY(desk.begin() && desk.hear());
    const SampleId marked = desk.sample().id;
    desk.check->toggleReason(MarkReason::Artefact);
    desk.check->setNote(QStringLiteral("click"));
    QVERIFY(desk.choose(Mark::Reject));
    desk.check->undo();
    QVERIFY(desk.settles(0));
    QVERIFY(desk.isJudging());
    QCOMPARE(desk.sample().id, marked);
    QVERIFY(desk.check->sample().reopened && desk.check->gate().open && !desk.player->isPlaying());
    QCOMPARE(desk.check->draft().note, QStringLiteral("click"));
    desk.check->toggleReason(MarkReason::Artefact);
    QVERIFY(desk.choose(Mark::Keep));
    QCOMPARE(desk.marks().size(), 3);  // mark, withdrawal, mark: nothing is lost
    QVERIFY(desk.marks().at(1).withdrawn);
    QCOMPARE(desk.marks().at(2).revisionOf, desk.marks().at(1).event);
    QVERIFY(desk.marks().at(2).heard >= 0.98);
  }

  void oneOfTheLastTenIsOpenedAgainAsARevision() {
    Desk desk;
    QVERIFY(desk.begin() && desk.hear());
    QVERIFY(desk.choose(Mark::Keep));
    const EventId first = desk.check->recent().first().event;
    const int place = desk.check->sample().position;
    desk.check->reopen(first);
    QVERIFY(desk.isJudging());
    desk.check->leaveReopened();
    QVERIFY(desk.isJudging());
    QCOMPARE(desk.check->sample().position, place);
    QCOMPARE(desk.check->done(), 1);
    desk.check->reopen(first);
    QVERIFY(desk.isJudging());
    desk.check->toggleReason(MarkReason::Privacy);
    desk.check->choose(Mark::Reject);
    QTRY_COMPARE(desk.marks().size(), 2);
    QCOMPARE(desk.marks().last().revisionOf, first);
    QCOMPARE(desk.check->done(), 1);
  }

  void aChangedFilePutsOnlyItsOwnSampleAside() {
    Desk desk;
    QVERIFY(desk.files.open());
    const SampleId damaged = orderFor(desk.files.study().contents(), kReviewer, MarkRound::Check).first();
    const Sample sample = *desk.files.study().contents().findSample(damaged);
    QFile file(desk.files.study().contents().pathOf(damaged, sample.sound));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no sound");
    file.close();
    QVERIFY(desk.begin());
    for (int i = 0; i < 3; ++i)
      QVERIFY(desk.isJudging() && desk.hear() && desk.choose(Mark::Keep));
    QCOMPARE(desk.check->state(), SessionState::Finished);
    QCOMPARE(desk.check->putAside().size(), 1);
  }

  void theWalkGoesOnWhereItStopped() {
    Desk desk;
    QVERIFY(desk.begin() && desk.hear());
    QVERIFY(desk.choose(Mark::Keep));
    const int place = desk.check->sample().position;
    QVERIFY(desk.begin());
    QCOMPARE(desk.check->done(), 1);
    QCOMPARE(desk.check->sample().position, place);
  }

  void offStageNothingIsLostAndNothingSounds() {
    Desk desk;
    QVERIFY(desk.begin());
    desk.files.speaker().pullSeconds(0.5);
    const double share = desk.check->gate().share;
    QVERIFY(share > 0.4);
    desk.check->setOnStage(false);
    QVERIFY(!desk.player->clip(Deck::Instruction));
    QSignalSpy refused(desk.check.get(), &QualityCheck::refused);
    desk.check->choose(Mark::Keep);
    QCOMPARE(refused.last().first().value<MarkRefusal>(), MarkRefusal::NotReady);
    desk.check->setOnStage(true);
    QCOMPARE(desk.check->gate().share, share);
    QVERIFY(!desk.player->isPlaying());
    desk.player->resume();
    QVERIFY(desk.hear());
    QVERIFY(desk.choose(Mark::Keep));
    QCOMPARE(desk.marks().first().plays, 1);
  }

  void onlySplitSamplesAreAdjudicatedAndNobodyIsNamed() {
    Desk desk;
    QVERIFY(desk.files.open());
    const QList<Sample> samples = desk.files.study().contents().samples;
    QList<QualityMark> marks;
    for (const char* reviewer : {"anna", "ben", "chen"})
      for (const Sample& sample : samples)
        marks.append(markBy(reviewer, sample.id, Mark::Keep));
    marks.last().mark = Mark::Reject;
    marks.last().reasons = MarkReason::UnclearParalinguistics;
    QVERIFY(add(desk.files, marks));
    QVERIFY(desk.begin(MarkRound::Adjudication));
    QCOMPARE(desk.check->total(), 1);
    const QList<Opinion>& opinions = desk.check->sample().opinions;
    QCOMPARE(opinions.size(), 3);
    QCOMPARE(
        std::count_if(opinions.cbegin(), opinions.cend(), [](const Opinion& one) { return one.mark == Mark::Keep; }),
        2);
    QVERIFY(desk.hear() && desk.choose(Mark::Keep));
    QCOMPARE(desk.marks().last().round, MarkRound::Adjudication);
    QVERIFY(!desk.marks().last().blind);
    QCOMPARE(desk.check->state(), SessionState::Finished);
    const Contents& contents = desk.files.study().contents();
    QCOMPARE(orderFor(contents, kReviewer, MarkRound::Adjudication).size(), 1);  // may be opened again
    QVERIFY(orderFor(contents, RaterId(QStringLiteral("li")), MarkRound::Adjudication).isEmpty());
  }

  void theAuditAsksTwoQuestionsAboutTheDrawnSamples() {
    StudyInfo info;
    info.quality.auditPerLevel = 1;
    Desk desk({.samples = 8, .systems = 2, .split = QStringLiteral("augment")}, info);
    QVERIFY(desk.begin(MarkRound::Audit));
    QCOMPARE(desk.check->total(), 4);
    desk.check->answer(AuditQuestion::LevelRight, true);
    QCOMPARE(desk.check->draft(), MarkDraft());
    QVERIFY(desk.hear());
    desk.check->choose(Mark::Reject);  // is no answer here
    desk.check->answer(AuditQuestion::ParalinguisticsRight, false);
    QCOMPARE(desk.check->state(), SessionState::Judging);
    desk.check->answer(AuditQuestion::ParalinguisticsRight, true);
    desk.check->answer(AuditQuestion::LevelRight, false);
    QVERIFY(desk.settles(1));
    QCOMPARE(desk.marks().first().audit, (AuditAnswers{false, true}));
    QCOMPARE(desk.marks().first().round, MarkRound::Audit);
    desk.check->reopen(desk.marks().first().event);
    QVERIFY(desk.isJudging());
    desk.check->answer(AuditQuestion::LevelRight, true);
    QCOMPARE(desk.check->state(), SessionState::Judging);
    desk.check->answer(AuditQuestion::ParalinguisticsRight, true);
    QTRY_COMPARE(desk.marks().size(), 2);
    QCOMPARE(desk.marks().last().audit, (AuditAnswers{true, true}));
  }

  void othersAreNotSeenInTheCheck() {
    Desk desk;
    QVERIFY(desk.files.open());
    const SampleId sample = orderFor(desk.files.study().contents(), kReviewer, MarkRound::Check).first();
    QVERIFY(add(desk.files, {markBy("anna", sample, Mark::Reject, MarkReason::Other)}));
    QVERIFY(desk.begin());
    QVERIFY(desk.check->sample().opinions.isEmpty());
    QCOMPARE(desk.check->draft(), MarkDraft());
  }

  void aStudyForReadingRefuses() {
    Desk desk;
    QVERIFY(desk.begin());
    StudyOnFiles reader;
    bool opened = false;
    reader.study().open(desk.files.path(), [&](const Result<void>& result) { opened = static_cast<bool>(result); });
    QTRY_VERIFY(opened);
    QVERIFY(reader.study().whyReadOnly());
    Player player(reader.speaker());
    reader.speaker().start();
    QualityCheck check(reader.study(), player, kReviewer, MarkRound::Check);
    check.start();
    QTRY_COMPARE(check.state(), SessionState::Judging);
    QSignalSpy refused(&check, &QualityCheck::refused);
    check.choose(Mark::Keep);
    QCOMPARE(refused.last().first().value<MarkRefusal>(), MarkRefusal::ReadOnly);
  }
};

QTEST_GUILESS_MAIN(TestQualityCheck)
#include "tst_quality_check.moc"
