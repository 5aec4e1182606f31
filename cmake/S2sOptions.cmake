# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target that carries the warnings and the strict Qt defines of every target of ours.
add_library(s2s_options INTERFACE)

target_compile_definitions(s2s_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_DISABLE_DEPRECATED_BEFORE=0x060400
  S2S_VERSION="${PROJECT_VERSION}")

target_compile_options(s2s_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
  -Wconversion -Wno-sign-conversion
  # Values have defaults for every field: naming only what matters is how they are meant to be made.
  -Wno-missing-field-initializers
  # The same numbers on every processor: no fused multiply-add behind our back.
  -ffp-contract=off)
if(S2S_WERROR)
  target_compile_options(s2s_options INTERFACE -Werror)
endif()
# s2s_sanitize_here(): what is compiled from this folder down stops at the first finding, so that its test fails. Every
# program is linked with the runtime: code without its checks (the window's and the tests', unless S2S_SANITIZE_ALL) may
# stand beside.
macro(s2s_sanitize_here)
  if(S2S_SANITIZE AND NOT s2s_sanitized)
    set(s2s_sanitized ON)
    # Between the checks GCC sees paths that do not exist; what it warns of rightly it says without them too.
    add_compile_options(-fsanitize=${S2S_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer
      -Wno-array-bounds -Wno-maybe-uninitialized)
  endif()
endmacro()
if(S2S_SANITIZE)
  target_link_options(s2s_options INTERFACE -fsanitize=${S2S_SANITIZE})
endif()

# The linker takes half the time of a build after a change; the quickest that is there.
find_program(S2S_MOLD mold)
if(S2S_MOLD)
  target_link_options(s2s_options INTERFACE -fuse-ld=mold)
endif()

# s2s_library(<name> SOURCES ... [PUBLIC ...] [PRIVATE ...]): a static library of ours.
function(s2s_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC ${ARG_PUBLIC} PRIVATE s2s_options ${ARG_PRIVATE})
  if(S2S_FUZZ)  # a build that is seldom made, from nothing: the JSON library costs more than our sources
    target_precompile_headers(${name} PRIVATE <nlohmann/json.hpp> <QFile> <QHash> <QList> <QString> <functional> <optional>)
  endif()
endfunction()
