// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/AppSettings.h"
#include "ui/common/Ask.h"
#include "ui/common/Language.h"
#include "ui/exchange/SetColumnDialog.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace s2s;

namespace {

/// A table of two samples with the answers of two systems, beside sound files that hold some bytes.
struct Table {
  QTemporaryDir folder;
  AppSettings settings{folder.filePath(QStringLiteral("settings.ini"))};
  Ask ask;
  QString path = folder.filePath(QStringLiteral("list.csv"));
  std::unique_ptr<SetColumnDialog> dialog;

  Table() {
    write("list.csv", "spoken,said,Alphazeta,Betazeta\ns1.wav,Say it,a1.wav,b1.wav\ns2.wav,Sing it,a2.wav,b2.wav\n");
    for (const char* sound : {"s1.wav", "s2.wav", "a1.wav", "a2.wav", "b1.wav", "b2.wav"})
      write(sound, "RIFF");
  }
  void write(const char* name, const QByteArray& bytes) const {
    QFile file(folder.filePath(QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
      qFatal("%s could not be written", name);
  }
  bool open() {
    const Result<TextTable> table = readTextTable(path);
    if (!table)
      return false;
    dialog = std::make_unique<SetColumnDialog>(SetColumnDialog::Parts{settings, ask}, path, *table, SetReadOptions());
    dialog->show();
    return QTest::qWaitForWindowActive(dialog.get());
  }
  void choose(const char* column, const char* words) const {
    auto* box = dialog->findChild<QComboBox*>(QStringLiteral("column-") + QLatin1String(column));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int steps = 0; steps < box->count() && box->currentText() != QLatin1String(words); ++steps)
      QTest::keyClick(box, Qt::Key_Down);
  }
  QString found() const { return dialog->findChild<QLabel*>(QStringLiteral("setColumnsFound"))->text(); }
};

}  // namespace

class TestSetColumnDialog : public QObject {
  Q_OBJECT

  Language m_language;

 private Q_SLOTS:
  void init() { m_language.use(QStringLiteral("en")); }

  void aColumnForEachSystemIsPointedAt() {
    Table table;
    QVERIFY(table.open());
    auto* accept = table.dialog->findChild<QPushButton*>(QStringLiteral("useMapping"));
    QCOMPARE(table.found(), QStringLiteral("Still to be said: Sound of the sample."));
    QVERIFY(!accept->isEnabled());
    table.choose("spoken", "Sound of the sample");
    table.choose("said", "Transcript");
    table.choose("Alphazeta", "Answers of the system of that name");
    table.choose("Betazeta", "Answers of the system of that name");
    QTest::keyClicks(table.dialog->findChild<QLineEdit*>(QStringLiteral("constant-language")), QStringLiteral("en"));
    QTRY_COMPARE_WITH_TIMEOUT(table.found(), QStringLiteral("2 samples, 4 answers, 2 systems"), 10'000);
    QTRY_VERIFY(accept->isEnabled());
    QTest::keyClick(accept, Qt::Key_Return);
    QCOMPARE(table.dialog->result(), static_cast<int>(QDialog::Accepted));
    SetReadOptions options;
    options.mapping = table.dialog->mapping();
    const Result<ReadSet> set = readSet(table.path, options);
    QVERIFY(set);
    QCOMPARE(set->samples.size(), 2);
    QCOMPARE(set->samples.constFirst().text, QStringLiteral("Say it"));
    QCOMPARE(set->samples.constFirst().language, QStringLiteral("en"));
  }
};

QTEST_MAIN(TestSetColumnDialog)
#include "tst_set_column_dialog.moc"
