// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/SetReader.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QComboBox;
class QListWidget;
class QPushButton;

namespace s2s {

class AppSettings;
class Ask;

/// Where the sets are that are to be read: folders, archives, tables; and how to read them: how levels are written, and
/// which file says what numbered answers are. Takes what is dropped on it.
class SetFolders : public QWidget {
  Q_OBJECT
 public:
  SetFolders(Ask& ask, AppSettings& settings, QWidget* parent = nullptr);

  /// Does nothing for a folder that is there already.
  void add(const QString& folder);
  QStringList folders() const;
  /// 0 or 1; nothing where the set itself decides.
  std::optional<int> levelBase() const;
  /// The file that says which answer a numbered file is; empty: the set's own, if it has one.
  QString indexFile() const { return m_indexFile; }
  /// The choices as options; progress and cancel are not filled in.
  SetReadOptions readOptions() const;

 Q_SIGNALS:
  void changed();

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void build();
  void chooseIndex();
  /// The table among the folders whose columns can be pointed at; empty: none is one.
  QString table() const;
  void pointAtColumns();
  void retranslate();

  Ask& m_ask;
  AppSettings& m_settings;
  QListWidget* m_list;
  QPushButton *m_add, *m_addFile, *m_remove, *m_index, *m_columns;
  QComboBox* m_levelBase;
  QString m_indexFile;
  std::optional<SetMapping> m_mapping;  ///< as pointed at
};

}  // namespace s2s
