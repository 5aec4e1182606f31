// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <optional>

class QComboBox;
class QListWidget;
class QPushButton;

namespace s2s {

class Ask;

/// The folders of the sets that a study is to be made from, and how their levels are written.
class SetFolders : public QWidget {
  Q_OBJECT
 public:
  explicit SetFolders(Ask& ask, QWidget* parent = nullptr);

  /// Does nothing for a folder that is there already.
  void add(const QString& folder);
  QStringList folders() const;
  /// 0 or 1; nothing where the set itself decides.
  std::optional<int> levelBase() const;

 Q_SIGNALS:
  void changed();

 private:
  void build();
  void retranslate();

  Ask& m_ask;
  QListWidget* m_list;
  QPushButton *m_add, *m_remove;
  QComboBox* m_levelBase;
};

}  // namespace s2s
