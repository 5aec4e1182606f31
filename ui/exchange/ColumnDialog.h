// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/SavedMapping.h"
#include "core/sets/ColumnMapping.h"
#include "core/sets/TextTable.h"
#include "ui/common/Dialog.h"

class QPushButton;

namespace s2s {

class Ask;
class ColumnTable;
class Label;
class LiveTexts;
class MappingForm;
class MappingPreview;
class Strip;
class WinnerMeanings;
struct Contents;

/// For a table of verdicts in no known format: shows its first rows, and the person points at what each column is. What
/// the study was told of such a table before is filled in, else what the names of the columns suggest. Accepted, it is
/// to be read through mapping().
class ColumnDialog : public Dialog {
  Q_OBJECT
 public:
  struct Parts {
    const Contents& contents;
    AppSettings& settings;
    Ask& ask;
  };
  ColumnDialog(const Parts& parts, const QString& path, const TextTable& table, QWidget* parent = nullptr);

  const QString& path() const { return m_path; }
  const QStringList& columns() const { return m_table.columns; }
  ColumnMapping mapping() const;

 private:
  QWidget* below();
  QWidget* buttons();
  QWidget* titled(const std::function<QString()>& title, QWidget* content);
  void begin(const QList<SavedMapping>& saved);
  void use(const ColumnMapping& mapping);
  void columnsPointed();
  void renew();
  void renewImport();
  void loadMapping();
  void saveMapping();
  void say(const Result<void>& done, const QString& words);
  QStringList missing() const;

  Ask& m_ask;
  QString m_path;
  TextTable m_table;
  QString m_winner;  ///< the column whose texts are listed
  LiveTexts* m_texts;
  Label *m_what, *m_said;
  Strip* m_known;
  ColumnTable* m_rows;
  WinnerMeanings* m_winners;
  MappingForm* m_form;
  MappingPreview* m_preview;
  QPushButton* m_import = nullptr;
};

}  // namespace s2s
