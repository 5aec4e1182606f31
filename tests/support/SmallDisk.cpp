// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SmallDisk.h"

#include <QFile>

#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>
#endif

namespace s2s::test {

SmallDisk::SmallDisk() {
#ifdef Q_OS_LINUX
  m_mounted = geteuid() == 0 && unshare(CLONE_NEWNS) == 0 &&
              mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
              mount("tmpfs", path().toLocal8Bit().constData(), "tmpfs", 0, "size=1m") == 0;
#endif
}

SmallDisk::~SmallDisk() {
#ifdef Q_OS_LINUX
  if (m_mounted)
    umount2(path().toLocal8Bit().constData(), MNT_DETACH);
#endif
}

QString SmallDisk::fill() const {
  QFile file(filePath(QStringLiteral("filler")));
  if (!file.open(QIODevice::Append | QIODevice::Unbuffered))
    qFatal("no filler");
  while (file.write(QByteArray(4096, 'x')) == 4096) {
  }
  return file.fileName();
}

}  // namespace s2s::test
