// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/TableModel.h"

#include <QByteArray>

class QWidget;

namespace s2s {

class Ask;
class Notices;

/// RFC 4180: UTF-8, commas, CRLF, a header line.
QByteArray commaSeparated(const Table& table);

/// Asks where to, writes the file whole or not at all, and says how that went.
void saveTable(QWidget* parent, Ask& ask, Notices& notices, const QString& proposal, const Table& table);

}  // namespace s2s
