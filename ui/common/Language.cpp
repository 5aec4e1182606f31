// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace s2s {
namespace {

QString chinese() { return QStringLiteral("zh_CN"); }
QString english() { return QStringLiteral("en"); }

}  // namespace

Language::~Language() {
  QCoreApplication::removeTranslator(&m_texts);
  QCoreApplication::removeTranslator(&m_qtTexts);
}

QStringList Language::codes() { return {chinese(), english()}; }

QString Language::nameOf(const QString& code) {
  return code == chinese() ? QStringLiteral("简体中文") : QStringLiteral("English");
}

QString Language::ofSystem() {
  const QStringList wanted = QLocale::system().uiLanguages();
  return !wanted.isEmpty() && wanted.first().startsWith(QLatin1String("zh")) ? chinese() : english();
}

void Language::use(const QString& code) {
  const QString wanted = codes().contains(code) ? code : ofSystem();
  if (wanted == m_current)
    return;
  m_current = wanted;
  QLocale::setDefault(QLocale(wanted));
  QCoreApplication::removeTranslator(&m_texts);
  QCoreApplication::removeTranslator(&m_qtTexts);
  // Ours last: a translator that was installed later is asked first.
  if (m_qtTexts.load(QStringLiteral("qtbase_") + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(&m_qtTexts);
  if (m_texts.load(QStringLiteral(":/i18n/s2sarena_%1.qm").arg(wanted)))
    QCoreApplication::installTranslator(&m_texts);
}

}  // namespace s2s
