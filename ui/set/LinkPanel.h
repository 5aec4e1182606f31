// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/StudySets.h"

#include <QWidget>

#include <optional>

class QProgressBar;

namespace s2s {

class Ask;
class Strip;
class Study;

/// Says above the samples that sound of a set, of samples or of answers, is missing, and links it to the folder in
/// which it lies now: sound that was moved, or of samples that only a file of verdicts has described. Hidden while all
/// sound is there.
class LinkPanel : public QWidget {
  Q_OBJECT
 public:
  LinkPanel(Study& study, Ask& ask, QWidget* parent = nullptr);

 private:
  /// The set that lacks most.
  struct Lack {
    SetId set;
    QString name;
    int missing = 0, samples = 0;
    int answers = 0;             ///< that are missing
    bool wasNeverThere = false;  ///< no sound of its samples has ever been seen
  };
  Lack lack() const;
  void askForFolder();
  void take(const Result<Relinked>& found);
  void pressed();
  void renew();
  QString outcomeWords() const;
  QString lackWords() const;

  Study& m_study;
  Ask& m_ask;
  StudySets m_sets;
  Lack m_lack;
  std::optional<Result<Relinked>> m_outcome;  ///< until it was read
  Strip* m_strip;
  QProgressBar* m_bar;
};

}  // namespace s2s
