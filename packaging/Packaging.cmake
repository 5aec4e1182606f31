# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed where, and the Debian package of it. All install rules are here.
include(GNUInstallDirs)
# Tests and measurements need not be built to install the programs.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
set(linux ${CMAKE_CURRENT_LIST_DIR}/linux)
set(data ${CMAKE_INSTALL_DATADIR})

install(TARGETS s2sarena-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
# Not programs for people: the others find them there; see core/base/Installation.h and app/cli/main.cpp.
install(TARGETS s2sarena-study s2sarena-audio s2sarena-decode RUNTIME DESTINATION libexec/s2sarena)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/resources/demo DESTINATION ${data}/s2sarena
        PATTERN make_demo.py EXCLUDE PATTERN demo_lines.json EXCLUDE)
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION ${data}/doc/s2sarena RENAME copyright)
install(FILES ${CMAKE_SOURCE_DIR}/README.md DESTINATION ${data}/doc/s2sarena)

if(TARGET s2sarena)
  install(TARGETS s2sarena-decode-media RUNTIME DESTINATION libexec/s2sarena)
  install(TARGETS s2sarena RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(FILES ${linux}/s2sarena.desktop DESTINATION ${data}/applications)
  install(FILES ${linux}/org.s2sarena.Workbench.metainfo.xml DESTINATION ${data}/metainfo)
  install(FILES ${linux}/s2sarena-mime.xml DESTINATION ${data}/mime/packages RENAME s2sarena.xml)
  install(FILES ${linux}/s2sarena.svg DESTINATION ${data}/icons/hicolor/scalable/apps)
  install(FILES ${linux}/s2sarena-study.svg DESTINATION ${data}/icons/hicolor/scalable/mimetypes
          RENAME application-x-s2sarena-study.svg)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME s2sarena)
set(CPACK_PACKAGE_CONTACT "The S2S-Arena Workbench developers <s2sarena@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION "S2S-Arena Workbench plays two answers of speech-to-speech models to a spoken instruction, blind,
and keeps which one was better. It tells how far people and automatic judges agree,
rates the models with intervals, and exports all of it.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION sound)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is loaded while the program runs, which shlibdeps does not see. Commas join these to what it finds.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
  "libqt6sql6-sqlite, libaubio5, qt6-qpa-plugins, libqt6svg6, gstreamer1.0-plugins-base, gstreamer1.0-plugins-good")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gstreamer1.0-libav, qt6-translations-l10n, fonts-noto-cjk, libsecret-1-0")
include(CPack)
