// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/KeyTable.h"

namespace s2s {

KeyTableModel::KeyTableModel(const EditableKeys& keys, QObject* parent) : QAbstractTableModel(parent), m_keys(keys) {}

void KeyTableModel::setPreset(int preset) {
  m_preset = preset;
  renew();
}

void KeyTableModel::setWaiting(int action) {
  m_waiting = action;
  renew();
}

void KeyTableModel::renew() {
  Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int KeyTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_keys.actions(); }

int KeyTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : PresetKey + 1; }

QString KeyTableModel::text(int action, int column) const {
  switch (column) {
    case Action: return m_keys.words(action);
    case Key: return action == m_waiting ? tr("Press the new key …") : keyLabel(m_keys.key(action));
    default: break;
  }
  const QKeyCombination preset = m_keys.presetKey(m_preset, action);
  return preset == m_keys.key(action) ? QString() : keyLabel(preset);
}

QVariant KeyTableModel::data(const QModelIndex& index, int role) const {
  switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case Qt::AccessibleTextRole:
      if (index.column() == Action)
        //: %1 is what is done, %2 its key
        return tr("%1: %2").arg(text(index.row(), Action), text(index.row(), Key));
      return text(index.row(), index.column());
    case kWaitingRole: return index.column() == Key && index.row() == m_waiting;
    default: return {};
  }
}

QVariant KeyTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  switch (section) {
    case Action: return tr("What it does");
    case Key: return tr("Key");
    default: return tr("In the preset");
  }
}

}  // namespace s2s
