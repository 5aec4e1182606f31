// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/Rail.h"

#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/window/RailButton.h"

#include <QDir>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace s2s {
namespace {

constexpr int kPermille = 1000;

}  // namespace

Rail::Rail(const QList<PageEntry>& entries, QWidget* parent)
    : QWidget(parent),
      m_entries(entries),
      m_study(new Label(theme::Step::Body)),
      m_annotator(new Label(theme::Step::Small, theme::Color::TextMuted)) {
  setObjectName(QStringLiteral("rail"));
  auto* top = new QVBoxLayout;
  auto* bottom = new QVBoxLayout;
  for (const PageEntry& entry : m_entries) {
    if (!entry.inRail)
      continue;
    auto* button = new RailButton(entry.icon, entry.key);
    button->setObjectName(QStringLiteral("rail-") + entry.id);
    (entry.atBottom ? bottom : top)->addWidget(button);
    m_buttons.insert(entry.id, button);
    connect(button, &QPushButton::clicked, this, [this, id = entry.id] { Q_EMIT wanted(id); });
  }
  m_study->setObjectName(QStringLiteral("studyName"));
  m_study->setFit(Label::Fit::Elide);
  m_study->setWeight(QFont::DemiBold);
  m_annotator->setObjectName(QStringLiteral("annotator"));
  m_annotator->setFit(Label::Fit::Elide);
  auto* status = new QVBoxLayout;
  status->setContentsMargins(theme::kGrid * 3 / 2, 0, theme::kGrid * 3 / 2, theme::kGrid);
  status->setSpacing(theme::kGrid / 2);
  status->addWidget(work());
  status->addWidget(m_study);
  status->addWidget(m_annotator);

  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, theme::kGrid, 1, theme::kGrid);
  rows->setSpacing(0);
  rows->addLayout(top);
  rows->addStretch(1);
  rows->addLayout(status);
  rows->addLayout(bottom);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
  setProgress(0, 0);
  (new LiveTexts(this))->add([this] { retranslate(); });
}

QWidget* Rail::work() {
  m_work = new QWidget;
  m_workText = new Label(theme::Step::Small, theme::Color::TextMuted);
  m_bar = new QProgressBar;
  m_bar->setTextVisible(false);
  m_bar->setFixedHeight(theme::kGrid);
  m_bar->setRange(0, kPermille);
  m_cancel = new QPushButton;
  m_cancel->setObjectName(QStringLiteral("cancelWork"));
  m_cancel->setFlat(true);
  auto* rows = new QVBoxLayout(m_work);
  rows->setContentsMargins(0, 0, 0, theme::kGrid);
  rows->setSpacing(theme::kGrid / 2);
  rows->addWidget(m_workText);
  rows->addWidget(m_bar);
  rows->addWidget(m_cancel, 0, Qt::AlignLeft);
  connect(m_cancel, &QPushButton::clicked, this, &Rail::cancelWanted);
  return m_work;
}

void Rail::retranslate() {
  for (const PageEntry& entry : m_entries)
    if (RailButton* button = m_buttons.value(entry.id))
      button->setWords(entry.title());
  m_cancel->setText(tr("Cancel"));
  m_bar->setAccessibleName(tr("Progress"));
  m_study->setText(m_studyTitle.isEmpty() ? tr("No study is open") : m_studyTitle);
  m_annotator->setText(m_annotatorName.isEmpty() ? QString() : tr("Annotator: %1").arg(m_annotatorName));
  setProgress(m_done, m_total);
}

void Rail::setShown(const QString& id, bool shown) {
  if (RailButton* button = m_buttons.value(id))
    button->setVisible(shown);
}

void Rail::setUsable(const QString& id, bool usable) {
  if (RailButton* button = m_buttons.value(id))
    button->setEnabled(usable);
}

bool Rail::isShown(const QString& id) const {
  const RailButton* button = m_buttons.value(id);
  return button && !button->isHidden();
}

void Rail::setCurrent(const QString& id) {
  for (auto button = m_buttons.cbegin(); button != m_buttons.cend(); ++button)
    (*button)->setChecked(button.key() == id);
}

void Rail::setStudy(const QString& title, const QString& path) {
  m_studyTitle = title;
  m_study->setToolTip(QDir::toNativeSeparators(path));
  retranslate();
}

void Rail::setAnnotator(const QString& name) {
  m_annotatorName = name;
  retranslate();
}

void Rail::setProgress(qint64 done, qint64 total) {
  m_done = done;
  m_total = total;
  m_work->setVisible(total > 0);
  if (total <= 0)
    return;
  m_bar->setValue(static_cast<int>(kPermille * done / total));
  m_workText->setText(tr("Reading: %1 of %2").arg(done).arg(total));
}

void Rail::paintEvent(QPaintEvent*) {
  QPainter(this).fillRect(QRect(width() - 1, 0, 1, height()), theme::color(theme::Color::Border));
}

}  // namespace s2s
