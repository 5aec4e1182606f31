// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/PageEntry.h"

#include <QHash>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace s2s {

class Label;
class RailButton;

/// The pages on the left, and below them which study is open, who listens, and how far long work has come.
class Rail : public QWidget {
  Q_OBJECT
 public:
  explicit Rail(const QList<PageEntry>& entries, QWidget* parent = nullptr);

  void setShown(const QString& id, bool shown);
  void setUsable(const QString& id, bool usable);
  bool isShown(const QString& id) const;
  void setCurrent(const QString& id);
  void setStudy(const QString& title, const QString& path);
  void setAnnotator(const QString& name);
  /// @p total 0: there is no work.
  void setProgress(qint64 done, qint64 total);

 Q_SIGNALS:
  void wanted(const QString& id);
  void cancelWanted();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QWidget* work();
  void retranslate();

  QList<PageEntry> m_entries;
  QHash<QString, RailButton*> m_buttons;
  Label *m_study, *m_annotator;
  QWidget* m_work = nullptr;
  Label* m_workText = nullptr;
  QProgressBar* m_bar = nullptr;
  QPushButton* m_cancel = nullptr;
  QString m_studyTitle, m_annotatorName;
  qint64 m_done = 0, m_total = 0;
};

}  // namespace s2s
