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

/// Where the sets are that are to be read: folders, archives, tables; and how to read each: how levels are written,
/// which file says what numbered answers are, what the columns of a table mean. That is shown and changed for the row
/// that is chosen, and goes with it. Takes what is dropped on it.
class SetFolders : public QWidget {
  Q_OBJECT
 public:
  SetFolders(Ask& ask, AppSettings& settings, QWidget* parent = nullptr);

  /// Does nothing for a folder that is there already.
  void add(const QString& folder);
  QStringList folders() const;
  /// What was chosen for each path, as options; progress and cancel are not filled in.
  SetReadOptions readOptions() const;

 Q_SIGNALS:
  void changed();

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void build();
  void connectChoices();
  void removeCurrent();
  void chooseIndex();
  QString current() const;
  bool isTable() const;
  void showChoices();
  void pointAtColumns();
  void retranslate();

  Ask& m_ask;
  AppSettings& m_settings;
  QListWidget* m_list;
  QPushButton *m_add, *m_addFile, *m_remove, *m_index, *m_columns;
  QComboBox* m_levelBase;
  QHash<QString, SetChoices> m_choices;  ///< by path
};

}  // namespace s2s
