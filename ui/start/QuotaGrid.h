// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Plan.h"

#include <QMap>
#include <QWidget>

#include <functional>

class QGridLayout;
class QSpinBox;

namespace s2s {

class LiveTexts;

/// How many battles there may be at most of each level, domain and language; a field without a number limits nothing.
class QuotaGrid : public QWidget {
  Q_OBJECT
 public:
  explicit QuotaGrid(QWidget* parent = nullptr);

  void setLanguages(const QStringList& languages);
  void setQuotas(const Quotas& quotas);
  Quotas quotas() const;

 Q_SIGNALS:
  void changed();

 private:
  /// One more field with its name, in the next place of the grid.
  QSpinBox* addField(const QString& name, const std::function<QString()>& words);
  void endRow();

  QGridLayout* m_grid;
  LiveTexts* m_texts;
  int m_row = 0, m_column = 0;
  QMap<Level, QSpinBox*> m_levels;
  QMap<Domain, QSpinBox*> m_domains;
  QMap<QString, QSpinBox*> m_languages;
};

}  // namespace s2s
