// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/AudioClips.h"
#include "tests/ui/annotate/ListeningPage.h"
#include "ui/annotate/ChoiceButton.h"
#include "ui/annotate/ClipRows.h"
#include "ui/annotate/KeyButton.h"
#include "ui/annotate/NoteField.h"
#include "ui/waveform/RowHeader.h"
#include "ui/waveform/WaveformView.h"

#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

namespace s2s::test {
namespace {

/// A second connection to the study's file, to make saving fail and work again.
class Sabotage {
 public:
  explicit Sabotage(const QString& path) : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), kName)) {
    m_database.setDatabaseName(path);
    QVERIFY(m_database.open());
    run("create trigger refuse before insert on verdicts begin select raise(abort, 'no'); end");
  }
  ~Sabotage() {
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(kName);
  }
  void end() { run("drop trigger refuse"); }

 private:
  void run(const char* sql) {
    QSqlQuery query(m_database);
    QVERIFY(query.exec(QLatin1String(sql)));
  }
  inline static const QString kName = QStringLiteral("sabotage");
  QSqlDatabase m_database;
};

}  // namespace

class TestAnnotatePage : public QObject {
  Q_OBJECT

  std::unique_ptr<ListeningPage> m_listening;

  void begin(const ListeningPage::Plan& plan = {}) {
    m_listening = std::make_unique<ListeningPage>(plan);
    QVERIFY(m_listening->reach(SessionState::Judging));
  }
  QString title() { return m_listening->find<QLabel>("stateTitle")->text(); }
  QString text() { return m_listening->find<QLabel>("stateText")->text(); }

 private Q_SLOTS:
  void aBattlePlaysByItself() {
    begin();
    QVERIFY(m_listening->player().inFirstPass());
    m_listening->hear(5);
    QVERIFY(m_listening->player().isPlaying());
    QCOMPARE(m_listening->player().current(), Deck::First);
  }

  void theMouseGivesAVerdictToo() {
    begin();
    m_listening->hearAll();
    for (const char* name : {"alignment-1", "expressiveness-2", "quality-3"})
      QTest::mouseClick(m_listening->find<KeyButton>(name), Qt::LeftButton);
    QTest::mouseClick(m_listening->find<KeyButton>("neitherAcceptable"), Qt::LeftButton);
    const Draft draft = m_listening->session().draft();
    QCOMPARE(draft.alignment, Say::A);
    QCOMPARE(draft.expressiveness, Say::Same);
    QCOMPARE(draft.quality, Say::B);
    QVERIFY(draft.neitherAcceptable);
    QTest::mouseClick(m_listening->find<ChoiceButton>("chooseB"), Qt::LeftButton);
    QTRY_COMPARE(m_listening->session().done(), 1);
    QVERIFY(m_listening->lastVerdict().winner != m_listening->lastVerdict().presentedFirst);
  }

  void aDamagedFileIsSaidToBeOne() {
    begin();
    QVERIFY(m_listening->hint().isEmpty());
    ListeningPage::Plan plan;
    for (int sample = 0; sample < plan.samples; ++sample)
      plan.cut.append(QStringLiteral("audio/%1.wav").arg(sample));
    begin(plan);
    QCOMPARE(m_listening->hint(), QStringLiteral("The sound file is damaged and ends early: instruction."));
    m_listening->press(Qt::Key_F);  // nothing was heard yet
    QVERIFY(!m_listening->hint().contains(QStringLiteral("damaged")));
    m_listening->press(Qt::Key_Space);
    QVERIFY(m_listening->hint().contains(QStringLiteral("damaged")));
  }

  void theMouseMovesTheCursorOfTheSound() {
    begin();
    m_listening->player().pause();
    auto* wave = m_listening->find<WaveformView>("waveB");
    QTest::mouseClick(wave, Qt::LeftButton, {}, {wave->width() / 2, 10});
    QCOMPARE(m_listening->player().current(), Deck::Second);
    QVERIFY(std::abs(m_listening->player().position() - 96000) < 500);
    QVERIFY(wave->playhead().has_value());
    QVERIFY(!m_listening->find<WaveformView>("waveA")->playhead().has_value());
    QTest::mouseClick(m_listening->find<RowHeader>("playA"), Qt::LeftButton);
    QCOMPARE(m_listening->player().current(), Deck::First);
    QVERIFY(m_listening->player().isPlaying());
  }

  void aRequiredCriterionThatIsMissingIsAskedFor() {
    begin();
    m_listening->hearAll();
    m_listening->press({Qt::Key_Down, Qt::Key_F, Qt::Key_F, Qt::Key_F});
    QVERIFY(m_listening->hint().contains(QLatin1String("three criteria")));
    m_listening->press(Qt::Key_H);  // the cursor went to the one that is missing
    QCOMPARE(m_listening->session().draft().alignment, Say::Same);
    QVERIFY(m_listening->hint().isEmpty());
  }

  void aContradictionIsSaidAndTheSameKeyCommits() {
    begin();
    m_listening->hearAll();
    m_listening->press({Qt::Key_F, Qt::Key_F, Qt::Key_F, Qt::Key_J});
    QVERIFY(m_listening->hint().contains(QLatin1String("all point to A")));
    QVERIFY(m_listening->hint().contains(QLatin1String("press J again")));
    QCOMPARE(m_listening->session().done(), 0);
    m_listening->press(Qt::Key_J);
    QTRY_COMPARE(m_listening->session().done(), 1);
  }

  void undoBringsTheBattleBackAsItWas() {
    begin();
    m_listening->hearAll();
    m_listening->press({Qt::Key_N, Qt::Key_F, Qt::Key_H, Qt::Key_J});
    m_listening->find<NoteField>("note")->setPlainText(QStringLiteral("flat"));
    const Draft before = m_listening->session().draft();
    const int position = m_listening->session().battle().position;
    m_listening->press(Qt::Key_J);
    QTRY_COMPARE(m_listening->session().done(), 1);
    QVERIFY(m_listening->reach(SessionState::Judging));
    QVERIFY(m_listening->find<NoteField>("note")->toPlainText().isEmpty());

    m_listening->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_listening->session().battle().position, position);
    QVERIFY(m_listening->reach(SessionState::Judging));
    QCOMPARE(m_listening->session().draft(), before);
    QCOMPARE(m_listening->find<NoteField>("note")->toPlainText(), QStringLiteral("flat"));
    QVERIFY(m_listening->find<KeyButton>("expressiveness-2")->isChecked());
    m_listening->press(Qt::Key_F);  // the cursor stands at the whole, and nothing must be heard again
    QTRY_COMPARE(m_listening->session().done(), 1);
    QCOMPARE(m_listening->lastVerdict().winner, m_listening->lastVerdict().presentedFirst);
  }

  void oneOfTheLastTenOpensAgain_data() {
    QTest::addColumn<bool>("byKey");
    QTest::newRow("by key") << true;
    QTest::newRow("by mouse") << false;
  }
  void oneOfTheLastTenOpensAgain() {
    QFETCH(bool, byKey);
    begin();
    QVERIFY(m_listening->judgeOne());
    QVERIFY(m_listening->judgeOne());
    QVERIFY(m_listening->reach(SessionState::Judging));
    const int standing = m_listening->session().battle().position;
    QCOMPARE(m_listening->session().recent().size(), 2);
    if (byKey)
      m_listening->press({Qt::Key_T, Qt::Key_2});
    else
      QTest::mouseClick(m_listening->find<KeyButton>("recent2"), Qt::LeftButton);
    QVERIFY(m_listening->session().battle().reopened);
    QVERIFY(m_listening->find<KeyButton>("leaveReopened")->isVisible());
    QVERIFY(m_listening->reach(SessionState::Judging));
    m_listening->press(Qt::Key_Escape);
    QCOMPARE(m_listening->session().battle().position, standing);
    QVERIFY(!m_listening->find<KeyButton>("leaveReopened")->isVisible());
  }

  void aFailedSaveKeepsEverythingAndSaysSo() {
    begin();
    m_listening->hearAll();
    m_listening->press({Qt::Key_F, Qt::Key_F, Qt::Key_F});
    m_listening->find<NoteField>("note")->setPlainText(QStringLiteral("kept"));
    const Draft draft = m_listening->session().draft();
    const int position = m_listening->session().battle().position;
    Sabotage sabotage(m_listening->path());
    m_listening->press(Qt::Key_F);
    QTRY_COMPARE(m_listening->notices().warnings.size(), 1);
    QCOMPARE(m_listening->session().state(), SessionState::Judging);
    QCOMPARE(m_listening->session().battle().position, position);
    QCOMPARE(m_listening->session().draft(), draft);
    QCOMPARE(m_listening->find<NoteField>("note")->toPlainText(), QStringLiteral("kept"));
    QVERIFY(m_listening->find<ChoiceButton>("chooseA")->isEnabled());
    QCOMPARE(m_listening->study().contents().verdicts.size(), 0);

    sabotage.end();
    m_listening->press(Qt::Key_F);
    QTRY_COMPARE(m_listening->session().done(), 1);
    QVERIFY(m_listening->notices().warnings.isEmpty());
    QCOMPARE(m_listening->lastVerdict().note, QStringLiteral("kept"));
  }

  void changingThePagePausesAndKeepsWhatWasHeard() {
    begin();
    m_listening->hear(3);
    const Heard before = m_listening->player().heard(Deck::Instruction);
    m_listening->page().hide();
    QVERIFY(!m_listening->player().isPlaying());
    m_listening->hear(5);
    m_listening->page().show();
    QVERIFY(!m_listening->player().isPlaying());
    QCOMPARE(m_listening->player().heard(Deck::Instruction), before);
    QVERIFY(m_listening->session().gate().instruction > 0.7);
    m_listening->press(Qt::Key_Space);
    m_listening->hear(20);
    QVERIFY(m_listening->session().gate().open());
  }

  void whatAnotherPagePlaysIsNotHeardHere() {
    begin();
    m_listening->hear(3);
    const double heard = m_listening->session().gate().instruction;
    const qint64 position = m_listening->player().position();
    m_listening->page().hide();
    const ClipPtr foreign = noise(48000);
    m_listening->player().load(Deck::Instruction, foreign, Heard(foreign->length(), Audible{0, foreign->length()}));
    m_listening->player().play(Deck::Instruction);
    m_listening->hear(2);
    QVERIFY(!m_listening->session().gate().instructionHeard);
    QCOMPARE(m_listening->session().gate().instruction, heard);
    m_listening->page().show();
    QVERIFY(m_listening->player().clip(Deck::Instruction) != foreign);
    QCOMPARE(m_listening->player().heard(Deck::Instruction).share(), heard);
    QCOMPARE(m_listening->player().position(), position);
    QVERIFY(!m_listening->player().isPlaying());
  }

  void aSessionThatBeganOutOfSightPlaysWhenItIsShown() {
    begin();
    m_listening->page().hide();
    m_listening->page().setRater(RaterId(QStringLiteral("ben")));
    QVERIFY(m_listening->reach(SessionState::Judging));
    QVERIFY(!m_listening->player().isPlaying());
    m_listening->page().show();
    QVERIFY(m_listening->player().inFirstPass());
    m_listening->hear(20);
    QVERIFY(m_listening->session().gate().open());
  }

  void aBattleThatCannotBePlayedIsPutAsideAndNamed() {
    ListeningPage::Plan plan;
    plan.samples = 2;
    m_listening = std::make_unique<ListeningPage>(plan);
    const Response gone = m_listening->study().contents().responses.first();
    QVERIFY(QFile::remove(m_listening->study().contents().pathOf(gone.sample, gone.sound)));
    QVERIFY(m_listening->reach(SessionState::Judging));
    QVERIFY(m_listening->judgeOne());
    QVERIFY(m_listening->reach(SessionState::Finished));
    QCOMPARE(m_listening->session().putAside().size(), 1);
    QCOMPARE(m_listening->notices().warnings.size(), 1);
    QVERIFY2(m_listening->notices().warnings.cbegin()->contains(QLatin1String("put aside")),
             qPrintable(*m_listening->notices().warnings.cbegin()));
    QVERIFY(text().contains(QLatin1String("could not be played")));
  }

  void theEndIsSaidAndCanBeUndone() {
    ListeningPage::Plan plan;
    plan.samples = 1;
    begin(plan);
    QVERIFY(m_listening->judgeOne());
    QCOMPARE(m_listening->session().state(), SessionState::Finished);
    QCOMPARE(title(), QStringLiteral("All done"));
    QTest::mouseClick(m_listening->find<KeyButton>("stateAction"), Qt::LeftButton);
    QVERIFY(m_listening->reach(SessionState::Judging));
    QVERIFY(m_listening->find<ChoiceButton>("chooseA")->isVisible());
  }

  void aStudyWithoutBattlesSaysWhatIsMissing() {
    ListeningPage::Plan plan;
    plan.samples = 1;
    plan.missing = {QStringLiteral("audio/0-0.wav"), QStringLiteral("audio/0-1.wav")};
    m_listening = std::make_unique<ListeningPage>(plan);
    QVERIFY(m_listening->reach(SessionState::Empty));
    QVERIFY(text().contains(QLatin1String("two systems")));
  }

  void nobodyIsAskedWhoListens() {
    begin();
    m_listening->page().setRater({});
    QVERIFY(!m_listening->page().session());
    QCOMPARE(title(), QStringLiteral("Who is listening?"));
    m_listening->press(Qt::Key_F);  // nothing to act on
    m_listening->study().close();
    QCOMPARE(title(), QStringLiteral("No study is open"));
  }

  void withoutASoundDeviceTheRestWorks() {
    begin();
    QVERIFY(!m_listening->find<QLabel>("transportRemark")->isVisible());
    m_listening->speaker().setPresent(false);
    m_listening->speaker().lose();
    QVERIFY(m_listening->find<QLabel>("transportRemark")->isVisible());
    QCOMPARE(m_listening->notices().warnings.size(), 1);
    QVERIFY(!m_listening->player().isPlaying());
    m_listening->press({Qt::Key_0, Qt::Key_6});
    QTRY_COMPARE(m_listening->session().done(), 1);
    QCOMPARE(m_listening->lastVerdict().skip, SkipReason::Other);
  }

  void aDeviceThatComesBackIsUsedAgain() {
    begin();
    m_listening->speaker().lose();
    m_listening->press(Qt::Key_Space);
    QVERIFY(!m_listening->find<QLabel>("transportRemark")->isVisible());
    QVERIFY(m_listening->notices().warnings.isEmpty());
    m_listening->hear(1);
    QVERIFY(m_listening->session().gate().instruction > 0.2);
  }

  void onlyPlayheadsMoveWhileAClipPlays() {
    begin();
    m_listening->hear(5);
    const auto pictures = [this] {
      m_listening->page().grab();
      QList<std::pair<qint64, QRect>> all;
      for (const char* name : {"waveInstruction", "waveA", "waveB"})
        all.append(
            {m_listening->find<WaveformView>(name)->pictureKey(), m_listening->find<WaveformView>(name)->geometry()});
      return all;
    };
    const QList<std::pair<qint64, QRect>> before = pictures();
    QSignalSpy moved(&m_listening->player(), &Player::positionChanged);
    m_listening->hear(1);
    QVERIFY(moved.size() > 20);
    QCOMPARE(pictures(), before);
  }

  void aLongBattleIsSeenWhileItIsLoading() {
    ListeningPage::Plan plan;
    plan.samples = 1;
    plan.seconds = 25;
    m_listening = std::make_unique<ListeningPage>(plan);
    QStringList seen;
    const bool isThere = QTest::qWaitFor(
        [&] {
          for (const char* name : {"waveInstruction", "waveA", "waveB"})
            if (const WavePreviewPtr preview = m_listening->find<WaveformView>(name)->preview();
                preview && !seen.contains(QLatin1String(name)))
              seen.append(QLatin1String(name));
          return m_listening->page().session() && m_listening->session().state() == SessionState::Judging;
        },
        30'000);
    QVERIFY(isThere);
    QVERIFY2(seen.contains(QStringLiteral("waveInstruction")), qPrintable(seen.join(QLatin1Char(' '))));
    QCOMPARE(seen.contains(QStringLiteral("waveA")), seen.contains(QStringLiteral("waveB")));
    for (const char* name : {"waveInstruction", "waveA", "waveB"})
      QVERIFY(!m_listening->find<WaveformView>(name)->preview());
  }

  void previewsShareAnAxis() {
    ClipRows rows;
    rows.resize(800, 200);
    rows.showLoading();
    auto preview = std::make_shared<WavePreview>();
    preview->peaks.assign(2000, Peak{-0.05F, 0.05F, 0.02F});
    preview->peakSeconds = 0.01;
    preview->seconds = 40;
    auto* wave = rows.findChild<WaveformView*>(QStringLiteral("waveA"));
    // So high up there is colour only where the wave is known, drawn up although it is soft.
    const auto isKnown = [&](double share) {
      const QImage seen = wave->grab().toImage();
      return seen.pixelColor(static_cast<int>(share * (seen.width() - 1)), seen.height() * 3 / 8) !=
             theme::color(theme::Color::Surface);
    };
    rows.showPreview(Deck::First, preview);
    QVERIFY(isKnown(0.4));
    QVERIFY(!isKnown(0.6));
    auto longer = std::make_shared<WavePreview>(*preview);
    longer->seconds = 80;
    rows.showPreview(Deck::Second, longer);
    QVERIFY(isKnown(0.2));
    QVERIFY(!isKnown(0.3));  // 40 s are half of it now
  }

  void nothingMovesFromBattleToBattle() {
    begin();
    const auto places = [&] {
      QList<QRect> all;
      for (const char* name : {"waveInstruction", "waveA", "waveB", "chooseA", "chooseB", "playPause", "quality-3"}) {
        auto* part = m_listening->find<QWidget>(name);
        all.append(QRect(part->mapTo(&m_listening->page(), QPoint()), part->size()));
      }
      return all;
    };
    const QList<QRect> before = places();
    m_listening->press(Qt::Key_F);
    QCOMPARE(places(), before);
    m_listening->press(Qt::Key_0);
    m_listening->press(Qt::Key_0);
    QVERIFY(m_listening->judgeOne());
    QCOMPARE(places(), before);
  }
};

}  // namespace s2s::test

QTEST_MAIN(s2s::test::TestAnnotatePage)
#include "tst_annotate_page.moc"
