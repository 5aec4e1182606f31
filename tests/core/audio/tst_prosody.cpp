// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Intensity.h"
#include "core/audio/PitchContour.h"
#include "core/audio/Prosody.h"
#include "tests/core/audio/Voices.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace s2s;
using namespace s2s::test;

namespace {

constexpr double kTurn = 2 * std::numbers::pi;

double timeOf(std::size_t step) { return (static_cast<double>(step) + 0.5) * kContourStep; }

/// Share of the steps, a tenth of a second from both ends left out, that are voiced.
double voicedShare(const std::vector<float>& pitch) {
  std::size_t voiced = 0;
  for (std::size_t i = 10; i + 10 < pitch.size(); ++i)
    voiced += pitch[i] > 0 ? 1 : 0;
  return static_cast<double>(voiced) / static_cast<double>(pitch.size() - 20);
}

/// The furthest that the contour lies from the truth, in semitones, the same ends left out.
double worst(const std::vector<float>& pitch, const OfTime& hz) {
  double furthest = 0;
  for (std::size_t i = 10; i + 10 < pitch.size(); ++i)
    if (pitch[i] > 0)
      furthest = std::max(furthest, std::abs(semitones(pitch[i], hz(timeOf(i)))));
  return furthest;
}

std::size_t loudestBand(const Spectrogram& picture, std::size_t column) {
  const auto first = picture.values.begin() + static_cast<std::ptrdiff_t>(column * Spectrogram::kBands);
  return static_cast<std::size_t>(std::max_element(first, first + Spectrogram::kBands) - first);
}

}  // namespace

class TestProsody : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pitchFollowsTheVoice_data();
  void pitchFollowsTheVoice();
  void whatIsNoVoiceHasNoPitch_data();
  void whatIsNoVoiceHasNoPitch();
  void semitonesAreAgainstTheMedian();
  void intensityIsTheLevelOfATone_data();
  void intensityIsTheLevelOfATone();
  void quantileIsTheValueThatSoManyLieBelow();
  void countsSyllablesAndPauses_data();
  void countsSyllablesAndPauses();
  void quietEndsAreNoPauses();
  void aToneStandsOutInItsBand_data();
  void aToneStandsOutInItsBand();
  void aToneHasItsLevel();
  void canBeCancelled();
  void anEmptyClipHasNothing();
};

void TestProsody::pitchFollowsTheVoice_data() {
  QTest::addColumn<OfTime>("hz");
  QTest::addColumn<int>("rate");
  QTest::addColumn<double>("tolerance");  // semitones
  QTest::newRow("a deep steady voice") << OfTime([](double) { return 85.0; }) << 48000 << 0.1;
  QTest::newRow("a high steady voice") << OfTime([](double) { return 440.0; }) << 48000 << 0.1;
  QTest::newRow("of a telephone") << OfTime([](double) { return 150.0; }) << 8000 << 0.15;
  QTest::newRow("an octave up in two seconds")
      << OfTime([](double t) { return 120 * std::pow(2, t / 2); }) << 48000 << 0.2;
  QTest::newRow("a falling third tone") << OfTime([](double t) { return 260 - 50 * t; }) << 44100 << 0.2;
  QTest::newRow("a vibrato of a semitone")
      << OfTime([](double t) { return 220 * std::pow(2, std::sin(kTurn * 5 * t) / 12); }) << 48000 << 0.5;
}

void TestProsody::pitchFollowsTheVoice() {
  QFETCH(OfTime, hz);
  QFETCH(int, rate);
  QFETCH(double, tolerance);
  const ProsodyPtr measured = prosody(voice(
      2, hz, [](double) { return 0.5; }, rate));
  QCOMPARE(measured->pitch.size(), std::size_t{200});
  QVERIFY2(voicedShare(measured->pitch) > 0.98, qPrintable(QString::number(voicedShare(measured->pitch))));
  QVERIFY2(worst(measured->pitch, hz) < tolerance, qPrintable(QString::number(worst(measured->pitch, hz))));
}

void TestProsody::whatIsNoVoiceHasNoPitch_data() {
  QTest::addColumn<Clip>("clip");
  QTest::newRow("silence") << silence(2);
  QTest::newRow("noise") << whiteNoise(2, 0.5);
  QTest::newRow("clicks") << clicks(2, 0.25);
}

void TestProsody::whatIsNoVoiceHasNoPitch() {
  QFETCH(Clip, clip);
  const ProsodyPtr measured = prosody(clip);
  QVERIFY2(voicedShare(measured->pitch) < 0.02, qPrintable(QString::number(voicedShare(measured->pitch))));
  QVERIFY(measured->speech.nuclei.size() <= 1);
}

void TestProsody::semitonesAreAgainstTheMedian() {
  const ProsodyPtr measured = prosody(voice(2, [](double t) { return t < 1.2 ? 150.0 : 300.0; }));
  QVERIFY(measured->median.has_value());
  QVERIFY(std::abs(*measured->median - 150) < 1);
  QVERIFY(std::abs(*measured->high - 12) < 0.2);
  QVERIFY(std::abs(*measured->low) < 0.2);
}

void TestProsody::intensityIsTheLevelOfATone_data() {
  QTest::addColumn<double>("amplitude");
  QTest::addColumn<double>("decibels");
  QTest::newRow("full scale") << 1.0 << -3.01;
  QTest::newRow("half of it") << 0.5 << -9.03;
  QTest::newRow("a thousandth") << 0.001 << -63.01;
}

void TestProsody::intensityIsTheLevelOfATone() {
  QFETCH(double, amplitude);
  QFETCH(double, decibels);
  const ProsodyPtr measured = prosody(sine(1, 300, amplitude));
  for (std::size_t i = 5; i < 95; ++i)
    QVERIFY2(std::abs(measured->intensity[i] - decibels) < 0.1, qPrintable(QString::number(measured->intensity[i])));
}

void TestProsody::quantileIsTheValueThatSoManyLieBelow() {
  QCOMPARE(quantile({5, 1, 4, 2, 3}, 0.5), 3.0F);
  QCOMPARE(quantile({5, 1, 4, 2, 3}, 1), 5.0F);
  QCOMPARE(quantile({}, 0.5), kNoSound);
}

void TestProsody::countsSyllablesAndPauses_data() {
  QTest::addColumn<double>("perSecond");
  QTest::addColumn<double>("restFrom");
  QTest::addColumn<double>("restTo");
  QTest::addColumn<int>("nuclei");
  QTest::addColumn<int>("pauses");
  QTest::newRow("slow") << 2.0 << 0.0 << 0.0 << 8 << 0;
  QTest::newRow("as people speak") << 4.0 << 0.0 << 0.0 << 16 << 0;
  QTest::newRow("fast") << 6.0 << 0.0 << 0.0 << 24 << 0;
  QTest::newRow("with a rest of a second") << 4.0 << 1.0 << 2.0 << 12 << 1;
  QTest::newRow("with a rest that is too short") << 6.0 << 1.0 << 1.1667 << 23 << 0;
}

void TestProsody::countsSyllablesAndPauses() {
  QFETCH(double, perSecond);
  QFETCH(double, restFrom);
  QFETCH(double, restTo);
  QFETCH(int, nuclei);
  QFETCH(int, pauses);
  const OfTime loud = syllables(perSecond);
  const auto rests = [=](double t) { return t >= restFrom && t < restTo ? 0.0 : loud(t); };
  const ProsodyPtr measured = prosody(voice(
      4, [](double) { return 140.0; }, rests));
  QCOMPARE(static_cast<int>(measured->speech.nuclei.size()), nuclei);
  QCOMPARE(static_cast<int>(measured->speech.pauses.size()), pauses);
  if (pauses == 0)
    QVERIFY(std::abs(measured->speech.rate() - perSecond) < 0.35);
  else
    QVERIFY(std::abs(measured->speech.articulationRate() - perSecond) < 0.6);
}

void TestProsody::quietEndsAreNoPauses() {
  const auto loud = [](double t) { return t > 1 && t < 2 ? 0.5 : 0.0; };
  const ProsodyPtr measured = prosody(voice(
      3, [](double) { return 140.0; }, loud));
  QVERIFY(measured->speech.pauses.empty());
  QVERIFY(std::abs(measured->speech.speakingSeconds - 1) < 0.1);
}

void TestProsody::aToneStandsOutInItsBand_data() {
  QTest::addColumn<double>("hz");
  for (const double hz : {120.0, 400.0, 1000.0, 3000.0, 6500.0})
    QTest::addRow("%g Hz", hz) << hz;
}

void TestProsody::aToneStandsOutInItsBand() {
  QFETCH(double, hz);
  const ProsodyPtr measured = prosody(sine(1, hz, 0.5));
  QCOMPARE(measured->spectrogram.columns(), std::size_t{100});
  const double expected = Spectrogram::height(hz) * Spectrogram::kBands - 0.5;
  for (std::size_t column = 5; column < 95; ++column)
    QVERIFY(std::abs(static_cast<double>(loudestBand(measured->spectrogram, column)) - expected) <= 1.01);
}

void TestProsody::aToneHasItsLevel() {
  const ProsodyPtr measured = prosody(sine(1, 1000, 0.1));
  const std::size_t band = loudestBand(measured->spectrogram, 50);
  const float level = Spectrogram::decibels(measured->spectrogram.values[50 * Spectrogram::kBands + band]);
  QVERIFY2(level > -26 && level < -19, qPrintable(QString::number(level)));  // -20, less what its neighbours get
  QVERIFY(Spectrogram::decibels(measured->spectrogram.values[50 * Spectrogram::kBands + 90]) < -80);
}

void TestProsody::canBeCancelled() {
  const std::atomic<bool> cancelled = true;
  QVERIFY(!prosody(sine(1, 300, 0.5), &cancelled));
}

void TestProsody::anEmptyClipHasNothing() {
  const ProsodyPtr measured = prosody(Clip{});
  QVERIFY(measured);
  QVERIFY(measured->pitch.empty());
  QVERIFY(!measured->median);
  QCOMPARE(measured->spectrogram.columns(), std::size_t{0});
  QCOMPARE(measured->speech.rate(), 0.0);
}

QTEST_GUILESS_MAIN(TestProsody)
#include "tst_prosody.moc"
