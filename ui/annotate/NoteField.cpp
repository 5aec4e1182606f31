// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/NoteField.h"

#include "ui/annotate/KeyMap.h"
#include "ui/common/Theme.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QInputMethod>
#include <QKeyEvent>
#include <QPainter>

namespace s2s {
namespace {

constexpr int kLines = 2;

bool leaves(const QKeyEvent& press) { return plainKey(press.keyCombination()) == (Qt::CTRL | Qt::Key_Return); }

}  // namespace

NoteField::NoteField(QWidget* parent) : QPlainTextEdit(parent) {
  setObjectName(QStringLiteral("note"));
  setFocusPolicy(Qt::ClickFocus);
  setTabChangesFocus(true);
  setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
  document()->setDocumentMargin(0);
  setFrameShape(QFrame::NoFrame);
  setViewportMargins(theme::kGrid, theme::kGrid / 2, theme::kGrid / 2, theme::kGrid / 2);
  viewport()->setAutoFillBackground(false);
  connect(this, &QPlainTextEdit::textChanged, this, [this] {
    if (!m_showing)
      Q_EMIT noteChanged(toPlainText());
  });
}

void NoteField::showNote(const QString& note) {
  if (note == toPlainText())
    return;
  m_showing = true;
  setPlainText(note);
  m_showing = false;
}

void NoteField::retranslate(const KeyMap& keys) {
  //: %1 is a key, e.g. Enter.
  setPlaceholderText(tr("Note  [%1], back with Ctrl+Enter").arg(keys.label(Action::Note)));
  setAccessibleName(tr("Note"));
}

QSize NoteField::sizeHint() const {
  const QFontMetrics metrics(font());
  return {theme::kGrid * 40, kLines * metrics.lineSpacing() + theme::kGrid};
}

QSize NoteField::minimumSizeHint() const {
  return {theme::kGrid * 16, QFontMetrics(font()).lineSpacing() + theme::kGrid};
}

bool NoteField::event(QEvent* event) {
  // Keys of the window would otherwise take what is being written.
  if (event->type() == QEvent::ShortcutOverride && !leaves(*static_cast<QKeyEvent*>(event))) {
    const auto* press = static_cast<QKeyEvent*>(event);
    if (!(press->modifiers() & Qt::AltModifier)) {
      event->accept();
      return true;
    }
  }
  if (event->type() == QEvent::Paint)
    paintFrame();
  return QPlainTextEdit::event(event);
}

void NoteField::paintFrame() {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(theme::color(hasFocus() ? theme::Color::Accent : theme::Color::Border));
  painter.setBrush(theme::color(theme::Color::Surface));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::kGrid * 3 / 4, theme::kGrid * 3 / 4);
}

void NoteField::focusInEvent(QFocusEvent* event) {
  QPlainTextEdit::focusInEvent(event);
  update();
}

void NoteField::focusOutEvent(QFocusEvent* event) {
  QPlainTextEdit::focusOutEvent(event);
  update();
}

void NoteField::keyPressEvent(QKeyEvent* event) {
  if (!leaves(*event))
    return QPlainTextEdit::keyPressEvent(event);
  QGuiApplication::inputMethod()->commit();
  Q_EMIT left();
}

}  // namespace s2s
