// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

#include <QWidget>

class QFormLayout;
class QPushButton;

namespace s2s {

class ClipList;
class Label;
class Player;
class Study;

/// The selected sample: what it asks for, what it stands for, its sounds and those of its responses.
class SampleCard : public QWidget {
  Q_OBJECT
 public:
  SampleCard(Study& study, Player& player, QWidget* parent = nullptr);

  /// Null: none; what plays stops.
  void showSample(const Sample* sample);
  ClipList& clips() { return *m_clips; }

 Q_SIGNALS:
  void closeAsked();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  QWidget* head();
  QWidget* body();
  void retranslate();
  void showTexts();
  void showState();
  void showFacts();
  void showClips();
  void addFact(const QString& name, const QString& value);

  Study& m_study;
  Sample m_sample;
  bool m_isShowing = false;
  Label* m_key;
  Label* m_place;
  Label* m_text;
  Label* m_textCn;
  Label* m_target;
  Label* m_state;
  QPushButton* m_close;
  QFormLayout* m_facts;
  ClipList* m_clips;
};

}  // namespace s2s
