// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/DecodeProtocol.h"

#include <QTest>

#include <limits>

using namespace s2s;

namespace {

const QString kPath = QStringLiteral("a.wav");
const QString kHash = QString(64, QLatin1Char('a'));

QByteArray head() { return toChunk(DecodeHead{16000, 2, 48000, true, 100}); }
QByteArray data(const std::vector<float>& frames) { return toChunk(frames.data(), frames.size()); }
QByteArray tail(qint64 frames) { return toChunk(DecodeTail{DecodeOutcome::Decoded, frames, kHash, {}}); }

Result<ClipPtr> read(const QByteArray& bytes) {
  DecodeStream stream;
  stream.feed(bytes);
  return stream.take(kPath);
}

}  // namespace

class TestDecodeStream : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void whatWasWrittenIsReadHoweverItArrives_data() {
    QTest::addColumn<int>("step");
    for (const int step : {1, 3, 17, 100000})
      QTest::addRow("%d bytes at a time", step) << step;
  }
  void whatWasWrittenIsReadHoweverItArrives() {
    QFETCH(int, step);
    const QByteArray bytes = head() + data({0.5F, -0.25F}) + data({1.5F}) + tail(3);
    DecodeStream stream;
    for (int at = 0; at < bytes.size(); at += step) {
      QVERIFY(!stream.isOver());
      stream.feed(bytes.mid(at, step));
    }
    QVERIFY(stream.isOver());
    const Result<ClipPtr> clip = stream.take(kPath);
    QVERIFY(clip);
    QCOMPARE((*clip)->frames, (std::vector<float>{0.5F, -0.25F, 1.5F}));
    QCOMPARE((*clip)->sourceRate, 16000);
    QCOMPARE((*clip)->sourceChannels, 2);
    QCOMPARE((*clip)->sha256, kHash);
  }

  void whatMakesNoSenseIsRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("something else") << QByteArray("RIFFxxxxWAVEfmt and so on");
    QTest::newRow("no tail") << head() + data({1});
    QTest::newRow("half a tail") << head() + data({1}) + tail(1).chopped(1);
    QTest::newRow("frames before the head") << data({1}) + head() + tail(1);
    QTest::newRow("two heads") << head() + head() + data({1}) + tail(1);
    QTest::newRow("a wrong count") << head() + data({1, 2}) + tail(3);
    QTest::newRow("no frames") << head() + tail(0);
    QTest::newRow("half a frame") << head() + QByteArray("S2SD\0\0\0\3abc", 11) + tail(0);
    QTest::newRow("a chunk of 4 GB") << head() + QByteArray("S2SD\xff\xff\xff\xff", 8);
    QTest::newRow("99 channels") << toChunk(DecodeHead{16000, 99, 48000, true, 0}) + data({1}) + tail(1);
    QTest::newRow("a rate of 0") << toChunk(DecodeHead{0, 1, 48000, true, 0}) + data({1}) + tail(1);
  }
  void whatMakesNoSenseIsRefused() {
    QFETCH(QByteArray, bytes);
    const Result<ClipPtr> clip = read(bytes);
    QVERIFY(!clip);
    QCOMPARE(clip.error().fault, Fault::SoundUnreadable);
    QCOMPARE(clip.error().subject, kPath);
  }

  void framesAreFinite() {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const float infinite = std::numeric_limits<float>::infinity();
    const Result<ClipPtr> clip = read(head() + data({nan, 0.5F, -infinite}) + tail(3));
    QCOMPARE((*clip)->frames, (std::vector<float>{0, 0.5F, 0}));
  }
  void moreThanTwentyMinutesAreNotTaken() {
    DecodeStream stream;
    stream.feed(toChunk(DecodeHead{1000, 1, 1000, true, std::numeric_limits<qint64>::max()}));
    const QByteArray minute = data(std::vector<float>(60'000, 0.1F));
    for (int i = 0; i < 20; ++i)
      stream.feed(minute);
    QVERIFY(!stream.isOver());
    stream.feed(minute);
    QVERIFY(stream.isOver());
  }
  void theReasonComesThrough() {
    const Result<ClipPtr> bad = read(toChunk(DecodeTail{DecodeOutcome::Unreadable, 0, kHash, QStringLiteral("坏")}));
    QCOMPARE(bad.error(), (Error{Fault::SoundUnreadable, kPath, QStringLiteral("坏")}));
    const Result<ClipPtr> tooLong = read(toChunk(DecodeTail{DecodeOutcome::TooLong, 0, kHash, {}}));
    QCOMPARE(tooLong.error().fault, Fault::SoundTooLong);
  }
};

QTEST_GUILESS_MAIN(TestDecodeStream)
#include "tst_decode_stream.moc"
