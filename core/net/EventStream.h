// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace s2s {

/// The data of each server-sent event in @p body, in order: "data:" lines of one event joined by a line feed; comments
/// and other fields left out. An event without the blank line that ends it is cut and not among them. Pure.
QList<QByteArray> eventsIn(const QByteArray& body);

}  // namespace s2s
