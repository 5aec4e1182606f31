// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/set/SampleIndex.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <utility>

namespace s2s {
namespace {

std::vector<SampleState> statesOf(const QList<Sample>& samples, const QList<Response>& responses,
                                  std::vector<std::uint32_t>& counts) {
  QHash<SampleId, qsizetype> rows;
  rows.reserve(samples.size());
  std::vector<SampleState> states(static_cast<size_t>(samples.size()), SampleState::Complete);
  const auto note = [&](qsizetype row, const Sound& sound) {
    SampleState& state = states[static_cast<size_t>(row)];
    if (sound.state == SoundState::Missing)
      state = SampleState::Missing;
    else if (sound.state == SoundState::Changed && state == SampleState::Complete)
      state = SampleState::Changed;
  };
  for (qsizetype row = 0; row < samples.size(); ++row) {
    rows.insert(samples.at(row).id, row);
    note(row, samples.at(row).sound);
  }
  counts.assign(static_cast<size_t>(samples.size()), 0);
  for (const Response& response : responses) {
    const auto row = rows.constFind(response.sample);
    if (row == rows.cend())
      continue;
    ++counts[static_cast<size_t>(*row)];
    note(*row, response.sound);
  }
  return states;
}

QStringList taskCodes(const QList<Sample>& samples) {
  QSet<QString> own;
  for (const Sample& sample : samples)
    own.insert(sample.task);
  QStringList codes;
  for (const TaskInfo& task : paperTasks())
    if (own.remove(task.code))
      codes.append(task.code);
  QStringList rest(own.cbegin(), own.cend());
  rest.sort();
  return codes + rest;
}

template <class CodeOf>
QStringList sortedCodes(const QList<Sample>& samples, CodeOf codeOf) {
  QSet<QString> seen;
  for (const Sample& sample : samples)
    seen.insert(codeOf(sample));
  QStringList codes(seen.cbegin(), seen.cend());
  codes.sort();
  return codes;
}

template <class CodeOf>
std::vector<std::uint32_t> placesIn(const QStringList& codes, const QList<Sample>& samples, CodeOf codeOf) {
  QHash<QString, std::uint32_t> places;
  for (qsizetype i = 0; i < codes.size(); ++i)
    places.insert(codes.at(i), static_cast<std::uint32_t>(i));
  std::vector<std::uint32_t> values;
  values.reserve(static_cast<size_t>(samples.size()));
  for (const Sample& sample : samples)
    values.push_back(places.value(codeOf(sample)));
  return values;
}

template <class Enum>
std::vector<std::uint32_t> placesOf(const QList<Sample>& samples, Enum Sample::*member) {
  std::vector<std::uint32_t> values;
  values.reserve(static_cast<size_t>(samples.size()));
  for (const Sample& sample : samples)
    values.push_back(static_cast<std::uint32_t>(sample.*member));
  return values;
}

/// Facets whose values are known beforehand: the place of a value is its enumerator.
void addFixedFacets(SampleIndex& index, const std::vector<SampleState>& states) {
  for (const Level level : kLevels)
    index.codes[Facet::Level].append(code(level));
  index.codes[Facet::Level].append(QString());
  for (const Domain domain : kDomains)
    index.codes[Facet::Domain].append(code(domain));
  index.codes[Facet::Domain].append(QString());
  for (const Split split : {Split::Seed, Split::Augment, Split::Other})
    index.codes[Facet::Split].append(code(split));
  for (const SampleState state : {SampleState::Complete, SampleState::Missing, SampleState::Changed})
    index.codes[Facet::State].append(code(state));
  index.values[Facet::Level] = placesOf(index.samples, &Sample::level);
  index.values[Facet::Domain] = placesOf(index.samples, &Sample::domain);
  index.values[Facet::Split] = placesOf(index.samples, &Sample::split);
  for (const SampleState state : states)
    index.values[Facet::State].push_back(static_cast<std::uint32_t>(state));
}

void addFreeFacets(SampleIndex& index) {
  const auto language = [](const Sample& sample) { return sample.language; };
  const auto set = [](const Sample& sample) { return sample.set.text(); };
  index.codes[Facet::Language] = sortedCodes(index.samples, language);
  index.codes[Facet::Set] = sortedCodes(index.samples, set);
  index.codes[Facet::Task] = taskCodes(index.samples);
  index.values[Facet::Language] = placesIn(index.codes[Facet::Language], index.samples, language);
  index.values[Facet::Set] = placesIn(index.codes[Facet::Set], index.samples, set);
  index.values[Facet::Task] =
      placesIn(index.codes[Facet::Task], index.samples, [](const Sample& sample) { return sample.task; });
}

void addHaystack(SampleIndex& index) {
  for (const Sample& sample : index.samples) {
    index.lines.push_back(index.haystack.size());
    const QString line = folded(sample.key + QLatin1Char(' ') + sample.text + QLatin1Char(' ') + sample.textCn);
    index.haystack += QString(line).replace(QLatin1Char('\n'), QLatin1Char(' ')) + QLatin1Char('\n');
  }
  index.frequency.assign(0x10000, 0);
  for (const QChar letter : std::as_const(index.haystack))
    ++index.frequency[letter.unicode()];
}

template <class Less>
std::vector<int> sortedRows(int size, Less less) {
  std::vector<int> rows(static_cast<size_t>(size));
  std::iota(rows.begin(), rows.end(), 0);
  std::stable_sort(rows.begin(), rows.end(), less);
  return rows;
}

std::vector<int> rowsBy(const std::vector<std::uint32_t>& values) {
  return sortedRows(static_cast<int>(values.size()), [&](int one, int two) {
    return values[static_cast<size_t>(one)] < values[static_cast<size_t>(two)];
  });
}

void addOrders(SampleIndex& index) {
  const auto set = [&](SampleColumn column, std::vector<int> rows) {
    index.order[static_cast<size_t>(column)] = std::move(rows);
  };
  const QList<Sample>& samples = index.samples;
  set(SampleColumn::Key, sortedRows(index.size(), [&](int one, int two) {
        return naturallyLess(samples.at(one).key, samples.at(two).key);
      }));
  set(SampleColumn::Text, sortedRows(index.size(), [&](int one, int two) {
        return samples.at(one).text.compare(samples.at(two).text, Qt::CaseInsensitive) < 0;
      }));
  set(SampleColumn::Task, rowsBy(index.values[Facet::Task]));
  set(SampleColumn::Domain, rowsBy(index.values[Facet::Domain]));
  set(SampleColumn::Level, rowsBy(index.values[Facet::Level]));
  set(SampleColumn::Language, rowsBy(index.values[Facet::Language]));
  set(SampleColumn::Split, rowsBy(index.values[Facet::Split]));
  set(SampleColumn::Responses, rowsBy(index.responses));
  set(SampleColumn::State, rowsBy(index.values[Facet::State]));
}

qsizetype endOfDigits(QStringView text, qsizetype from) {
  while (from < text.size() && text.at(from).isDigit())
    ++from;
  return from;
}

/// The digits without leading zeros: as numbers, longer ones are larger.
QStringView significant(QStringView digits) {
  while (digits.size() > 1 && digits.front().digitValue() == 0)
    digits = digits.mid(1);
  return digits;
}

int compareNumbers(QStringView one, QStringView two) {
  one = significant(one);
  two = significant(two);
  return one.size() == two.size() ? one.compare(two) : (one.size() < two.size() ? -1 : 1);
}

}  // namespace

QString code(SampleState state) {
  switch (state) {
    case SampleState::Missing: return QStringLiteral("missing");
    case SampleState::Changed: return QStringLiteral("changed");
    case SampleState::Complete: break;
  }
  return QStringLiteral("complete");
}

SampleState SampleIndex::state(int row) const {
  return static_cast<SampleState>(values[Facet::State][static_cast<size_t>(row)]);
}

int SampleIndex::rowOf(const SampleId& id) const {
  const auto it = std::find_if(samples.cbegin(), samples.cend(), [&](const Sample& sample) { return sample.id == id; });
  return it == samples.cend() ? -1 : static_cast<int>(it - samples.cbegin());
}

SampleIndexPtr sampleIndex(const QList<Sample>& samples, const QList<Response>& responses) {
  auto index = std::make_shared<SampleIndex>();
  index->samples = samples;
  const std::vector<SampleState> states = statesOf(samples, responses, index->responses);
  addFixedFacets(*index, states);
  addFreeFacets(*index);
  addHaystack(*index);
  addOrders(*index);
  return index;
}

QString folded(const QString& text) { return text.normalized(QString::NormalizationForm_KC).toCaseFolded(); }

bool naturallyLess(QStringView one, QStringView two) {
  qsizetype i = 0, j = 0;
  while (i < one.size() && j < two.size()) {
    if (one.at(i).isDigit() && two.at(j).isDigit()) {
      const qsizetype iEnd = endOfDigits(one, i), jEnd = endOfDigits(two, j);
      if (const int order = compareNumbers(one.mid(i, iEnd - i), two.mid(j, jEnd - j)))
        return order < 0;
      i = iEnd;
      j = jEnd;
    } else if (const QChar a = one.at(i).toCaseFolded(), b = two.at(j).toCaseFolded(); a != b) {
      return a < b;
    } else {
      ++i;
      ++j;
    }
  }
  return i == one.size() && j < two.size();
}

}  // namespace s2s
