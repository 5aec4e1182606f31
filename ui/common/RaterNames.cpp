// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/RaterNames.h"

#include "core/report/AgreementReport.h"
#include "ui/common/Theme.h"

#include <QCoreApplication>
#include <QHash>
#include <QSignalBlocker>
#include <QStandardItemModel>

namespace s2s {

/// Only the translation context of the free functions in this file.
struct RaterNamesText {
  Q_DECLARE_TR_FUNCTIONS(s2s::RaterNamesText)
};

QList<RaterChoice> raterChoices(const Contents& contents, const CountingRule& rule) {
  QHash<RaterId, int> verdicts;
  for (const Verdict* verdict : countedVerdicts(contents, rule))
    ++verdicts[verdict->rater];
  QList<RaterChoice> choices;
  for (const Rater& rater : contents.raters)
    if (const int count = verdicts.value(rater.id); count > 0)
      choices.append({rater.id.text(), rater.kind, count});
  return choices;
}

QString raterWords(const QString& name) { return name == kHumans ? RaterNamesText::tr("Human majority") : name; }

RaterBox::RaterBox(QWidget* parent) : QComboBox(parent) {
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(12);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RaterBox::setChoices(const QList<Entry>& leading, const QList<RaterChoice>& raters) {
  const QString before = chosen();
  const QSignalBlocker quiet(this);
  clear();
  for (const Entry& entry : leading)
    addItem(entry.text, entry.value);
  addRaters(tr("People"), raters, RaterKind::Human);
  addRaters(tr("Judges"), raters, RaterKind::Judge);
  if (!choose(before))
    setCurrentIndex(values().isEmpty() ? -1 : findData(values().first()));
}

void RaterBox::addRaters(const QString& heading, const QList<RaterChoice>& raters, RaterKind kind) {
  bool first = true;
  for (const RaterChoice& rater : raters) {
    if (rater.kind != kind)
      continue;
    if (first)
      addHeading(heading);
    first = false;
    addItem(QStringLiteral("%1 (%2)").arg(rater.name).arg(rater.verdicts), rater.name);
  }
}

void RaterBox::addHeading(const QString& text) {
  addItem(text);
  auto* items = qobject_cast<QStandardItemModel*>(model());
  QStandardItem* heading = items->item(count() - 1);
  heading->setFlags(Qt::NoItemFlags);
  heading->setFont(theme::font(theme::Step::Small, QFont::DemiBold));
}

bool RaterBox::choose(const QString& value) {
  const int place = findData(value);
  if (place < 0)
    return false;
  setCurrentIndex(place);
  return true;
}

QString RaterBox::chosen() const { return currentData().toString(); }

QStringList RaterBox::values() const {
  QStringList list;
  for (int place = 0; place < count(); ++place)
    if (itemData(place).isValid())
      list << itemData(place).toString();
  return list;
}

}  // namespace s2s
