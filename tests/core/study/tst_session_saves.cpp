// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/Session.h"
#include "tests/support/StudyOnFiles.h"

#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#ifdef Q_OS_LINUX
#include <chrono>
#include <csignal>
#include <sys/resource.h>
#endif

using namespace s2s;
using test::StudyOnFiles;

namespace {

constexpr std::chrono::hours kDay(24);

/// Another program that holds the file.
class Holder {
 public:
  explicit Holder(const QString& path) {
    QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    other.setDatabaseName(path);
    if (!other.open() || !QSqlQuery(other).exec(QStringLiteral("begin immediate")))
      qFatal("the study could not be held");
  }
  ~Holder() { QSqlDatabase::removeDatabase(m_name); }

 private:
  QString m_name = QStringLiteral("holder");
};

/// As if the disk were full: no file of this process may grow beyond what the study's log has now.
class FullDisk {
 public:
  explicit FullDisk(const QString& study) {
#ifdef Q_OS_LINUX
    std::signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &m_before);
    rlimit limit = m_before;
    limit.rlim_cur = static_cast<rlim_t>(QFile(study + QStringLiteral("-wal")).size());
    setrlimit(RLIMIT_FSIZE, &limit);
#else
    Q_UNUSED(study)
#endif
  }
  ~FullDisk() {
#ifdef Q_OS_LINUX
    setrlimit(RLIMIT_FSIZE, &m_before);
#endif
  }

 private:
#ifdef Q_OS_LINUX
  rlimit m_before = {};
#endif
};

}  // namespace

/// What a person sees of a save that fails: the verdict stays as it was given until a save works.
class TestSessionSaves : public QObject {
  Q_OBJECT

  std::unique_ptr<StudyOnFiles> m_files;
  std::unique_ptr<Player> m_player;
  std::unique_ptr<Session> m_session;

  void hearAll() const {
    for (int i = 0; i < 200 && !m_session->gate().open(); ++i)
      m_files->speaker().pullSeconds(0.1);
    QVERIFY(m_session->gate().open());
  }
  void chooseAndFail() const {
    QSignalSpy failed(m_session.get(), &Session::saveFailed);
    QSignalSpy studyFailed(&m_files->study(), &Study::saveFailed);
    const int place = m_session->battle().position;
    m_session->setNote(QStringLiteral("记下来的话"));
    m_session->choose(Shown::A);
    QVERIFY(QTest::qWaitFor([&] { return failed.size() == 1; }, 15'000));
    QCOMPARE(studyFailed.size(), 1);
    QCOMPARE(m_session->state(), SessionState::Judging);
    QCOMPARE(m_session->battle().position, place);
    QCOMPARE(m_session->draft().note, QStringLiteral("记下来的话"));
    QCOMPARE(m_session->done(), 0);
    QVERIFY(m_files->study().contents().verdicts.isEmpty());
  }
  void chooseAndSave(int done) const {
    m_session->choose(Shown::A);
    QVERIFY(QTest::qWaitFor([&] { return m_session->done() == done; }, 15'000));
  }

 private Q_SLOTS:
  void init() {
    qRegisterMetaType<s2s::Error>();
    StudyInfo info;
    info.criteria = CriteriaMode::Off;
    info.plan.repeats = 0;
    m_files = std::make_unique<StudyOnFiles>(test::WavSetShape{4, 2, 0.3}, info);
    QVERIFY(m_files->open() && m_files->join(QStringLiteral("zhang")));
    m_player = std::make_unique<Player>(m_files->speaker());
    m_files->speaker().start();
    m_session = std::make_unique<Session>(m_files->study(), *m_player, RaterId(QStringLiteral("zhang")));
    m_session->start();
    QVERIFY(QTest::qWaitFor([&] { return m_session->state() == SessionState::Judging; }, 10'000));
    hearAll();
  }
  void cleanup() {
    m_session.reset();
    m_player.reset();
    m_files.reset();
  }

  void aFileThatAnotherProgramHoldsKeepsTheVerdictOnTheScreen() {
    {
      const Holder holder(m_files->path());
      chooseAndFail();
    }
    QSignalSpy recovered(&m_files->study(), &Study::saveRecovered);
    chooseAndSave(1);
    QCOMPARE(recovered.size(), 1);
    QCOMPARE(m_files->onDisk().verdicts.size(), 1);
    QCOMPARE(m_files->onDisk().verdicts.constFirst().note, QStringLiteral("记下来的话"));
  }
  void aDiskThatIsFullKeepsTheVerdictOnTheScreen() {
#ifndef Q_OS_LINUX
    QSKIP("needs a limit on the size of files");
#endif
    {
      const FullDisk full(m_files->path());
      chooseAndFail();
    }
    chooseAndSave(1);
    QCOMPARE(m_files->onDisk().verdicts.size(), 1);
  }
  void aClockThatIsSetBackLosesAndReordersNothing() {
    chooseAndSave(1);
    QVERIFY(QTest::qWaitFor([&] { return m_session->state() == SessionState::Judging; }, 10'000));
    const int second = m_session->battle().position;
    m_files->clock().setBack(30 * kDay);
    hearAll();
    chooseAndSave(2);
    QVERIFY(QTest::qWaitFor([&] { return m_session->state() == SessionState::Judging; }, 10'000));
    QVERIFY(m_session->battle().position != second);
    QCOMPARE(m_files->onDisk().verdicts.size(), 2);
    m_session->undo();  // the last one given, not the one with the latest time
    QVERIFY(QTest::qWaitFor([&] { return m_session->done() == 1; }, 10'000));
    QVERIFY(QTest::qWaitFor([&] { return m_session->state() == SessionState::Judging; }, 10'000));
    QCOMPARE(m_session->battle().position, second);
    QCOMPARE(m_files->onDisk().verdicts.size(), 3);
  }
};

QTEST_GUILESS_MAIN(TestSessionSaves)
#include "tst_session_saves.moc"
