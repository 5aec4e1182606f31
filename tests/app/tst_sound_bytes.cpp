// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/SoundBytes.h"
#include "core/base/Sha256.h"

#include <QTemporaryDir>
#include <QTest>

using namespace s2s;

/// What the decoder reads is what it hashes, although it does not hold the file.
class TestSoundBytes : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;
  QString m_path = m_dir.filePath(QStringLiteral("sound"));

  QByteArray put(qint64 size) const {
    QByteArray bytes;
    for (qint64 i = 0; i < size; ++i)
      bytes.append(static_cast<char>(i * i % 251));
    QFile file(m_path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == size ? bytes : QByteArray();
  }
  void change(qint64 place) const {
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(place) && file.putChar('\xff'));
  }
  static QByteArray read(SoundBytes& bytes, qint64 place, qint64 count) {
    bytes.seek(place);
    return bytes.read(count);
  }

 private Q_SLOTS:
  void bytesAndHashAreThoseOfTheFile_data() {
    QTest::addColumn<qint64>("size");
    QTest::newRow("a few") << qint64{100};
    QTest::newRow("a block") << qint64{256 * 1024};
    QTest::newRow("many") << qint64{1'000'000};
  }
  void bytesAndHashAreThoseOfTheFile() {
    QFETCH(qint64, size);
    const QByteArray all = put(size);
    const auto bytes = SoundBytes::open(m_path);
    QVERIFY(bytes);
    QCOMPARE(read(**bytes, size - 10, 100), all.right(10));
    QCOMPARE(read(**bytes, 0, 50), all.left(50));
    QCOMPARE(read(**bytes, size / 2, size), all.mid(size / 2));
    QCOMPARE(read(**bytes, size / 3, size / 2), all.mid(size / 3, size / 2));
    const Result<QString> sha256 = (*bytes)->sha256();
    QVERIFY(sha256);
    QCOMPARE(*sha256, *sha256OfFile(m_path));
  }

  void aPlaceOutsideIsTheNearerEnd() {
    put(100);
    const auto bytes = SoundBytes::open(m_path);
    QVERIFY((*bytes)->seek(-5));
    QCOMPARE((*bytes)->pos(), 0);
    QVERIFY((*bytes)->seek(1'000'000));
    QCOMPARE((*bytes)->pos(), 100);
    QCOMPARE((*bytes)->read(10), QByteArray());
  }

  void whatChangedAfterItWasReadIsNotHashed_data() {
    QTest::addColumn<qint64>("read");
    QTest::newRow("at the end") << qint64{990'000};
    QTest::newRow("in the middle") << qint64{400'000};
    QTest::newRow("at the beginning") << qint64{10};
  }
  void whatChangedAfterItWasReadIsNotHashed() {
    QFETCH(qint64, read);
    put(1'000'000);
    const auto bytes = SoundBytes::open(m_path);
    TestSoundBytes::read(**bytes, read, 5);
    TestSoundBytes::read(**bytes, 600'000, 5);
    change(read + 1);
    // Only the beginning was hashed when it was read.
    const QByteArray again = TestSoundBytes::read(**bytes, read, 5);
    const Result<QString> sha256 = (*bytes)->sha256();
    QVERIFY(again.isEmpty() && !sha256);
    QCOMPARE(sha256.error().detail, QStringLiteral("it changed while it was read"));
  }
  void aFileThatBecomesShorterIsNotHashed() {
    put(1'000'000);
    const auto bytes = SoundBytes::open(m_path);
    read(**bytes, 0, 10);
    QVERIFY(QFile::resize(m_path, 500'000));
    QVERIFY(!(*bytes)->sha256());
  }
  void whatIsWrittenBehindItDoesNotCount() {
    put(1000);
    const QString before = *sha256OfFile(m_path);
    const auto bytes = SoundBytes::open(m_path);
    change(1000);
    QCOMPARE(*(*bytes)->sha256(), before);
  }
};

QTEST_GUILESS_MAIN(TestSoundBytes)
#include "tst_sound_bytes.moc"
