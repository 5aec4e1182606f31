// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/sets/VerdictFile.h"
#include "ui/common/Dialog.h"

#include <QList>

class QComboBox;
class QGridLayout;
class QPushButton;

namespace s2s {

class Label;

/// Asks who the raters are that a file of verdicts names and the study does not know: somebody new, or one of the
/// study's under another name. Nobody is guessed: unless it is said, they are new.
class RaterDialog : public Dialog {
  Q_OBJECT
 public:
  RaterDialog(const Contents& study, AppSettings& settings, const QString& file, const QList<Rater>& unknown,
              QWidget* parent = nullptr);

  RaterNames names() const;

 private:
  void addRow(const Contents& study, const Rater& rater, QGridLayout& grid);
  void retranslate();

  struct Line {
    Rater rater;
    Label* name;
    QComboBox* box;
  };
  QString m_file;
  QList<Line> m_lines;
  Label* m_what;
  QPushButton* m_cancel;
  QPushButton* m_accept;
};

}  // namespace s2s
