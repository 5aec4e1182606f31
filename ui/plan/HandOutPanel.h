// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/HandOut.h"

#include <QPointer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace s2s {

class Ask;
class Label;
class Study;

/// Makes blind packs: for whom, of what, where to; progress and cancel stand in the panel.
class HandOutPanel : public QWidget {
  Q_OBJECT
 public:
  HandOutPanel(Study& study, Ask& ask, QWidget* parent = nullptr);

  /// Who is in the study already, until somebody writes other names.
  void proposeAnnotators(const QStringList& names);

 private:
  void build();
  void retranslate();
  HandOutSettings settings() const;
  void handOut();
  void start(const HandOutSettings& settings);
  void finish(const Result<HandOutOutcome>& outcome);
  static QString wordsOf(const HandOutOutcome& outcome);
  void showState();

  Study& m_study;
  Ask& m_ask;
  Label *m_title, *m_what, *m_result;
  QLineEdit* m_names;
  QComboBox* m_kind;
  QCheckBox* m_zip;
  QPushButton *m_go, *m_cancel;
  QProgressBar* m_bar;
  QPointer<HandOut> m_work;
};

}  // namespace s2s
