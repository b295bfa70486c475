#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# archive.sh BUILD-FOLDER OUTPUT-FOLDER
# Makes postrider-VERSION-linux-ARCHITECTURE.tar.xz of a release build: the two programs with Qt, its
# plugins and what else they need, found by their place beside each other ($ORIGIN, qt.conf). It can
# be unpacked anywhere.
#
# Left to the system, for it has to fit what else is there, is
# - the C library and those of GCC: as old as those of the system that built it (Debian 12), or newer
# - what belongs to the graphics driver: libGL, libEGL, libGLX, libOpenGL, libdrm, libgbm, Vulkan
# - X11 and Wayland themselves: libX11, libX11-xcb, libxcb, libwayland-*; the smaller libxcb-* come along
# - fontconfig with freetype and expat, whose settings and caches are the system's; and fonts
# - zlib, which all of these use
# - the clients of databases: libpq, libodbc, libmariadb, which go with the system's drivers and
#   settings. Without them the driver is listed, but a Source that needs it cannot be opened
# - certificates of authorities, the keyring, and the keyboard layouts of xkb
# What the keychain needs (libsecret with its GLib) and OpenSSL come along, though loaded by name.
set -euo pipefail
build=$(realpath "$1")
output=$(realpath "$2")

version=$(sed -n 's/^CPACK_PACKAGE_VERSION "\(.*\)"$/\1/p; s/^set(CPACK_PACKAGE_VERSION "\(.*\)")$/\1/p' "$build/CPackConfig.cmake")
name=postrider-$version-linux-$(uname -m)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
root=$stage/$name
qt_plugins=$(qtpaths6 --query QT_INSTALL_PLUGINS)
qt_translations=$(qtpaths6 --query QT_INSTALL_TRANSLATIONS)
system_libraries='^(ld-linux.*|lib(c|m|dl|pthread|rt|resolv|util|nsl|anl|stdc\+\+|gcc_s|z|GL|EGL|GLX|OpenGL|GLdispatch|GLESv2|drm|gbm|vulkan|X11|X11-xcb|xcb|wayland-[a-z]+|fontconfig|freetype|expat|pq|odbc|odbcinst|mariadb))\.so'
plugins=(
    platforms/libq{xcb,wayland-generic,wayland-egl,offscreen,minimal}.so
    xcbglintegrations/libqxcb-{egl,glx}-integration.so
    wayland-graphics-integration-client/lib{qt-plugin-wayland-egl,shm-emulation-server}.so
    wayland-shell-integration/libxdg-shell.so
    wayland-decoration-client/libbradient.so
    platforminputcontexts/lib{compose,ibus}platforminputcontextplugin.so
    platformthemes/libqxdgdesktopportal.so
    iconengines/libqsvgicon.so
    imageformats/libqsvg.so
    sqldrivers/libqsql{ite,psql,odbc,mysql}.so
    tls/libq{openssl,certonly}backend.so
)
needed_plugins=(platforms/libqoffscreen.so platforms/libqxcb.so platforms/libqwayland-generic.so
    sqldrivers/libqsqlite.so sqldrivers/libqsqlpsql.so tls/libqopensslbackend.so iconengines/libqsvgicon.so)
by_name=(libsecret-1.so.0 libssl.so.3 libcrypto.so.3)

cmake --install "$build" --prefix "$root" --strip >/dev/null
rm -r "${root:?}/lib" # the unit of systemd names /usr/bin
mkdir -p "$root/lib" "$root/share/licences"

declare -A origins=() # what was copied -> where it was
for plugin in "${plugins[@]}"; do
    [[ -e $qt_plugins/$plugin ]] || continue
    install -D -m 644 "$qt_plugins/$plugin" "$root/plugins/$plugin"
    origins[plugins/$plugin]=$qt_plugins/$plugin
done
for plugin in "${needed_plugins[@]}"; do
    [[ -e $root/plugins/$plugin ]] || { echo "Qt's plugin $plugin is not on this machine." >&2; exit 1; }
done

# Where the loader finds each library of this system.
declare -A places
while read -r library place; do
    places[$library]=${places[$library]:-$place}
done < <(ldconfig -p | sed -nE 's/^\s+(\S+) \(libc6,x86-64.*\) => (.*)/\1 \2/p; s/^\s+(\S+) \(libc6,AArch64.*\) => (.*)/\1 \2/p')

# Takes a library and, after it, all that it needs.
take() {
    local library=$1
    [[ ! $library =~ $system_libraries && ! -e $root/lib/$library ]] || return 0
    [[ -n ${places[$library]:-} ]] || { echo "$library is not on this machine." >&2; return 1; }
    install -m 644 "${places[$library]}" "$root/lib/$library"
    origins[lib/$library]=$(realpath "${places[$library]}")
    take_needs "$root/lib/$library"
}
take_needs() {
    local needed
    while read -r needed; do
        take "$needed"
    done < <(readelf -d "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p')
}
for library in "${by_name[@]}"; do
    take "$library"
done
while read -r file; do
    take_needs "$file"
done < <(find "$root/bin" "$root/plugins" -type f)

# shellcheck disable=SC2016 # for the loader, not for the shell
patchelf --set-rpath '$ORIGIN/../lib' "$root"/bin/*
# shellcheck disable=SC2016
patchelf --set-rpath '$ORIGIN' "$root"/lib/*.so*
# shellcheck disable=SC2016
find "$root/plugins" -name '*.so' -exec patchelf --set-rpath '$ORIGIN/../../lib' {} +
printf '[Paths]\nPrefix=..\nPlugins=plugins\nTranslations=translations\n' >"$root/bin/qt.conf"
for language in es fr; do
    install -D -m 644 -t "$root/translations" "$qt_translations/qtbase_$language.qm"
    origins+=("$qt_translations/qtbase_$language.qm")
done

# What the libraries are of, and under which terms.
declare -A packages=()
for origin in "${origins[@]}"; do
    package=$(dpkg-query -S "$origin" "${origin#/usr}" 2>/dev/null | head -n 1 | cut -d: -f1) || true
    [[ -n $package ]] || { echo "$origin belongs to no package." >&2; exit 1; }
    packages[$package]=1
done
for package in "${!packages[@]}"; do
    install -D -m 644 "/usr/share/doc/$package/copyright" "$root/share/licences/$package/copyright"
    dpkg-query -W -f '${Package} ${Version}, of the source package ${source:Package} ${source:Version}\n' "$package"
done | sort -u >"$root/share/licences/PACKAGES"
here=$(dirname "$(realpath "$0")")
cp "$here/../../LICENSE" "$here/../../CHANGELOG.md" "$root/"
sed "s/@VERSION@/$version/" "$here/archive-README" >"$root/README"

tar --create --directory "$stage" --sort=name --owner=0 --group=0 --numeric-owner \
    --mtime="@${SOURCE_DATE_EPOCH:-$(date +%s)}" "$name" | xz -T0 -6 >"$output/$name.tar.xz"
echo "$output/$name.tar.xz: ${#origins[@]} files of ${#packages[@]} packages"
