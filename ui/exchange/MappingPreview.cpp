// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/MappingPreview.h"

#include "core/base/ErrorWords.h"
#include "core/sets/MappedVerdicts.h"
#include "ui/common/InPool.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/common/ProblemTree.h"
#include "ui/exchange/ExchangeWords.h"

#include <QVBoxLayout>

#include <chrono>

namespace s2s {
namespace {

using namespace std::chrono_literals;

constexpr auto kPause = 150ms;  ///< for what is still being typed

}  // namespace

MappingPreview::MappingPreview(const Contents& contents, const QString& path, QWidget* parent)
    : QWidget(parent),
      m_contents(contents),
      m_path(path),
      m_count(new Label(theme::Step::Large)),
      m_tally(new Label(theme::Step::Body, theme::Color::TextMuted)),
      m_problems(new ProblemTree) {
  m_count->setObjectName(QStringLiteral("mappingCount"));
  m_count->setFit(Label::Fit::Wrap);
  m_tally->setObjectName(QStringLiteral("mappingTally"));
  m_tally->setFit(Label::Fit::Wrap);
  m_problems->setObjectName(QStringLiteral("mappingProblems"));
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(theme::kGrid);
  rows->addWidget(m_count);
  rows->addWidget(m_tally);
  rows->addWidget(m_problems, 1);
  rows->addStretch(0);
  m_pause.setSingleShot(true);
  m_pause.setInterval(kPause);
  connect(&m_pause, &QTimer::timeout, this, &MappingPreview::start);
  (new LiveTexts(this))->add([this] { renew(); });
}

void MappingPreview::show(const ColumnMapping& mapping, const QStringList& missing) {
  m_mapping = mapping;
  m_missing = missing;
  m_readable = 0;
  m_found.reset();
  m_isOutdated = true;
  m_pause.start();
  renew();
}

MappingPreview::Found MappingPreview::found(const QString& path, const Contents& contents,
                                            const ColumnMapping& mapping) {
  const Result<ReadVerdicts> read = readMappedVerdicts(path, contents, mapping, {});
  Found found;
  if (!read) {
    found.failure = read.error();
    return found;
  }
  found.read = read->read;
  found.taken = read->taken();
  found.alreadyThere = read->alreadyThere;
  found.samples = static_cast<int>(read->described.samples.size());
  found.systems = static_cast<int>(read->described.systems.size());
  found.tally = tallyOf(read->verdicts);
  found.problems = read->problems;
  return found;
}

void MappingPreview::start() {
  if (m_isReading || !m_missing.isEmpty())
    return;
  m_isReading = true;
  m_isOutdated = false;
  inPool(
      this, [path = m_path, contents = m_contents, mapping = m_mapping] { return found(path, contents, mapping); },
      [this](const Found& found) { take(found); });
}

void MappingPreview::take(const Found& found) {
  m_isReading = false;
  if (m_isOutdated) {
    m_pause.start();
    return;
  }
  m_found = found;
  m_readable = found.taken - found.alreadyThere;
  renew();
}

void MappingPreview::renew() {
  m_tally->clear();
  m_problems->showProblems(m_found ? m_found->problems : QList<Problem>());
  if (!m_missing.isEmpty()) {
    m_count->setColor(theme::Color::Warning);
    //: %1 is a list of what columns mean: "Winner, System A"
    m_count->setText(tr("Still to be said: %1.").arg(m_missing.join(tr(", "))));
  } else if (!m_found) {
    m_count->setColor(theme::Color::TextMuted);
    m_count->setText(tr("Reading the table …"));
  } else if (m_found->failure) {
    m_count->setColor(theme::Color::Bad);
    m_count->setText(describe(*m_found->failure));
  } else {
    const int refused = m_found->read - m_found->taken;
    m_count->setColor(refused > 0 ? theme::Color::Warning : theme::Color::Good);
    m_count->setText(
        tr("%1 of %n row(s) can be read, %2 are refused.", nullptr, m_found->read).arg(m_found->taken).arg(refused));
    QStringList lines;
    if (const QString tally = words(m_found->tally); !tally.isEmpty())
      lines << tally;
    if (m_found->alreadyThere > 0)
      lines << tr("%n of them the study already has.", nullptr, m_found->alreadyThere);
    if (const QString described = describedWords(m_found->samples, m_found->systems); !described.isEmpty())
      lines << described;
    m_tally->setText(lines.join(QLatin1Char('\n')));
  }
  m_tally->setVisible(!m_tally->text().isEmpty());
  Q_EMIT renewed();
}

}  // namespace s2s
