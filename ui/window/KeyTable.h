// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/EditableKeys.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace s2s {

/// The actions of a key map: what is done, its key, and the key of the preset where that differs.
class KeyTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Action, Key, PresetKey };
  /// The key is being waited for, so that none is printed.
  static constexpr int kWaitingRole = Qt::UserRole;

  explicit KeyTableModel(const EditableKeys& keys, QObject* parent = nullptr);

  void setPreset(int preset);
  /// -1: none.
  void setWaiting(int action);
  /// After a change of keys or language.
  void renew();

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString text(int action, int column) const;

  const EditableKeys& m_keys;
  int m_preset = 0, m_waiting = -1;
};

/// Where a key is given to an action: Enter, or a click on the key, and the next key pressed is the new one. Esc, or
/// leaving the row, keeps the old one. Takes every key while it waits, those of the window too.
class KeyTable : public QTableView {
  Q_OBJECT
 public:
  explicit KeyTable(KeyTableModel& model, QWidget* parent = nullptr);

  /// The action whose key is awaited; -1: none.
  int waitingFor() const { return m_waiting; }
  void waitFor(int action);
  void stopWaiting() { waitFor(-1); }
  void fitColumns();

 Q_SIGNALS:
  /// The table goes on waiting until it is told to stop.
  void keyPressed(int action, QKeyCombination key);
  void waitingChanged(int action);

 protected:
  bool event(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void focusOutEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void take(const QKeyEvent& press);

  KeyTableModel& m_model;
  int m_waiting = -1;
};

}  // namespace s2s
