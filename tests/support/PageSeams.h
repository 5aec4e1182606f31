// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Ask.h"
#include "ui/common/Notices.h"

#include <QStringList>
#include <QTemporaryDir>

namespace s2s {

/// Saves what is asked for in a folder of its own, under the proposed name.
class FolderAsk : public Ask {
 public:
  QString saveFile(QWidget*, const QString&, const QString& proposal, const QString&) override {
    return folder.filePath(proposal);
  }
  QTemporaryDir folder;
};

/// Keeps what a page had to say.
class NoticeList : public Notices {
 public:
  void inform(const QString& text) override { told << text; }
  void warn(const QString&, const QString& text) override { warned << text; }
  void clear(const QString&) override {}
  QStringList told, warned;
};

}  // namespace s2s
