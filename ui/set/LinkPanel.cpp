// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/set/LinkPanel.h"

#include "core/base/ErrorWords.h"
#include "core/study/Study.h"
#include "ui/common/Ask.h"
#include "ui/common/LiveTexts.h"
#include "ui/common/Strip.h"
#include "ui/common/Theme.h"

#include <QHash>
#include <QPointer>
#include <QProgressBar>
#include <QVBoxLayout>

namespace s2s {
namespace {

constexpr int kPermille = 1000;
constexpr qsizetype kMostNamed = 3;

}  // namespace

LinkPanel::LinkPanel(Study& study, Ask& ask, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_ask(ask),
      m_sets(study),
      m_strip(new Strip(Strip::Tone::Warning)),
      m_bar(new QProgressBar) {
  m_strip->setObjectName(QStringLiteral("linkStrip"));
  m_bar->setTextVisible(false);
  m_bar->setFixedHeight(theme::kGrid / 2);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(0);
  rows->addWidget(m_strip);
  rows->addWidget(m_bar);
  connect(m_strip, &Strip::buttonPressed, this, &LinkPanel::pressed);
  connect(&m_sets, &StudySets::busyChanged, this, &LinkPanel::renew);
  connect(&m_sets, &StudySets::progress, this, [this](qint64 done, qint64 total) {
    m_bar->setRange(0, total > 0 ? kPermille : 0);
    m_bar->setValue(total > 0 ? static_cast<int>(kPermille * done / total) : 0);
  });
  connect(&study, &Study::opened, this, &LinkPanel::renew);
  connect(&study, &Study::closed, this, &LinkPanel::renew);
  connect(&study, &Study::changed, this, [this](Changes what) {
    if (what & (Changes(Change::Catalog) | Change::Sounds))
      renew();
  });
  (new LiveTexts(this))->add([this] { renew(); });
}

LinkPanel::Lack LinkPanel::lack() const {
  QHash<SetId, Lack> lacks;
  for (const Sample& sample : m_study.contents().samples) {
    Lack& of = lacks[sample.set];
    if (of.samples++ == 0)
      of.wasNeverThere = true;
    of.missing += sample.sound.state == SoundState::Missing;
    of.wasNeverThere = of.wasNeverThere && sample.sound.state == SoundState::Missing && sample.sound.sha256.isEmpty();
  }
  for (const Response& response : m_study.contents().responses)
    if (const Sample* sample = m_study.contents().findSample(response.sample);
        sample && response.sound.state == SoundState::Missing)
      ++lacks[sample->set].answers;
  Lack most;
  for (const SetInfo& set : m_study.contents().sets)
    if (const Lack of = lacks.value(set.id); of.missing + of.answers > most.missing + most.answers)
      most = {set.id, set.name, of.missing, of.samples, of.answers, of.wasNeverThere};
  return most;
}

QString LinkPanel::lackWords() const {
  if (m_lack.missing == 0)
    return tr("The sound of %n answer(s) to samples of %1 is missing, and their battles wait. If it lies somewhere, "
              "link its folder.",
              nullptr, m_lack.answers)
        .arg(m_lack.name);
  if (m_lack.wasNeverThere)
    return tr("The sound of the %n sample(s) of %1 is missing: a file of verdicts described them. Their verdicts "
              "count; to "
              "hear them, link the folder of the sound, or add the set.",
              nullptr, m_lack.missing)
        .arg(m_lack.name);
  return tr("The sound of %n sample(s) of %1 is not where it was. If it was moved, link its new folder.", nullptr,
            m_lack.missing)
      .arg(m_lack.name);
}

QString LinkPanel::outcomeWords() const {
  if (!*m_outcome)
    return describe(m_outcome->error());
  const Relinked& found = **m_outcome;
  const auto sounds = static_cast<int>(found.samples.size() + found.responses.size());
  if (!found.leftBehind.isEmpty())
    return tr("Nothing was linked: %n sound(s) lie only in %1. A set has one folder: put all of its sound below one, "
              "and link that.",
              nullptr, static_cast<int>(found.leftBehind.size()))
        .arg(found.set.root);
  QString text = tr("%n sound(s) were found.", nullptr, sounds);
  if (found.bySpelling + found.byHash > 0)
    text += QLatin1Char(' ') + tr("Of these %1 under another spelling or extension, %2 by their content.")
                                   .arg(found.bySpelling)
                                   .arg(found.byHash);
  if (!found.missing.isEmpty())
    text += QLatin1Char(' ') + tr("%n are still missing: %1 …", nullptr, static_cast<int>(found.missing.size()))
                                   .arg(found.missing.mid(0, kMostNamed).join(tr(", ")));
  if (!found.changed.isEmpty())
    text += QLatin1Char(' ') + tr("%n were not taken, as other sound lies under their name.", nullptr,
                                  static_cast<int>(found.changed.size()));
  return text;
}

void LinkPanel::pressed() {
  if (m_sets.isBusy()) {
    m_sets.cancel();
  } else if (m_outcome) {
    m_outcome.reset();
    renew();
  } else {
    askForFolder();
  }
}

void LinkPanel::askForFolder() {
  const QString folder = m_ask.folder(this, tr("Choose the folder in which the sound of %1 lies").arg(m_lack.name));
  if (folder.isEmpty())
    return;
  m_bar->setRange(0, 0);
  m_sets.relink(m_lack.set, folder, [self = QPointer(this)](const Result<Relinked>& found) {
    if (self)
      self->take(found);
  });
  renew();
}

void LinkPanel::take(const Result<Relinked>& found) {
  if (found || found.error().fault != Fault::Cancelled)
    m_outcome = found;
  renew();
}

void LinkPanel::renew() {
  m_lack = m_study.isOpen() ? lack() : Lack();
  const bool busy = m_sets.isBusy();
  const bool isGood = m_outcome && *m_outcome && (*m_outcome)->missing.isEmpty();
  m_bar->setVisible(busy);
  m_bar->setAccessibleName(tr("Progress"));
  m_strip->setTone(busy || isGood ? Strip::Tone::Neutral : Strip::Tone::Warning);
  if (busy)
    m_strip->setText(tr("Looking for the sound of %1 …").arg(m_lack.name));
  else
    m_strip->setText(m_outcome ? outcomeWords() : lackWords());
  m_strip->setButton(busy ? tr("Cancel") : m_outcome ? tr("Dismiss") : tr("Link the sound …"));
  setVisible(busy || m_outcome || m_lack.missing + m_lack.answers > 0);
}

}  // namespace s2s
