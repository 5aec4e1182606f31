// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/NoteField.h"

#include "ui/annotate/KeyMap.h"
#include "ui/common/Theme.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QInputMethod>
#include <QKeyEvent>

namespace s2s {
namespace {

constexpr int kLines = 2;

bool leaves(const QKeyEvent& press) {
  return plainKey(press.keyCombination()) == (Qt::CTRL | Qt::Key_Return);
}

}  // namespace

NoteField::NoteField(QWidget* parent) : QPlainTextEdit(parent) {
  setObjectName(QStringLiteral("note"));
  setFocusPolicy(Qt::ClickFocus);
  setTabChangesFocus(true);
  setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  document()->setDocumentMargin(theme::kGrid / 2);
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
  const int frame = 2 * frameWidth() + theme::kGrid;
  return {theme::kGrid * 40, kLines * metrics.lineSpacing() + frame};
}

QSize NoteField::minimumSizeHint() const {
  return {theme::kGrid * 16, sizeHint().height()};
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
  return QPlainTextEdit::event(event);
}

void NoteField::keyPressEvent(QKeyEvent* event) {
  if (!leaves(*event))
    return QPlainTextEdit::keyPressEvent(event);
  QGuiApplication::inputMethod()->commit();
  Q_EMIT left();
}

}  // namespace s2s
