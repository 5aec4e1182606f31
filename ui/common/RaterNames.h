// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Rater.h"
#include "core/stats/Counting.h"

#include <QComboBox>
#include <QList>
#include <QString>

namespace s2s {

/// A rater who can be picked, with the number of verdicts that count.
struct RaterChoice {
  QString name;
  RaterKind kind = RaterKind::Human;
  int verdicts = 0;

  bool operator==(const RaterChoice&) const = default;
};

/// Those with at least one verdict that counts, in the order of the study.
QList<RaterChoice> raterChoices(const Contents& contents, const CountingRule& rule);

/// The name of a rater for people; kHumans is "Human majority".
QString raterWords(const QString& name);

/// Picks one rater; people and judges stand under headings of their own.
class RaterBox : public QComboBox {
  Q_OBJECT
 public:
  struct Entry {
    QString text, value;
  };

  explicit RaterBox(QWidget* parent = nullptr);

  /// Refills the list and keeps the choice where it is still there. @p leading stands above the headings.
  void setChoices(const QList<Entry>& leading, const QList<RaterChoice>& raters);
  /// False when there is no such entry.
  bool choose(const QString& value);
  QString chosen() const;
  QStringList values() const;

 private:
  void addHeading(const QString& text);
  void addRaters(const QString& heading, const QList<RaterChoice>& raters, RaterKind kind);
};

}  // namespace s2s
