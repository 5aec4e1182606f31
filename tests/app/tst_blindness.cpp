// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Store.h"
#include "core/study/NewStudy.h"
#include "tests/app/LookAround.h"
#include "tests/support/FakeSpeaker.h"
#include "tests/support/Places.h"
#include "tests/support/WavSet.h"
#include "ui/annotate/AnnotatePage.h"
#include "ui/common/AppSettings.h"
#include "ui/common/Ask.h"
#include "ui/start/StudyDesk.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Pages.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QMutex>
#include <QTemporaryDir>
#include <QTest>

using namespace s2s;
using namespace s2s::test;

namespace {

constexpr int kPatienceMs = 20'000;
QMutex g_logMutex;
QStringList g_log;  ///< a message handler has no other place
QtMessageHandler g_before = nullptr;

void keepInLog(QtMsgType type, const QMessageLogContext& context, const QString& text) {
  {
    const QMutexLocker locker(&g_logMutex);
    g_log.append(text);
  }
  if (type != QtDebugMsg && type != QtInfoMsg)
    g_before(type, context, text);
}

QList<Seen> log() {
  const QMutexLocker locker(&g_logMutex);
  return {{QStringLiteral("log"), g_log.join(QLatin1Char('\n'))}};
}

Doors doorsWith(std::unique_ptr<FakeSpeaker> speaker) {
  Doors doors;
  doors.clock = std::make_unique<SystemClock>();
  doors.clips = std::make_unique<ClipReader>(builtProgram("s2sarena-decode"));
  doors.speaker = std::move(speaker);
  return doors;
}

/// The program with its real pages and a sound device that pulls on command; temporary files go to a folder of its own.
struct Program {
  Program()
      : settings(folder.filePath(QStringLiteral("settings.ini"))),
        study(doorsWith(std::move(made))),
        player(study.speaker()) {
    writeWavSet(folder.filePath(QStringLiteral("set")), {4, 2, 0.5});
    NewStudySettings wanted;
    wanted.path = folder.filePath(QStringLiteral("study.s2sarena"));
    wanted.setFolders = {folder.filePath(QStringLiteral("set"))};
    wanted.info.plan.repeats = 0.25;
    wanted.info.askLoserReason = true;
    if (!makeStudy(wanted, SystemClock()))
      qFatal("no study");
    QDir().mkpath(temporary());
    qputenv("TMPDIR", QFile::encodeName(temporary()));
    settings.overrideRole(Role::Annotator);
    window = std::make_unique<MainWindow>(MainWindow::Parts{study, player, settings, ask, {}}, pages());
    window->show();
    study.speaker().start();
    window->setFirstPage(page::kListen);
    window->setFirstRater(RaterId(QStringLiteral("zhang")));
    window->desk().open(wanted.path);
  }
  ~Program() { qunsetenv("TMPDIR"); }

  QString temporary() const { return folder.filePath(QStringLiteral("tmp")); }
  Session* session() const {
    auto* listening = window->findChild<AnnotatePage*>();
    return listening ? listening->session() : nullptr;
  }
  bool reach(SessionState state) const {
    return QTest::qWaitFor([&] { return session() && session()->state() == state; }, kPatienceMs);
  }
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
    QWidget* focus = window->focusWidget();
    QTest::keyClick(focus ? focus : window.get(), key, modifiers);
  }
  void hearAll() const {
    for (int i = 0; i < 200 && !session()->gate().open(); ++i)
      speaker->pullSeconds(0.1);
  }

  QTemporaryDir folder;
  std::unique_ptr<FakeSpeaker> made = std::make_unique<FakeSpeaker>();
  FakeSpeaker* speaker = made.get();
  AppSettings settings;
  Ask ask;
  Study study;
  Player player;
  std::unique_ptr<MainWindow> window;
};

}  // namespace

/// One annotator's whole assignment in the window that annotators have: at every step everything that can be read in
/// the windows, by a screen reader, in the clipboard, in the log and in temporary files is searched.
class TestBlindness : public QObject {
  Q_OBJECT

  std::unique_ptr<Program> m_program;
  QStringList m_secrets;
  int m_looks = 0;

  QString leak() {
    ++m_looks;
    return leakIn(everythingInTheWindows() + log() + everythingBelow(m_program->temporary()), m_secrets);
  }
  void judge(Qt::Key overall) {
    for (const Qt::Key key : {Qt::Key_F, Qt::Key_H, Qt::Key_J}) {
      m_program->press(key);
      QCOMPARE(leak(), QString());
    }
    m_program->press(overall);
  }
  void closeTheStudy() {
    StudyInfo info = m_program->study.contents().info;
    info.closed = true;
    bool done = false;
    m_program->study.apply({.info = info}, [&done](const Result<void>& saved) { done = static_cast<bool>(saved); });
    QVERIFY(QTest::qWaitFor([&done] { return done; }, kPatienceMs));
  }

 private Q_SLOTS:
  void initTestCase() {
    g_before = qInstallMessageHandler(keepInLog);
    QLoggingCategory::setFilterRules(QStringLiteral("*=true\nqt.*.debug=false"));
    QApplication::clipboard()->clear();
    m_program = std::make_unique<Program>();
    QVERIFY(m_program->reach(SessionState::Judging));
    for (int i = 0; i < 2; ++i)
      m_secrets.append(wavSetSystem(i));
    for (const Response& response : m_program->study.contents().responses)
      m_secrets << response.id.text() << QFileInfo(response.sound.file).fileName();
    QCOMPARE(m_secrets.size(), 2 + 2 * 8);
    QVERIFY(!m_program->session()->isOnStage());  // the sound check comes first
    QCOMPARE(leak(), QString());
    m_program->press(Qt::Key_Escape);
    QVERIFY(m_program->session()->isOnStage());
  }
  void cleanupTestCase() {
    m_program.reset();
    qInstallMessageHandler(g_before);
  }

  void whatIsPlantedIsFound_data() {
    QTest::addColumn<QString>("place");
    for (const char* place : {"tooltip", "title", "object name", "screen reader", "clipboard", "log", "temporary file"})
      QTest::newRow(place) << QString::fromLatin1(place);
  }
  void whatIsPlantedIsFound() {
    QFETCH(QString, place);
    const QString secret = wavSetSystem(1);
    QWidget& page = *m_program->window->findChild<AnnotatePage*>();
    const QString title = m_program->window->windowTitle(), name = page.objectName();
    QFile file(m_program->temporary() + QStringLiteral("/planted"));
    if (place == QLatin1String("tooltip"))
      page.setToolTip(secret);
    else if (place == QLatin1String("title"))
      m_program->window->setWindowTitle(secret);
    else if (place == QLatin1String("object name"))
      page.setObjectName(secret);
    else if (place == QLatin1String("screen reader"))
      page.setAccessibleDescription(secret);
    else if (place == QLatin1String("clipboard"))
      QApplication::clipboard()->setText(secret);
    else if (place == QLatin1String("log"))
      qInfo("%s", qPrintable(secret));
    else
      QVERIFY(file.open(QIODevice::WriteOnly) && file.write(secret.toUtf8()) > 0 && file.flush());
    const QString found = leak();
    page.setToolTip({});
    page.setObjectName(name);
    page.setAccessibleDescription({});
    m_program->window->setWindowTitle(title);
    QApplication::clipboard()->clear();
    file.remove();
    g_log.clear();
    QVERIFY2(!found.isEmpty(), qPrintable(place));
    QCOMPARE(leak(), QString());
  }

  void aWholeAssignmentNamesNobody() {
    Program& program = *m_program;
    const int total = program.session()->total();
    QCOMPARE(total, 5);  // four battles, one of them twice
    for (int i = 0; i < total; ++i) {
      QVERIFY(program.reach(SessionState::Judging));
      QCOMPARE(leak(), QString());
      program.speaker->pullSeconds(0.7);
      QCOMPARE(leak(), QString());
      program.press(Qt::Key_F);  // too early
      QCOMPARE(leak(), QString());
      program.hearAll();
      QVERIFY(program.session()->gate().open());
      QCOMPARE(leak(), QString());
      for (const Qt::Key key : {Qt::Key_Q, Qt::Key_Escape, Qt::Key_P, Qt::Key_3, Qt::Key_0, Qt::Key_Escape, Qt::Key_N,
                                Qt::Key_4, Qt::Key_L, Qt::Key_2, Qt::Key_3, Qt::Key_1, Qt::Key_T, Qt::Key_Escape}) {
        program.press(key);
        QCOMPARE(leak(), QString());
      }
      const int done = program.session()->done();
      judge(Qt::Key_F);
      QTRY_COMPARE_WITH_TIMEOUT(program.session()->done(), done + 1, kPatienceMs);
      QCOMPARE(leak(), QString());
    }
    QVERIFY(program.reach(SessionState::Finished));
    QCOMPARE(leak(), QString());
  }

  void undoAndTheOtherPagesOfAnAnnotatorNameNobody() {
    Program& program = *m_program;
    program.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(program.reach(SessionState::Judging));
    QCOMPARE(leak(), QString());
    for (const QString& id : {page::kStart, page::kNewStudy, page::kSettings, page::kSets, page::kPlan,
                              page::kAgreement, page::kRatings, page::kListen}) {
      program.window->showPage(id);
      QCOMPARE(leak(), QString());
    }
    QCOMPARE(program.window->currentPage(), page::kListen);
    QVERIFY(program.reach(SessionState::Judging));
    program.press(Qt::Key_F);  // B stays marked as broken
    QVERIFY(program.reach(SessionState::Finished));
    QCOMPARE(leak(), QString());
    qInfo("looked around %d times", m_looks);
  }

  void onceClosedTheResultsNameTheSystems() {
    closeTheStudy();
    QCOMPARE(leak(), QString());
    m_program->window->showPage(page::kRatings);
    QCOMPARE(m_program->window->currentPage(), page::kRatings);
    m_program->window->showPage(page::kPlan);  // how everybody works stays with the lead
    QCOMPARE(m_program->window->currentPage(), page::kRatings);
    QTRY_VERIFY_WITH_TIMEOUT(!leak().isEmpty(), kPatienceMs);
  }
};

QTEST_MAIN(TestBlindness)
#include "tst_blindness.moc"
