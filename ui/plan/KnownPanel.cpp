// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/KnownPanel.h"

#include "core/base/ErrorWords.h"
#include "core/study/Study.h"
#include "ui/common/FigureTable.h"
#include "ui/common/Keys.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/plan/KnownReason.h"
#include "ui/plan/KnownTables.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

namespace s2s {
namespace {

constexpr int kRowsSeen = 8;
constexpr QKeyCombination kUndo(Qt::CTRL, Qt::Key_Z);

int heightOf(const FigureTable& table) {
  const int row = table.verticalHeader()->defaultSectionSize();
  const int most = table.horizontalHeader()->sizeHint().height() + kRowsSeen * row;
  return std::min(table.sizeHint().height(), most) + table.horizontalScrollBar()->sizeHint().height();
}

}  // namespace

KnownPanel::KnownPanel(Study& study, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_texts(new LiveTexts(this)),
      m_title(new Label(theme::Step::Large)),
      m_what(new Label(theme::Step::Body, theme::Color::TextMuted)),
      m_next(new Label(theme::Step::Body)),
      m_said(new Label(theme::Step::Body, theme::Color::Warning)),
      m_suggested(new Label(theme::Step::Body)) {
  setObjectName(QStringLiteral("knownPanel"));
  m_next->setObjectName(QStringLiteral("knownNext"));
  m_said->setObjectName(QStringLiteral("knownSaid"));
  m_title->setWeight(QFont::DemiBold);
  m_suggested->setWeight(QFont::DemiBold);
  for (Label* text : {m_what, m_next, m_said})
    text->setFit(Label::Fit::Wrap);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(theme::kGrid);
  for (Label* text : {m_title, m_what, m_next, m_said})
    rows->addWidget(text);
  addKnown(rows);
  addCandidates(rows);
  connect(&study, &Study::changed, this, [this](Changes what) {
    if (what & (Change::Plan | Change::Catalog | Change::Info))
      showStudy();
  });
  for (const auto signal : {&Study::opened, &Study::closed})
    connect(&study, signal, this, [this] {
      m_before.clear();
      m_waiting.clear();
      m_said->setText({});
      showStudy();
    });
  m_texts->add([this] { retranslate(); });
}

void KnownPanel::addKnown(QBoxLayout* rows) {
  addList(m_known, "knownTable", rows);
  auto* row = new QHBoxLayout;
  const auto into = [this](PlanItemKind kind, const char* name, Qt::Key key) {
    return Act{name, key, [kind] { return words(kind); }, [this, kind] { setKind(kind); }};
  };
  for (const Act& act :
       {into(PlanItemKind::Gold, "knownGold", Qt::Key_G), into(PlanItemKind::Trap, "knownTrap", Qt::Key_P),
        into(PlanItemKind::Training, "knownTraining", Qt::Key_T),
        Act{"knownRemove", Qt::Key_Delete, [] { return tr("Remove"); }, [this] { remove(); }}})
    m_known.buttons << addAct(act, m_known.table, row);
  row->addStretch(1);
  m_undo = addAct({"knownUndo", kUndo, [] { return tr("Undo"); }, [this] { undo(); }}, this, row);
  rows->addLayout(row);
  m_reason = new KnownReason;
  rows->addWidget(m_reason);
  auto* write = new QShortcut(QKeySequence(Qt::Key_R), m_known.table);
  write->setContext(Qt::WidgetShortcut);
  connect(write, &QShortcut::activated, m_reason, &KnownReason::beginWriting);
  connect(m_known.table, &QAbstractItemView::activated, m_reason, &KnownReason::beginWriting);
  connect(m_reason, &KnownReason::left, this, [this] { m_known.table->setFocus(Qt::ShortcutFocusReason); });
  connect(m_reason, &KnownReason::written, this,
          [this](const KnownAnswer& answer) { whenSaved([this, answer] { setReason(answer); }); });
}

void KnownPanel::addCandidates(QBoxLayout* rows) {
  rows->addSpacing(theme::kGrid);
  rows->addWidget(m_suggested);
  addList(m_candidates, "candidateTable", rows);
  auto* row = new QHBoxLayout;
  const auto take = [this](PlanItemKind kind, const char* name, Qt::Key key) {
    return Act{name, key, [kind] { return words(kind); }, [this, kind] { this->take(kind); }};
  };
  for (const Act& act :
       {take(PlanItemKind::Gold, "candidateGold", Qt::Key_G), take(PlanItemKind::Trap, "candidateTrap", Qt::Key_P),
        take(PlanItemKind::Training, "candidateTraining", Qt::Key_T)})
    m_candidates.buttons << addAct(act, m_candidates.table, row);
  row->addStretch(1);
  rows->addLayout(row);
}

void KnownPanel::addList(List& list, const char* name, QBoxLayout* rows) {
  list.nothing = new Label(theme::Step::Body, theme::Color::TextMuted);
  list.nothing->setFit(Label::Fit::Wrap);
  list.nothing->setObjectName(QLatin1String(name) + QStringLiteral("Empty"));
  list.table = new FigureTable;
  list.table->setObjectName(QLatin1String(name));
  list.model = new TableModel(this);
  list.table->setModel(list.model);
  rows->addWidget(list.nothing);
  rows->addWidget(list.table);
  connect(list.table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
    showState();
    showReason();
  });
}

QPushButton* KnownPanel::addAct(const Act& act, QWidget* keysOf, QBoxLayout* row) {
  auto* button = new QPushButton;
  button->setObjectName(QLatin1String(act.name));
  button->setAutoDefault(false);
  row->addWidget(button);
  m_texts->add([button, act] {
    button->setText(QStringLiteral("%1  %2").arg(act.words(), keyLabel(act.key)));
    button->setAccessibleName(act.words());
  });
  connect(button, &QPushButton::clicked, this, [this, act = act.act] { whenSaved(act); });
  auto* shortcut = new QShortcut(QKeySequence(act.key), keysOf);
  shortcut->setContext(keysOf == this ? Qt::WidgetWithChildrenShortcut : Qt::WidgetShortcut);
  shortcut->setAutoRepeat(false);
  connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
  return button;
}

void KnownPanel::retranslate() {
  m_title->setText(tr("Known answers"));
  m_what->setText(
      tr("Battles whose right answer you know. A gold or trap item looks like any other and shows who listens; a "
         "training item comes first and gives feedback with its reason."));
  m_known.nothing->setText(
      tr("No battle has a known answer yet, so walks hold no gold, trap or training items. Take some from the "
         "suggestions below, or read a table with s2sarena-cli known."));
  m_known.table->setAccessibleName(tr("Battles with a known answer"));
  m_candidates.nothing->setText(
      tr("Battles appear here once two people or more judged them and all agree, or once most of them say that one "
         "answer has a problem."));
  m_candidates.table->setAccessibleName(tr("Battles that could get a known answer"));
  showStudy();
}

void KnownPanel::showFindings(const KnownFindings& findings) {
  m_findings = findings;
  showStudy();
}

void KnownPanel::showStudy() {
  const Contents& contents = m_study.contents();
  fill(m_known, knownTable(contents));
  fill(m_candidates, candidateTable(contents, m_findings.candidates));
  m_suggested->setText(tr("Suggested (%1)").arg(m_candidates.model->rowCount()));
  m_reason->setVisible(m_known.model->rowCount() > 0);
  showNext();
  showReason();
  showState();
}

/// The row that was current stays so; where it is gone, the one that took its place.
void KnownPanel::fill(const List& list, const Table& table) {
  if (list.model->rowCount() > 0 && list.model->table().columns == table.columns) {
    QList<Row> now = list.model->table().rows;
    QList<Row> then = table.rows;
    const auto byKey = [](const Row& one, const Row& two) { return one.key < two.key; };
    std::sort(now.begin(), now.end(), byKey);
    std::sort(then.begin(), then.end(), byKey);
    if (now == then)
      return;
  }
  const QModelIndex at = list.table->currentIndex();
  const QString key = at.isValid() ? list.model->keyAt(at.row()) : QString();
  list.model->setTable(table);
  const int rows = list.model->rowCount();
  int row = std::min(at.row(), rows - 1);
  for (int i = 0; i < rows; ++i)
    if (!key.isEmpty() && list.model->keyAt(i) == key)
      row = i;
  list.table->fitColumns();
  list.table->setFixedHeight(heightOf(*list.table));
  list.table->setVisible(rows > 0);
  list.nothing->setVisible(rows == 0);
  for (QPushButton* button : list.buttons)
    button->setVisible(rows > 0);
  if (rows > 0)
    list.table->selectRow(std::max(row, 0));
}

void KnownPanel::showNext() {
  const NextWalk& next = m_findings.next;
  const QString gold = tr("%n gold or trap item(s)", nullptr, next.gold + next.traps);
  const QString training = tr("%n training item(s)", nullptr, next.training);
  m_next->setText(tr("A walk that begins now holds %1 and %2 among its %3 places, as the plan says and known answers "
                     "allow. Walks that have begun do not change.")
                      .arg(gold, training)
                      .arg(next.all));
  m_next->setVisible(m_study.isOpen() && next.all > 0);
}

void KnownPanel::showState() {
  const std::optional<Error> why = m_study.isOpen() ? m_study.whyReadOnly() : std::nullopt;
  const bool may = m_study.isOpen() && !why;
  for (const List* list : {&m_known, &m_candidates})
    for (QPushButton* button : list->buttons)
      button->setEnabled(may && !selected(*list).isEmpty());
  m_undo->setEnabled(may && !m_before.isEmpty());
  m_undo->setVisible(m_known.model->rowCount() > 0 || !m_before.isEmpty());
  m_reason->setReadOnly(!may);
  if (why)
    m_said->setText(describe(*why));
  m_said->setVisible(!m_said->text().isEmpty());
}

void KnownPanel::showReason() {
  if (m_reason)
    m_reason->showAnswer(current());
}

QList<BattleId> KnownPanel::selected(const List& list) {
  QList<BattleId> battles;
  for (const QModelIndex& index : list.table->selectionModel()->selectedRows())
    battles << BattleId(list.model->keyAt(index.row()));
  return battles;
}

/// The one that is selected; nothing while it is none or several.
std::optional<KnownAnswer> KnownPanel::current() const {
  const QList<BattleId> battles = selected(m_known);
  const KnownAnswer* known = battles.size() == 1 ? m_study.contents().findKnownAnswer(battles.first()) : nullptr;
  return known ? std::optional(*known) : std::nullopt;
}

void KnownPanel::setKind(PlanItemKind kind) {
  QList<KnownAnswer> answers;
  for (const BattleId& battle : selected(m_known))
    if (const KnownAnswer* known = m_study.contents().findKnownAnswer(battle); known && known->kind != kind) {
      answers << *known;
      answers.last().kind = kind;
    }
  change(answers);
}

void KnownPanel::setReason(const KnownAnswer& written) {
  const KnownAnswer* known = m_study.contents().findKnownAnswer(written.battle);
  if (!known)
    return;
  KnownAnswer answer = *known;
  answer.reason = written.reason;
  answer.reasonCn = written.reasonCn;
  if (answer != *known)
    change({answer});
}

void KnownPanel::take(PlanItemKind kind) {
  const QList<BattleId> battles = selected(m_candidates);
  QList<KnownAnswer> answers;
  for (const KnownCandidate& candidate : m_findings.candidates)
    if (battles.contains(candidate.battle))
      answers << KnownAnswer{candidate.battle, candidate.winner, kind, {}, {}};
  change(answers);
}

void KnownPanel::remove() {
  QList<KnownAnswer> answers;
  for (const BattleId& battle : selected(m_known))
    answers << withoutAnswer(battle);
  change(answers);
}

void KnownPanel::change(const QList<KnownAnswer>& answers) {
  const QList<KnownAnswer> before = inverseOf(m_study.contents(), answers);
  save(answers, [this, before] { m_before << before; });
}

void KnownPanel::undo() {
  if (!m_before.isEmpty())
    save(m_before.last(), [this] { m_before.removeLast(); });
}

void KnownPanel::save(const QList<KnownAnswer>& answers, const std::function<void()>& saved) {
  if (answers.isEmpty())
    return;
  m_saving = true;
  Edit edit;
  edit.knownAnswers = answers;
  m_study.apply(edit, [this, guard = QPointer<KnownPanel>(this), saved](const Result<void>& applied) {
    if (!guard)
      return;
    m_saving = false;
    m_said->setText(applied ? QString() : describe(applied.error()));
    if (applied)
      saved();
    showState();
    if (!m_waiting.isEmpty())
      whenSaved(m_waiting.takeFirst());
  });
}

/// What is asked for while something is being saved is done on what was saved, never on what was before.
void KnownPanel::whenSaved(const std::function<void()>& act) {
  if (m_saving) {
    m_waiting << act;
    return;
  }
  act();
  if (!m_saving && !m_waiting.isEmpty())
    whenSaved(m_waiting.takeFirst());
}

}  // namespace s2s
