// SPDX-License-Identifier: GPL-3.0-or-later
// plain_decode FILE: decodes it by libsndfile and throws the frames away; --raw FILE: only reads its bytes. What the
// times of `audio peaks` are compared with.
#include <array>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sndfile.h>
#include <unistd.h>
#include <vector>

namespace {

int readRaw(const char* path) {
  static std::array<char, 1 << 20> block;
  const int file = open(path, O_RDONLY);  // NOLINT(cppcoreguidelines-pro-type-vararg)
  ssize_t got = 1;
  while (file >= 0 && got > 0)
    got = read(file, block.data(), block.size());
  return file >= 0 && got == 0 ? 0 : 1;
}

int decode(const char* path) {
  SF_INFO info{};
  SNDFILE* file = sf_open(path, SFM_READ, &info);
  if (!file)
    return 1;
  constexpr sf_count_t kBlock = 8192;
  const bool isWhole = (info.format & SF_FORMAT_SUBMASK) <= SF_FORMAT_PCM_32;
  std::vector<short> whole(static_cast<std::size_t>(kBlock * info.channels));
  std::vector<float> floats(whole.size());
  while ((isWhole ? sf_readf_short(file, whole.data(), kBlock) : sf_readf_float(file, floats.data(), kBlock)) > 0) {
  }
  return sf_close(file);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 3 && std::strcmp(argv[1], "--raw") == 0)
    return readRaw(argv[2]);
  return argc == 2 ? decode(argv[1]) : 2;
}
