// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Targets.h"
#include "tests/support/Places.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <random>

using namespace s2s::fuzz;

namespace {

QList<QByteArray> seedsOf(const char* target) {
  QList<QByteArray> seeds;
  const QDir folder(s2s::sourceFile("tests/fuzz/seeds/") + QLatin1String(target));
  for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::ReadOnly))
      seeds.append(file.readAll());
  }
  return seeds;
}

/// What breaks readers: turned bits, pieces cut, doubled and moved, and tokens that mean something.
class Mutator {
 public:
  explicit Mutator(const QList<QByteArray>& seeds) : m_seeds(seeds) {}

  QByteArray next() {
    QByteArray input = m_seeds.at(pick(m_seeds.size()));
    for (qsizetype times = 1 + pick(4); times > 0; --times)
      change(input);
    return input;
  }

 private:
  qsizetype pick(qsizetype below) { return static_cast<qsizetype>(m_random() % static_cast<quint64>(below)); }

  void change(QByteArray& input) {
    static const QByteArrayList kTokens = {"\"",           "{",    "}",     "[",  "]",    ",", ":",       "\n",
                                           "\\",           "null", "1e400", "-1", "\"\"", ";", "\\ud800", "\xFF",
                                           "\xEF\xBB\xBF", "../",  "/",     "\t", "0"};
    const qsizetype at = pick(input.size() + 1), length = pick(std::min<qsizetype>(64, input.size() - at + 1) + 1);
    switch (pick(6)) {
      case 0: input.remove(at, length); return;
      case 1: input.insert(at, input.mid(pick(input.size() + 1), length)); return;
      case 2: input.insert(at, kTokens.at(pick(kTokens.size()))); return;
      case 3: input.replace(at, length, kTokens.at(pick(kTokens.size()))); return;
      case 4: input.truncate(at); return;
      default:
        if (at < input.size())
          input[at] = static_cast<char>(input.at(at) ^ (1 << pick(8)));
    }
  }

  const QList<QByteArray>& m_seeds;
  std::mt19937_64 m_random{20260101};
};

const QByteArray* g_input = nullptr;

/// Which input it was: the abort comes from the thread that reads it, so there is time to say so.
void tellInput(int) {
  if (g_input)
    std::fprintf(stderr, "the input: %s\n", g_input->toPercentEncoding().constData());
  std::signal(SIGABRT, SIG_DFL);
}

void run(const Target& target, const QByteArray& input) {
  g_input = &input;
  target.run(input);
  g_input = nullptr;
}

}  // namespace

/// The fuzz targets without a fuzzer: over their seeds, and over the same few hundred changes of them each time.
class TestFuzzSeeds : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void promisesHoldForSeedsAndChangesOfThem_data() {
    QTest::addColumn<int>("target");
    for (int i = 0; i < targets().size(); ++i)
      QTest::newRow(targets().at(i).name) << i;
  }
  void promisesHoldForSeedsAndChangesOfThem() {
    QFETCH(const int, target);
    const Target& tried = targets().at(target);
    const QList<QByteArray> seeds = seedsOf(tried.name);
    std::signal(SIGABRT, tellInput);
    QVERIFY2(!seeds.isEmpty(), "a target without seeds shows nothing");
    for (const QByteArray& seed : seeds)
      run(tried, seed);
    run(tried, {});
    Mutator mutator(seeds);
    const int rounds = std::max(1, qEnvironmentVariableIntValue("S2S_FUZZ_ROUNDS"));
    const int changes = rounds == 1 ? 400 : rounds;
    for (int i = 0; i < changes; ++i)
      run(tried, mutator.next());
  }
};

QTEST_GUILESS_MAIN(TestFuzzSeeds)
#include "tst_fuzz_seeds.moc"
