// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace s2s::test {

/// A text that somebody could come upon, and where.
struct Seen {
  QString where, text;
};

/// Every text in this process that a person, a screen reader or another program could read: string properties of all
/// objects of all windows (texts, tooltips, titles, names), cells of tables, the accessibility tree, the clipboard.
QList<Seen> everythingInTheWindows();

/// Names and contents of all files below a folder.
QList<Seen> everythingBelow(const QString& folder);

/// Where one of the secrets stands, in whatever letter case; empty: nowhere.
QString leakIn(const QList<Seen>& seen, const QStringList& secrets);

}  // namespace s2s::test
