// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/CsvTable.h"
#include "tests/support/StudyOnFiles.h"
#include "ui/common/AppSettings.h"
#include "ui/common/Ask.h"
#include "ui/common/Language.h"
#include "ui/exchange/ExportDialog.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace s2s;
using namespace s2s::test;

namespace {

QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A study with one verdict and one mark, and the dialog on it.
struct Exports {
  StudyOnFiles files{{3, 2, 0.1}};
  QTemporaryDir folder;
  AppSettings settings{folder.filePath(QStringLiteral("settings.ini"))};
  Ask ask;
  std::unique_ptr<ExportDialog> dialog;

  bool open() {
    settings.setExportFolder(folder.path());
    if (!files.open() || !files.join(QStringLiteral("ann")) || !judge())
      return false;
    dialog = std::make_unique<ExportDialog>(ExportDialog::Parts{files.study(), settings, ask});
    dialog->show();
    return QTest::qWaitForWindowActive(dialog.get());
  }
  bool judge() {
    const Battle battle = files.study().contents().battles.constFirst().battle;
    Edit edit;
    Verdict verdict;
    verdict.event = EventId(QStringLiteral("e-1"));
    verdict.battle = battle.id;
    verdict.rater = RaterId(QStringLiteral("ann"));
    verdict.trial = QStringLiteral("1");
    verdict.outcome = Outcome::Won;
    verdict.winner = verdict.presentedFirst = battle.a;
    edit.verdicts = {verdict};
    bool saved = false;
    files.study().apply(edit, [&](const Result<void>& done) { saved = static_cast<bool>(done); });
    return QTest::qWaitFor([&] { return saved; });
  }
  template <class Widget>
  Widget* find(const char* name) const {
    return dialog->findChild<Widget*>(QLatin1String(name));
  }
  QString said() const { return find<QLabel>("exportSaid")->text(); }
  QString place() const { return find<QLineEdit>("exportPlace")->text(); }
  bool write() {
    QTest::keyClick(find<QPushButton>("startExport"), Qt::Key_Return);
    return QTest::qWaitFor([this] { return find<QLabel>("exportSaid")->isVisible(); }, 20'000);
  }
};

}  // namespace

class TestExportDialog : public QObject {
  Q_OBJECT

  Language m_language;

 private Q_SLOTS:
  void init() { m_language.use(QStringLiteral("en")); }

  void everyKindIsWrittenBlindByDefault_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("native") << static_cast<int>(ExportKind::Native) << "jsonl";
    QTest::newRow("fastchat") << static_cast<int>(ExportKind::FastChat) << "json";
    QTest::newRow("label studio") << static_cast<int>(ExportKind::LabelStudio) << "json";
    QTest::newRow("csv") << static_cast<int>(ExportKind::Csv) << "csv";
    QTest::newRow("csv for excel") << static_cast<int>(ExportKind::CsvExcel) << "csv";
    QTest::newRow("long table") << static_cast<int>(ExportKind::AgreementLong) << "csv";
  }
  void everyKindIsWrittenBlindByDefault() {
    QFETCH(int, kind);
    QFETCH(QString, suffix);
    Exports exports;
    QVERIFY(exports.open());
    exports.dialog->setKind(static_cast<ExportKind>(kind));
    QVERIFY2(exports.place().startsWith(exports.folder.path()), qPrintable(exports.place()));
    QCOMPARE(QFileInfo(exports.place()).suffix(), suffix);
    QVERIFY(exports.write());
    QVERIFY2(exports.said().contains(QStringLiteral("1 event")), qPrintable(exports.said()));
    const QByteArray text = contentOf(exports.place());
    const QByteArray provenance = contentOf(exports.place() + QStringLiteral(".provenance.json"));
    QVERIFY(!text.isEmpty() && provenance.contains("sha256"));
    for (const int system : {0, 1})  // the words of an answer may be any
      QVERIFY(!text.contains(wavSetSystem(system).toUtf8() + '"') &&
              !text.contains(wavSetSystem(system).toUtf8() + ','));
    QVERIFY(!provenance.contains(wavSetSystem(0).toUtf8()));
  }

  void namingTheSystemsIsSaidAndDone() {
    Exports exports;
    QVERIFY(exports.open());
    exports.dialog->setKind(ExportKind::Csv);
    exports.find<QCheckBox>("reveal")->setFocus();
    QTest::keyClick(exports.find<QCheckBox>("reveal"), Qt::Key_Space);
    QVERIFY(exports.write());
    QVERIFY(contentOf(exports.place()).contains(wavSetSystem(0).toUtf8()));
    exports.dialog->setKind(ExportKind::FastChat);  // is asked anew for each
    QVERIFY(!exports.find<QCheckBox>("reveal")->isChecked());
  }

  void anAudioFolderIsMadeAndNotWrittenOver() {
    Exports exports;
    QVERIFY(exports.open());
    exports.dialog->setKind(ExportKind::AudioFolder);
    QVERIFY(exports.write());
    QVERIFY2(exports.said().contains(QStringLiteral("3 samples")), qPrintable(exports.said()));
    QCOMPARE(QDir(exports.place() + QStringLiteral("/samples")).entryList(QDir::Files).size(), 3);
    QVERIFY(!exports.find<QPushButton>("startExport")->isEnabled());
  }

  void aFileThatIsThereIsAnnounced() {
    Exports exports;
    QVERIFY(exports.open());
    exports.dialog->setKind(ExportKind::Csv);
    QVERIFY(!exports.find<QLabel>("exportWarning")->isVisible());
    QVERIFY(exports.write());
    exports.dialog->setKind(ExportKind::Native);
    exports.dialog->setKind(ExportKind::Csv);
    QVERIFY(exports.find<QLabel>("exportWarning")->isVisible());
    QVERIFY(exports.find<QPushButton>("startExport")->isEnabled());
  }

  void whatThereIsNotCannotBeWritten() {
    Exports exports;
    QVERIFY(exports.open());
    exports.dialog->setKind(ExportKind::Marks);
    QCOMPARE(exports.find<QLabel>("exportCount")->text(), QStringLiteral("There are no quality marks yet."));
    QVERIFY(!exports.find<QPushButton>("startExport")->isEnabled());
    QVERIFY(!exports.find<QCheckBox>("reveal")->isVisible());
  }

  void whereItCannotBeWrittenTheReasonIsSaid() {
    Exports exports;
    QVERIFY(exports.open());
    auto* place = exports.find<QLineEdit>("exportPlace");
    place->setFocus();
    place->selectAll();
    QTest::keyClicks(place, exports.folder.filePath(QStringLiteral("no/such/folder/x.jsonl")));
    QVERIFY(exports.write());
    QVERIFY2(exports.said().contains(QStringLiteral("x.jsonl")), qPrintable(exports.said()));
  }

  void theKindIsChosenByKeysAndEveryControlIsNamed() {
    Exports exports;
    QVERIFY(exports.open());
    auto* kinds = exports.find<QListWidget>("exportKinds");
    kinds->setFocus();
    QTest::keyClick(kinds, Qt::Key_Down);
    QVERIFY2(exports.place().endsWith(QStringLiteral("fastchat.json")), qPrintable(exports.place()));
    QTest::keyClick(kinds, Qt::Key_End);
    QVERIFY(exports.place().endsWith(QStringLiteral("kept-set")));
    QVERIFY(!kinds->accessibleName().isEmpty() && !exports.find<QLineEdit>("exportPlace")->accessibleName().isEmpty());
  }
};

QTEST_MAIN(TestExportDialog)
#include "tst_export_dialog.moc"
