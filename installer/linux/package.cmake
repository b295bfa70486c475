# What is installed on Linux besides the programs, and what the .deb and the .rpm say of themselves.
# installer/linux/build.sh makes them.
include(GNUInstallDirs)

# The day of the sources, where SOURCE_DATE_EPOCH names it, so that they make the same packages again.
string(TIMESTAMP POSTRIDER_DATE "%Y-%m-%d" UTC)
string(TIMESTAMP POSTRIDER_MAIL_DATE "%a, %d %b %Y %H:%M:%S +0000" UTC)
set(POSTRIDER_DEBIAN_RELEASE 1)
set(here ${CMAKE_CURRENT_LIST_DIR})
set(made ${PROJECT_BINARY_DIR}/installer)
find_program(GZIP gzip REQUIRED)

# postrider_made(<name>): a file from <name>.in. postrider_packed(<file> <name>): <name>, compressed without name and date.
function(postrider_made name)
    cmake_path(GET name FILENAME file)
    configure_file(${here}/${name}.in ${made}/${file} @ONLY)
endfunction()
function(postrider_packed file name)
    configure_file(${file} ${made}/${name} COPYONLY)
    execute_process(COMMAND ${GZIP} -9nfk ${made}/${name} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

foreach(name org.postrider.Postrider.metainfo.xml postrider.1 postriderctl.1 debian/changelog)
    postrider_made(${name})
endforeach()
postrider_packed(${made}/postrider.1 man/postrider.1)
postrider_packed(${made}/postriderctl.1 man/postriderctl.1)
postrider_packed(${made}/changelog debian/changelog.Debian)
postrider_packed(${PROJECT_SOURCE_DIR}/CHANGELOG.md debian/changelog)

set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
install(FILES ${here}/org.postrider.Postrider.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${made}/org.postrider.Postrider.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
find_program(RSVG_CONVERT rsvg-convert)
if(RSVG_CONVERT) # build.sh sees to it: small icons have a drawing of their own
    execute_process(COMMAND ${PROJECT_SOURCE_DIR}/installer/icons.sh ${made}/icons COMMAND_ERROR_IS_FATAL ANY)
    install(DIRECTORY ${made}/icons/hicolor DESTINATION ${CMAKE_INSTALL_DATADIR}/icons)
else()
    install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/postrider.svg DESTINATION ${icons}/scalable/apps)
    install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/postrider-symbolic.svg DESTINATION ${icons}/symbolic/apps)
endif()
install(FILES ${made}/man/postrider.1.gz ${made}/man/postriderctl.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${here}/postriderctl.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME postriderctl)
install(FILES ${here}/postriderctl-push.service DESTINATION lib/systemd/user)
install(FILES ${PROJECT_SOURCE_DIR}/resources/help/postriderctl.md ${PROJECT_SOURCE_DIR}/resources/help/folder.md
    DESTINATION ${CMAKE_INSTALL_DOCDIR})

# What only one kind of package has; components.cmake adds it.
install(FILES ${here}/debian/copyright ${made}/debian/changelog.gz ${made}/debian/changelog.Debian.gz
    DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/licenses/postrider
    COMPONENT rpm EXCLUDE_FROM_ALL)
install(FILES ${PROJECT_SOURCE_DIR}/CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT rpm EXCLUDE_FROM_ALL)

set(CPACK_GENERATOR DEB RPM)
set(CPACK_PROJECT_CONFIG_FILE ${here}/components.cmake)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(about "Postrider reads the EntityEvents of an MLS from a RESO Web API, a database or
a folder of files, and pushes them to everyone who subscribed to them, as
RCP-28 (Push Replication using Webhooks) describes: in order, never earlier
than a Consumer asked for, and with proof of what was delivered.
The package has the desktop program, and postriderctl for servers and scripts.")

# Loaded by name at run time, where shlibdeps sees nothing: how profiles are kept, icons, the keychain, certificates.
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${POSTRIDER_DEBIAN_RELEASE})
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "${about}")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, qt6-translations-l10n, libsecret-1-0, ca-certificates, hicolor-icon-theme")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager | keepassxc, qt6-wayland, libqt6sql6-psql")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libqt6sql6-odbc, libqt6sql6-mysql, bash-completion")

# The names are those of Fedora and, after `or`, of openSUSE; libraries that are linked are found by rpmbuild.
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_RELEASE 1)
set(CPACK_RPM_PACKAGE_LICENSE GPL-3.0-or-later)
set(CPACK_RPM_PACKAGE_GROUP Applications/Internet)
set(CPACK_RPM_PACKAGE_URL ${PROJECT_HOMEPAGE_URL})
set(CPACK_RPM_PACKAGE_DESCRIPTION "${about}")
set(CPACK_RPM_PACKAGE_REQUIRES
    "(qt6-qtbase or qt6-sql-sqlite), (qt6-qtsvg or libQt6Svg6), (libsecret or libsecret-1-0), ca-certificates, hicolor-icon-theme")
# What this cpack knows no variables for goes right into the head of the specification.
set(CPACK_RPM_SPEC_MORE_DEFINE "%define packager ${CPACK_PACKAGE_CONTACT}
%define _build_id_links none
Recommends: (gnome-keyring or kwalletmanager)
Recommends: (qt6-qtwayland or qt6-wayland)
Recommends: (qt6-qttranslations or qt6-translations)
Suggests: (qt6-qtbase-postgresql or qt6-sql-postgresql)
Suggests: (qt6-qtbase-odbc or qt6-sql-unixODBC)
Suggests: (qt6-qtbase-mysql or qt6-sql-mysql)")
foreach(side 16 22 24 32 48 64 128 256 512)
    list(APPEND icon_folders /usr/share/icons/hicolor/${side}x${side} /usr/share/icons/hicolor/${side}x${side}/apps)
endforeach()
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/lib/systemd /usr/lib/systemd/user /usr/share/applications /usr/share/metainfo /usr/share/licenses
    /usr/share/bash-completion /usr/share/bash-completion/completions /usr/share/man /usr/share/man/man1
    /usr/share/icons /usr/share/icons/hicolor /usr/share/icons/hicolor/scalable /usr/share/icons/hicolor/scalable/apps
    /usr/share/icons/hicolor/symbolic /usr/share/icons/hicolor/symbolic/apps ${icon_folders})
