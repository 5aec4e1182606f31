// SPDX-License-Identifier: GPL-3.0-or-later
// s2sarena-cli: becomes s2sarena-audio for the verb `audio`, and else s2sarena-study, which has all of them. The
// libraries of the latter take longer to load than most of what `audio` does, and this program links none of them.
#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace {

using Path = std::array<char, PATH_MAX>;

/// Where this program is, whatever name or link it was started by; empty where the system does not tell.
Path ownFolder() {
  Path path{};
  const ssize_t length = readlink("/proc/self/exe", path.data(), path.size() - 1);
  for (ssize_t at = length; at > 0; --at)
    if (path[static_cast<std::size_t>(at)] == '/') {
      path[static_cast<std::size_t>(at)] = '\0';
      return path;
    }
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  constexpr int kCannotBeDone = 2;
  const bool isAudio = argc > 1 && std::strcmp(argv[1], "audio") == 0;
  const char* const name = isAudio ? "s2sarena-audio" : "s2sarena-study";
  const Path here = ownFolder();
  // As they are built, and as they are installed.
  for (const char* const folder : {"", "/../libexec/s2sarena"}) {
    std::array<char, 2 * PATH_MAX> program{};
    std::snprintf(program.data(), program.size(), "%s%s/%s", here.data(), folder, name);
    execv(program.data(), argv);
    if (errno != ENOENT)
      break;
  }
  std::fprintf(stderr,
               "s2sarena-cli cannot start %s, which belongs to it (%s). Install S2S-Arena Workbench once more.\n", name,
               std::strerror(errno));
  return kCannotBeDone;
}
