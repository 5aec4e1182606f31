// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/report/KnownCandidates.h"
#include "core/study/KnownAnswers.h"

#include <QKeyCombination>
#include <QList>
#include <QWidget>

#include <functional>
#include <optional>

class QBoxLayout;
class QPushButton;

namespace s2s {

class FigureTable;
class KnownReason;
class Label;
class LiveTexts;
class Study;
class TableModel;
struct Table;

/// What takes time to find out about known answers.
struct KnownFindings {
  QList<KnownCandidate> candidates;
  NextWalk next;
};

/// The battles whose right answer the lead knows, and those that could become one of them; all by keys as well.
class KnownPanel : public QWidget {
  Q_OBJECT
 public:
  explicit KnownPanel(Study& study, QWidget* parent = nullptr);

  void showFindings(const KnownFindings& findings);

 private:
  struct Act {
    const char* name;
    QKeyCombination key;
    std::function<QString()> words;
    std::function<void()> act;
  };
  struct List {
    Label* nothing = nullptr;
    FigureTable* table = nullptr;
    TableModel* model = nullptr;
    QList<QPushButton*> buttons;
  };

  void addKnown(QBoxLayout* rows);
  void addCandidates(QBoxLayout* rows);
  void addList(List& list, const char* name, QBoxLayout* rows);
  QPushButton* addAct(const Act& act, QWidget* keysOf, QBoxLayout* row);
  void retranslate();
  void showStudy();
  void showNext();
  void showState();
  void showReason();
  static void fill(const List& list, const Table& table);
  static QList<BattleId> selected(const List& list);
  std::optional<KnownAnswer> current() const;
  void setKind(PlanItemKind kind);
  void setReason(const KnownAnswer& written);
  void take(PlanItemKind kind);
  void remove();
  void undo();
  void change(const QList<KnownAnswer>& answers);
  void save(const QList<KnownAnswer>& answers, const std::function<void()>& saved);

  void whenSaved(const std::function<void()>& act);

  Study& m_study;
  LiveTexts* m_texts;
  KnownFindings m_findings;
  Label *m_title, *m_what, *m_next, *m_said, *m_suggested;
  List m_known, m_candidates;
  KnownReason* m_reason = nullptr;
  QPushButton* m_undo = nullptr;
  QList<QList<KnownAnswer>> m_before;  ///< what undo brings back, the newest last
  QList<std::function<void()>> m_waiting;
  bool m_saving = false;
};

}  // namespace s2s
