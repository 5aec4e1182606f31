// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/SetReader.h"
#include "core/sets/TextTable.h"
#include "ui/common/Dialog.h"
#include "ui/common/Theme.h"

#include <QTimer>

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace s2s {

class Ask;
class ColumnTable;
class Label;
class LiveTexts;
class ProblemTree;

/// For a table of samples: shows its first rows, and the person points at what each column is; what would be read is
/// told by the engine that will read it. Accepted, the table is to be read through mapping().
class SetColumnDialog : public Dialog {
  Q_OBJECT
 public:
  struct Parts {
    AppSettings& settings;
    Ask& ask;
  };
  /// @p options: how the table is read besides.
  SetColumnDialog(const Parts& parts, const QString& path, const TextTable& table, const SetReadOptions& options,
                  QWidget* parent = nullptr);

  SetMapping mapping() const;

 private:
  QWidget* below();
  QWidget* buttons();
  void retranslate();
  void use(const SetMapping& mapping);
  void renew();
  void read();
  void say(theme::Color color, const QString& text, const QList<Problem>& problems);
  void loadMapping();

  Ask& m_ask;
  QString m_path;
  TextTable m_table;
  SetReadOptions m_options;
  QMap<SetField, QMap<QString, QString>> m_values;  ///< of a mapping that was loaded
  QTimer m_pause;
  bool m_isReading = false, m_isOutdated = false;
  LiveTexts* m_texts;
  Label *m_what, *m_found;
  ColumnTable* m_rows;
  QFormLayout* m_form;
  QMap<SetField, QLineEdit*> m_constants;
  ProblemTree* m_problems;
  QPushButton *m_load, *m_cancel, *m_accept;
};

}  // namespace s2s
