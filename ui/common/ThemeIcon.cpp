// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace s2s::theme {
namespace {

/// Draws an SVG whose strokes say "currentColor" in the text colour of the moment, so that an icon that was handed out
/// once follows a change of scheme.
class TintedIcon final : public QIconEngine {
 public:
  explicit TintedIcon(QString name) : m_name(std::move(name)) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    QFile file(QStringLiteral(":/s2s/icons/%1.svg").arg(m_name));
    if (!file.open(QIODevice::ReadOnly))
      return;
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", tint(mode).name().toLatin1());
    QSvgRenderer(drawing).render(painter, rect);
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    return scaledPixmap(size, mode, state, 1.0);
  }

  QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override {
    const QString key =
        QStringLiteral("s2s-icon/%1/%2x%3/%4").arg(m_name).arg(size.width()).arg(size.height()).arg(tint(mode).name());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
      return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect({}, size), mode, state);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
  }

  QIconEngine* clone() const override { return new TintedIcon(m_name); }

 private:
  static QColor tint(QIcon::Mode mode) {
    switch (mode) {
      case QIcon::Disabled: return mixed(color(Color::Text), color(Color::Window), 0.45);
      case QIcon::Selected: return color(Color::OnAccent);
      default: return color(Color::Text);
    }
  }

  QString m_name;
};

}  // namespace

QIcon icon(const QString& name) { return QIcon(new TintedIcon(name)); }

}  // namespace s2s::theme
