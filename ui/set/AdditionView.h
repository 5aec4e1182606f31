// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/SetAddition.h"

#include <QWidget>

class QCheckBox;
class QTreeWidget;

namespace s2s {

class Label;

/// What sets that were read would bring to the study: what is new, what is the same, what differs from what the study
/// has, and whether that is taken.
class AdditionView : public QWidget {
  Q_OBJECT
 public:
  explicit AdditionView(QWidget* parent = nullptr);

  void show(const QList<SetAddition>& additions);
  void clear() { show({}); }
  /// Whether changes are taken also where people have judged.
  JudgedChange judged() const;

 Q_SIGNALS:
  /// By the person.
  void judgedChanged();

 private:
  void renew();
  void renewDifferences();

  QList<SetAddition> m_additions;
  Label* m_text;
  QCheckBox* m_accept;
  QTreeWidget* m_differences;
};

}  // namespace s2s
