// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StudyOnFiles.h"
#include "tests/ui/quality/ReviewPage.h"
#include "ui/common/Ask.h"
#include "ui/common/FigureTable.h"
#include "ui/quality/QualityResultsPage.h"
#include "ui/quality/QualityTables.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

namespace s2s::test {
namespace {

class FolderAsk final : public Ask {
 public:
  QString folder(QWidget*, const QString&) override { return answer; }
  QString answer;
};

StudyInfo twoReviewers() {
  StudyInfo info;
  info.quality.rule.reviewers = 2;
  return info;
}

}  // namespace

class TestQualityResults : public QObject {
  Q_OBJECT

  std::unique_ptr<StudyOnFiles> m_files;
  std::unique_ptr<QualityResultsPage> m_page;
  FolderAsk m_ask;

  template <class Widget>
  Widget* find(const char* name) {
    return m_page->findChild<Widget*>(QLatin1String(name));
  }
  QString fates() { return find<QLabel>("fates")->text(); }
  QString cell(const char* table, int row, int column) {
    const QAbstractItemModel* model = find<FigureTable>(table)->model();
    return model->index(row, column).data().toString();
  }

  bool add(const QList<QualityMark>& marks) {
    Edit edit;
    edit.marks = marks;
    for (const QualityMark& mark : marks)
      edit.raters.append({mark.reviewer, RaterKind::Human, false});
    bool saved = false;
    m_files->study().apply(edit, [&](const Result<void>& result) { saved = static_cast<bool>(result); });
    return QTest::qWaitFor([&] { return saved; }, 10'000);
  }

  /// Both keep the first two, correct the third, are split about the fourth.
  bool addCheck() {
    QList<QualityMark> marks;
    const QList<Sample> samples = m_files->study().contents().samples;
    for (const QString& reviewer : {QStringLiteral("anna"), QStringLiteral("ben")})
      for (int i = 0; i < 4; ++i) {
        QualityMark mark = markBy(reviewer, samples.at(i).id, i == 2 ? Mark::KeepCorrected : Mark::Keep);
        if (i == 2)
          mark.textCorrected = QStringLiteral("请念这段话。");
        marks.append(mark);
      }
    marks.last().mark = Mark::Reject;
    marks.last().reasons = MarkReason::Artefact;
    return add(marks);
  }

 private Q_SLOTS:
  void init() {
    m_files = std::make_unique<StudyOnFiles>(WavSetShape{.samples = 4, .systems = 2, .seconds = 0.2}, twoReviewers());
    QVERIFY(m_files->open());
    m_page = std::make_unique<QualityResultsPage>(m_files->study(), m_ask);
    m_page->resize(1080, 800);
    m_page->show();
    QTRY_VERIFY(find<QLabel>("emptyText"));
  }
  void cleanup() { m_page.reset(); }

  void withoutMarksItSaysWhatItWouldShow() {
    QVERIFY(find<QLabel>("emptyText")->isVisible());
    QVERIFY(find<QComboBox>("ruleKind")->isVisible());  // the rule is stated before the work
    QSignalSpy wanted(m_page.get(), &QualityResultsPage::checkWanted);
    find<QPushButton>("toCheck")->click();
    QCOMPARE(wanted.size(), 1);
  }

  void figuresFollowTheStudy() {
    QVERIFY(addCheck());
    QTRY_COMPARE(fates(), QStringLiteral("Kept 2   ·   Corrected 1   ·   Rejected 1   ·   Pending 0"));
    const FigureTable* levels = find<FigureTable>("byLevel");
    QCOMPARE(levels->model()->rowCount(), 5);
    QCOMPARE(cell("byLevel", 4, 1), QStringLiteral("4"));
    QCOMPARE(cell("byLevel", 4, 7), QStringLiteral("75.0 %"));
    QCOMPARE(cell("reviewers", 1, 0), QStringLiteral("ben"));
    QCOMPARE(cell("reviewers", 1, 4), QStringLiteral("1"));
    QCOMPARE(cell("questions", 0, 3), QStringLiteral("75.0 %"));
    QCOMPARE(cell("reviewerPairs", 0, 1), QStringLiteral("4"));
  }

  void theRuleIsKeptInTheStudy() {
    QVERIFY(addCheck());
    QTRY_VERIFY(fates().contains(QLatin1String("Rejected 1")));
    auto* kind = find<QComboBox>("ruleKind");
    kind->setCurrentIndex(static_cast<int>(MarkRule::Kind::AtLeast));
    Q_EMIT kind->activated(kind->currentIndex());
    find<QSpinBox>("ruleK")->setValue(1);
    QTRY_VERIFY(fates().contains(QLatin1String("Rejected 0")));
    find<QCheckBox>("hideLevel")->click();
    find<QSpinBox>("auditPerLevel")->setValue(7);
    QTRY_COMPARE(m_files->study().contents().info.quality.auditPerLevel, 7);
    const QualitySettings onDisk = m_files->onDisk().info.quality;
    QCOMPARE(onDisk, m_files->study().contents().info.quality);
    QCOMPARE(onDisk.rule, (MarkRule{MarkRule::Kind::AtLeast, 2, 1}));
    QVERIFY(onDisk.hideLevel);
  }

  void adjudicationIsOfferedWhileThereIsSomethingSplit() {
    QVERIFY(addCheck());
    auto* button = find<QPushButton>("adjudicate");
    QTRY_VERIFY(button->isEnabled());
    QVERIFY(button->text().contains(QLatin1Char('1')));
    QSignalSpy wanted(m_page.get(), &QualityResultsPage::adjudicationWanted);
    button->click();
    QCOMPARE(wanted.size(), 1);
    QualityMark decision = markBy(QStringLiteral("lead"), m_files->study().contents().samples.at(3).id, Mark::Keep);
    decision.round = MarkRound::Adjudication;
    decision.blind = false;
    QVERIFY(add({decision}));
    QTRY_VERIFY(!button->isEnabled());
    QVERIFY(fates().contains(QLatin1String("Kept 3")));
  }

  void theKeptSetIsExported() {
    QTemporaryDir folder;
    m_ask.answer = folder.path();
    QVERIFY(addCheck());
    QTRY_VERIFY(find<QPushButton>("exportKept")->isEnabled());
    find<QPushButton>("exportKept")->click();
    QTRY_VERIFY(!find<QLabel>("exportSays")->text().isEmpty());
    const QStringList made = QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(made, QStringList{QStringLiteral("wav-set-1.1")});
    QVERIFY(QFile::exists(folder.filePath(made.first() + QStringLiteral("/samples.jsonl"))));
    QVERIFY(find<QLabel>("exportSays")->text().contains(QLatin1Char('3')));
    find<QPushButton>("exportKept")->click();  // there already: says so, writes nothing
    QTRY_VERIFY(find<QPushButton>("exportKept")->isEnabled());
    QVERIFY(!find<QLabel>("exportSays")->text().contains(QLatin1String("1.1 with")));
  }

  void theAuditSaysWhetherItIsEnough() {
    AuditReport report;
    AuditStratum whole;
    whole.shares[0] = {100, 88, 0, wilson(88, 100)};
    report.strata = {whole};
    const QString level = auditWords(report, AuditQuestion::LevelRight);
    QVERIFY(level.contains(QLatin1String("88.0 %")) && level.contains(QLatin1String("90 %")));
    QVERIFY(level.contains(QLatin1String("too few")));
    QVERIFY(auditWords(report, AuditQuestion::ParalinguisticsRight).contains(QLatin1String("93 %")));
    report.strata.first().shares[0] = {1000, 900, 0, wilson(900, 1000)};
    QVERIFY(auditWords(report, AuditQuestion::LevelRight).contains(QLatin1String("enough")));
    QCOMPARE(auditTable(report).rows.size(), 1);
  }
};

}  // namespace s2s::test

QTEST_MAIN(s2s::test::TestQualityResults)
#include "tst_quality_results.moc"
