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

  /// Whether anything may come into the study; the tooltips say why not.
  void setTakesFiles(bool takesFiles);

 Q_SIGNALS:
  void addSetAsked();
  void importAsked();
  void exportAsked();

 private:
  void retranslate();

  bool m_takesFiles = true;
  QPushButton *m_addSet, *m_import, *m_export;
};

}  // namespace s2s
