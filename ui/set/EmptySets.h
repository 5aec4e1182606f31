// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace s2s {

class Label;

/// What the page of sets says while there is nothing to show, and how to get a set in.
class EmptySets : public QWidget {
  Q_OBJECT
 public:
  explicit EmptySets(QWidget* parent = nullptr);

  enum class Why { NoStudy, NoSamples, Reading };
  void show(Why why);

 Q_SIGNALS:
  void newStudyAsked();
  void addSetAsked();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  Why m_why = Why::NoStudy;
  Label* m_title;
  Label* m_text;
  QPushButton *m_newStudy, *m_addSet;
};

}  // namespace s2s
