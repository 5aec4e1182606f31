// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

namespace s2s {

/// The language of the program's texts and of Qt's own. A change reaches every window at once, as LanguageChange.
class Language {
 public:
  Language() = default;
  ~Language();
  Language(const Language&) = delete;
  Language& operator=(const Language&) = delete;

  /// "zh_CN", "en".
  static QStringList codes();
  /// The name of a language in itself.
  static QString nameOf(const QString& code);
  /// What a first start takes: Chinese where the system's first languages are Chinese, else English.
  static QString ofSystem();

  /// Unknown or empty: ofSystem().
  void use(const QString& code);
  QString current() const { return m_current; }

 private:
  QString m_current;
  QTranslator m_texts, m_qtTexts;
};

}  // namespace s2s
