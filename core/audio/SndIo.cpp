// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/SndIo.h"

#include <QIODevice>

namespace s2s {
namespace {

QIODevice& deviceOf(void* self) { return *static_cast<QIODevice*>(self); }

sf_count_t length(void* self) { return deviceOf(self).size(); }
sf_count_t tell(void* self) { return deviceOf(self).pos(); }
sf_count_t read(void* out, sf_count_t count, void* self) { return deviceOf(self).read(static_cast<char*>(out), count); }
sf_count_t write(const void* bytes, sf_count_t count, void* self) {
  return deviceOf(self).write(static_cast<const char*>(bytes), count);
}
sf_count_t seek(sf_count_t offset, int whence, void* self) {
  const sf_count_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? tell(self) : length(self);
  deviceOf(self).seek(base + offset);
  return tell(self);
}

}  // namespace

SndFile openSnd(QIODevice& device, int mode, SF_INFO& info) {
  SF_VIRTUAL_IO io{&length, &seek, &read, &write, &tell};
  return {sf_open_virtual(&io, mode, &info, &device), &sf_close};
}

}  // namespace s2s
