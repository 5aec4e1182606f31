// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/WinnerMeanings.h"

#include "core/sets/ColumnMapping.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"

#include <QComboBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace s2s {
namespace {

/// In the order of the boxes; the first leaves the row out.
const QStringList& codes() {
  static const QStringList kCodes = {QString(),
                                     QStringLiteral("a"),
                                     QStringLiteral("b"),
                                     QLatin1String(kNamedWinner),
                                     QStringLiteral("tie"),
                                     QStringLiteral("both_good"),
                                     QStringLiteral("both_bad"),
                                     QStringLiteral("skip")};
  return kCodes;
}

}  // namespace

WinnerMeanings::WinnerMeanings(QWidget* parent)
    : QWidget(parent), m_grid(new QGridLayout), m_hint(new Label(theme::Step::Small, theme::Color::TextMuted)) {
  setObjectName(QStringLiteral("winnerMeanings"));
  m_hint->setFit(Label::Fit::Wrap);
  m_grid->setContentsMargins(0, 0, theme::kGrid, 0);
  m_grid->setColumnStretch(0, 1);
  m_grid->setVerticalSpacing(theme::kGrid / 2);
  auto* content = new QWidget;
  auto* inner = new QVBoxLayout(content);
  inner->setContentsMargins(0, 0, 0, 0);
  inner->addLayout(m_grid);
  inner->addStretch(1);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(content);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(theme::kGrid);
  rows->addWidget(m_hint);
  rows->addWidget(scroll, 1);
  (new LiveTexts(this))->add([this] { retranslate(); });
}

void WinnerMeanings::clear() {
  for (const Line& line : std::as_const(m_lines)) {
    delete line.text;
    delete line.box;
  }
  m_lines.clear();
}

void WinnerMeanings::show(const QList<ColumnValue>& values, bool hasMore, const QMap<QString, QString>& meanings) {
  clear();
  m_hasMore = hasMore;
  for (const ColumnValue& value : values)
    addRow(value, meanings.value(value.text));
  retranslate();
}

void WinnerMeanings::addRow(const ColumnValue& value, const QString& meaning) {
  const auto row = static_cast<int>(m_lines.size());
  auto* text = new Label(theme::Step::Body);
  text->setFit(Label::Fit::Elide);
  auto* box = new QComboBox;
  box->setObjectName(QStringLiteral("meaning-") + value.text);
  box->setAttribute(Qt::WA_InputMethodEnabled, false);
  for (qsizetype i = 0; i < codes().size(); ++i)
    box->addItem(QString());
  box->setMaxVisibleItems(static_cast<int>(codes().size()));
  box->setCurrentIndex(std::max(0, static_cast<int>(codes().indexOf(meaning))));
  m_grid->addWidget(text, row, 0);
  m_grid->addWidget(box, row, 1);
  if (QWidget* before = m_lines.isEmpty() ? m_before : m_lines.constLast().box)
    setTabOrder(before, box);
  m_lines.append({value, text, box});
  connect(box, &QComboBox::activated, this, &WinnerMeanings::changed);
}

QMap<QString, QString> WinnerMeanings::meanings() const {
  QMap<QString, QString> meanings;
  const auto isNamed = [](const Line& line) {
    return line.box->currentIndex() == codes().indexOf(QLatin1String("named"));
  };
  // More names than are listed here: the engine knows by itself that they are names.
  if (m_hasMore && std::all_of(m_lines.cbegin(), m_lines.cend(), isNamed))
    return meanings;
  for (const Line& line : m_lines)
    if (line.box->currentIndex() > 0)
      meanings.insert(line.value.text, codes().at(line.box->currentIndex()));
  return meanings;
}

void WinnerMeanings::retranslate() {
  const QStringList words = {tr("is left out"), tr("A won"),     tr("B won"),    tr("the system of that name won"),
                             tr("a tie"),       tr("both good"), tr("both bad"), tr("skipped")};
  for (const Line& line : std::as_const(m_lines)) {
    const QString shown = line.value.text.isEmpty() ? tr("(empty)") : line.value.text;
    //: a text of a column, and in how many rows it stands
    line.text->setText(tr("%1  (%2 ×)").arg(shown.left(60), locale().toString(line.value.rows)));
    line.box->setAccessibleName(tr("What %1 means").arg(shown));
    for (int i = 0; i < words.size(); ++i)
      line.box->setItemText(i, words.at(i));
  }
  if (m_lines.isEmpty())
    m_hint->setText(tr("Once the column of winners is pointed out, what it holds is listed here."));
  else if (m_hasMore)
    m_hint->setText(tr("It holds more than %1 different texts: these are the first of them.").arg(m_lines.size()));
  m_hint->setVisible(m_lines.isEmpty() || m_hasMore);
}

}  // namespace s2s
