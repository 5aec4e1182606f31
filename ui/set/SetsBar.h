// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace s2s {

/// What can be brought into a study and taken out of it, above the samples.
class SetsBar : public QWidget {
  Q_OBJECT
 public:
  explicit SetsBar(QWidget* parent = nullptr);

  /// Whether the study can be written, and whether it takes files of verdicts.
  void setPossible(bool takesSets, bool takesVerdicts);

 Q_SIGNALS:
  void addSetAsked();
  void importAsked();
  void exportAsked();

 private:
  void retranslate();

  QPushButton *m_addSet, *m_import, *m_export;
};

}  // namespace s2s
