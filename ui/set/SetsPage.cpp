// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/set/SetsPage.h"

#include "core/audio/Player.h"
#include "core/study/Study.h"
#include "ui/common/InPool.h"
#include "ui/common/Keys.h"
#include "ui/common/Label.h"
#include "ui/common/Theme.h"
#include "ui/set/ClipList.h"
#include "ui/set/CoverageView.h"
#include "ui/set/EmptySets.h"
#include "ui/set/FacetPanel.h"
#include "ui/set/SampleCard.h"
#include "ui/set/SampleTable.h"
#include "ui/set/SampleTableModel.h"
#include "ui/set/SetsBar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace s2s {
namespace {

using namespace std::chrono_literals;

/// As on the listening page.
constexpr auto kSeekStep = 2000ms;
constexpr QKeyCombination kScrollBack(Qt::SHIFT, Qt::Key_Left), kScrollForward(Qt::SHIFT, Qt::Key_Right);

}  // namespace

SetsPage::SetsPage(Study& study, Player& player, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_bar(new SetsBar(this)),
      m_pages(new QStackedWidget(this)),
      m_empty(new EmptySets(this)),
      m_parts(new QSplitter(Qt::Horizontal, this)),
      m_facets(new FacetPanel(this)),
      m_search(new QLineEdit(this)),
      m_count(new Label(theme::Step::Small, theme::Color::TextMuted, this)),
      m_noneLeft(new Label(theme::Step::Body, theme::Color::TextMuted, this)),
      m_model(new SampleTableModel(this)),
      m_table(new SampleTable(m_model, this)),
      m_side(new QStackedWidget(this)),
      m_coverage(new CoverageView(this)),
      m_card(new SampleCard(study, player, this)) {
  setObjectName(QStringLiteral("setsPage"));
  setUpTable();
  setUpSearch();
  m_side->addWidget(m_coverage);
  m_side->addWidget(m_card);
  m_parts->setChildrenCollapsible(false);
  m_parts->setHandleWidth(2 * theme::kGrid);
  m_parts->addWidget(m_facets);
  m_parts->addWidget(tablePart());
  m_parts->addWidget(m_side);
  m_parts->setStretchFactor(1, 1);
  m_parts->setSizes({28 * theme::kGrid, 50 * theme::kGrid, 50 * theme::kGrid});
  m_pages->addWidget(m_empty);
  m_pages->addWidget(m_parts);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(2 * theme::kGrid, 2 * theme::kGrid, 2 * theme::kGrid, 2 * theme::kGrid);
  layout->setSpacing(theme::kGrid);
  layout->addWidget(m_bar);
  layout->addWidget(m_pages, 1);
  connect(m_facets, &FacetPanel::chosenChanged, this, [this](Facet facet, const QSet<QString>& codes) {
    SampleFilter filter = m_filter;
    filter.chosen[facet] = codes;
    setFilter(filter);
  });
  connect(m_facets, &FacetPanel::clearAsked, this, [this] { setFilter({}); });
  connect(m_coverage, &CoverageView::cellChosen, this, &SetsPage::toggleCell);
  connect(m_card, &SampleCard::closeAsked, m_table, &SampleTable::clearSelection);
  connect(m_empty, &EmptySets::newStudyAsked, this, &SetsPage::newStudyAsked);
  connect(m_empty, &EmptySets::addSetAsked, this, &SetsPage::addSetAsked);
  connect(m_bar, &SetsBar::addSetAsked, this, &SetsPage::addSetAsked);
  connect(m_bar, &SetsBar::importAsked, this, &SetsPage::importAsked);
  connect(m_bar, &SetsBar::exportAsked, this, &SetsPage::exportAsked);
  connect(&m_study, &Study::opened, this, &SetsPage::rebuild);
  connect(&m_study, &Study::closed, this, &SetsPage::rebuild);
  connect(&m_study, &Study::changed, this, &SetsPage::onChanged);
  retranslate();
  rebuild();
}

QWidget* SetsPage::tablePart() {
  auto* widget = new QWidget(this);
  auto* top = new QHBoxLayout;
  top->setSpacing(theme::kGrid);
  top->addWidget(m_search, 1);
  top->addWidget(m_count);
  auto* layout = new QVBoxLayout(widget);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme::kGrid);
  m_noneLeft->setObjectName(QStringLiteral("noSampleLeft"));
  m_noneLeft->setFit(Label::Fit::Wrap);
  layout->addLayout(top);
  layout->addWidget(m_noneLeft);
  layout->addWidget(m_table, 1);
  return widget;
}

void SetsPage::setUpTable() {
  m_table->installEventFilter(this);
  setFocusProxy(m_table);
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SetsPage::showSelected);
}

void SetsPage::setUpSearch() {
  m_search->setObjectName(QStringLiteral("sampleSearch"));
  m_search->setClearButtonEnabled(true);
  m_search->installEventFilter(this);
  m_count->setObjectName(QStringLiteral("sampleCount"));
  connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
    SampleFilter filter = m_filter;
    filter.search = text;
    setFilter(filter);
  });
  auto* find = new QShortcut(QKeySequence::Find, this);
  find->setContext(Qt::WidgetWithChildrenShortcut);
  connect(find, &QShortcut::activated, this, [this] {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
  });
}

void SetsPage::onChanged(Changes what) {
  if (what & (Changes(Change::Catalog) | Change::Sounds))
    rebuild();
}

void SetsPage::rebuild() {
  const int build = ++m_build;
  m_bar->setVisible(m_study.isOpen());
  m_bar->setTakesFiles(m_study.takesVerdictFiles());
  if (!m_study.isOpen() || m_study.contents().samples.isEmpty()) {
    takeIndex(nullptr);
    return;
  }
  if (!m_index)
    m_empty->show(EmptySets::Why::Reading);
  const QList<Sample> samples = m_study.contents().samples;
  const QList<Response> responses = m_study.contents().responses;
  inPool(
      this, [samples, responses] { return sampleIndex(samples, responses); },
      [this, build](const SampleIndexPtr& index) {
        if (build == m_build)
          takeIndex(index);
      });
}

void SetsPage::takeIndex(const SampleIndexPtr& index) {
  m_index = index;
  m_facets->showValues(index, m_study.contents().sets);
  m_pages->setCurrentIndex(index ? 1 : 0);
  if (!index) {
    m_empty->show(m_study.isOpen() ? EmptySets::Why::NoSamples : EmptySets::Why::NoStudy);
    m_selected.reset();
  } else {
    m_filter = withoutGoneValues(*index, m_filter);
  }
  applyFilter();
}

void SetsPage::setFilter(const SampleFilter& filter) {
  if (filter == m_filter)
    return;
  m_filter = filter;
  if (m_search->text() != filter.search) {
    const QSignalBlocker quiet(m_search);
    m_search->setText(filter.search);
  }
  applyFilter();
}

void SetsPage::applyFilter() {
  m_failed = m_index ? failures(*m_index, m_filter) : Failures();
  m_isFilling = true;
  m_model->show(m_index, m_failed);
  restoreSelection();
  m_isFilling = false;
  if (m_index)
    m_facets->showCounts(facetCounts(*m_index, m_failed));
  m_facets->showChosen(m_filter);
  showCount();
  showSide();
}

/// A sample that the filters left stays selected; one that went is let go.
void SetsPage::restoreSelection() {
  const int line = m_selected ? m_model->lineOf(*m_selected) : -1;
  if (line < 0) {
    m_selected.reset();
    return;
  }
  m_table->selectRow(line);
  m_table->scrollTo(m_model->index(line, 0));
}

void SetsPage::showSelected() {
  if (m_isFilling)
    return;
  const QModelIndexList rows = m_table->selectionModel()->selectedRows();
  const Sample* sample = rows.isEmpty() ? nullptr : m_model->sampleAt(rows.first().row());
  m_selected = sample ? std::optional(sample->id) : std::nullopt;
  showSide();
}

void SetsPage::showSide() {
  const Sample* sample = m_selected ? m_study.contents().findSample(*m_selected) : nullptr;
  m_card->showSample(sample);
  if (!sample && m_index)
    m_coverage->show(*m_index, m_failed, m_filter);
  m_side->setCurrentWidget(sample ? static_cast<QWidget*>(m_card) : m_coverage);
}

void SetsPage::showCount() {
  m_count->setText(m_index ? tr("%1 of %n sample(s)", nullptr, m_index->size()).arg(locale().toString(shownSamples()))
                           : QString());
  m_noneLeft->setText(tr("No sample passes these filters. Esc clears them."));
  m_noneLeft->setVisible(shownSamples() == 0);
}

int SetsPage::shownSamples() const { return m_index ? m_model->rowCount() : -1; }

void SetsPage::toggleCell(const CoverageCell& cell) {
  const SampleFilter wanted = withCell(m_filter, cell);
  setFilter(wanted == m_filter ? withCell(m_filter, {}) : wanted);
}

/// From the sample to the overview, and from there to all samples.
void SetsPage::stepBack() {
  if (m_selected)
    m_table->clearSelection();
  else
    setFilter({});
}

void SetsPage::pausePlayback() { m_card->clips().letGo(); }

bool SetsPage::playKey(QKeyCombination press) {
  ClipList& clips = m_card->clips();
  const bool isBack = press == kScrollBack;
  if (m_selected && (isBack || press == kScrollForward)) {
    clips.scroll(isBack ? -1 : 1);
    return true;
  }
  if (!m_selected || press.keyboardModifiers() != Qt::NoModifier)
    return false;
  const Qt::Key key = press.key();
  if (key == Qt::Key_Space)
    clips.togglePlay();
  else if (key >= Qt::Key_1 && key <= Qt::Key_9)
    clips.togglePlay(key - Qt::Key_1);
  else if (key == Qt::Key_Comma)
    clips.seekBy(-kSeekStep);
  else if (key == Qt::Key_Period)
    clips.seekBy(kSeekStep);
  else if (key == Qt::Key_V)
    clips.showNextView();
  else if (key == Qt::Key_I)
    clips.zoom(2);
  else if (key == Qt::Key_O)
    clips.zoom(0.5);
  else
    return false;
  return true;
}

void SetsPage::keyPressEvent(QKeyEvent* event) {
  const QKeyCombination key = plainKey(event->keyCombination());
  if (key == Qt::Key_Escape)
    stepBack();
  else if (event->isAutoRepeat() || !playKey(key))
    QWidget::keyPressEvent(event);
}

/// Views search by typed letters and select with Space, before a key would come to the page: playing goes first.
bool SetsPage::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress)
    return QWidget::eventFilter(watched, event);
  auto* key = static_cast<QKeyEvent*>(event);
  if (watched == m_table && !key->isAutoRepeat() && playKey(plainKey(key->keyCombination())))
    return true;
  if (watched == m_search && key->key() == Qt::Key_Down) {
    m_table->setFocus(Qt::TabFocusReason);
    return true;
  }
  if (watched == m_search && key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
    m_search->clear();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

void SetsPage::retranslate() {
  m_search->setPlaceholderText(
      tr("Search texts and ids  (%1)").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
  m_search->setAccessibleName(tr("Search texts and ids"));
  m_table->setAccessibleName(tr("Samples"));
  m_model->retranslate();
  m_table->fitColumns();
  showCount();
}

void SetsPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange)
    retranslate();
  QWidget::changeEvent(event);
}

}  // namespace s2s
