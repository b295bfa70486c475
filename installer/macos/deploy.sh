#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# deploy.sh BUNDLE LIBRARIES
# Puts into Postrider.app what its programs need from the libraries that vcpkg has built, checks
# that all of it is there, and signs it: as POSTRIDER_MACOS_IDENTITY says, or else for this machine
# only. Installing and packaging run it.
set -euo pipefail
bundle=$1
libraries=$2
here=$(cd "$(dirname "$0")" && pwd)
contents=$bundle/Contents
plugins=$libraries/Qt6/plugins

# By folder: what is loaded by name at run time, so that no linker notices when it is missing.
wanted=(
    platforms/libqcocoa.dylib
    platforms/libqoffscreen.dylib
    styles/libqmacstyle.dylib
    iconengines/libqsvgicon.dylib
    imageformats/libqsvg.dylib
    tls/libqopensslbackend.dylib
    sqldrivers/libqsqlite.dylib
    sqldrivers/libqsqlpsql.dylib
)

fail() {
    echo "deploy.sh: $*" >&2
    exit 1
}

# All programs and libraries of the bundle.
binaries() {
    find "$contents/MacOS" "$contents/Frameworks" "$contents/PlugIns" -type f \( -perm -u+x -o -name '*.dylib' \)
}

# The libraries that a binary names by @rpath, which is Contents/Frameworks for everything here.
needed_by() {
    otool -L "$1" | sed -n 's#^[[:space:]]*@rpath/\(.*\.dylib\) (.*#\1#p'
}

# Copies what is needed and not there yet, and what that needs in turn.
copy_libraries() {
    local found=yes binary name
    while [[ $found == yes ]]; do
        found=no
        while IFS= read -r binary; do
            while IFS= read -r name; do
                [[ ! -e $contents/Frameworks/$name ]] || continue
                [[ -e $libraries/lib/$name ]] || fail "$binary needs $name, and $libraries/lib has none."
                cp -L "$libraries/lib/$name" "$contents/Frameworks/$name"
                chmod u+w "$contents/Frameworks/$name"
                found=yes
            done < <(needed_by "$binary")
        done < <(binaries)
    done
}

copy_plugins() {
    local plugin
    for plugin in "${wanted[@]}"; do
        mkdir -p "$contents/PlugIns/${plugin%/*}"
        [[ -e $contents/PlugIns/$plugin ]] || cp -L "$plugins/$plugin" "$contents/PlugIns/$plugin"
    done
}

# What Qt says by itself, in the languages that Postrider speaks.
copy_translations() {
    local file language found
    mkdir -p "$contents/Resources/translations"
    for file in "$here"/../../translations/postrider_*.ts; do
        language=${file##*/postrider_}
        language=${language%.ts}
        [[ $language != en ]] || continue
        found=$(find "$libraries" -name "qtbase_$language.qm" | head -n 1)
        [[ -n $found ]] || fail "Qt has no translation qtbase_$language.qm in $libraries."
        cp "$found" "$contents/Resources/translations/"
    done
    cat >"$contents/Resources/qt.conf" <<'CONF'
[Paths]
Plugins = PlugIns
Translations = Resources/translations
CONF
}

# Nothing may lead out of the bundle but to what macOS itself has.
check() {
    local plugin binary outside
    for plugin in "${wanted[@]}"; do
        [[ -e $contents/PlugIns/$plugin ]] || fail "$plugin is missing in $contents/PlugIns."
    done
    while IFS= read -r binary; do
        outside=$(otool -L "$binary" | sed -n '2,$s#^[[:space:]]*\(/.*\) (.*#\1#p' \
            | grep -vE '^(/usr/lib/|/System/Library/)' || true)
        [[ -z $outside || $outside == */"${binary##*/}" ]] || fail "$binary leads out of the bundle: $outside"
    done < <(binaries)
}

# The inner ones first: the signature of the bundle covers them.
sign() {
    local identity=${POSTRIDER_MACOS_IDENTITY:--} options=(--force) binary
    if [[ $identity == - ]]; then
        echo "POSTRIDER_MACOS_IDENTITY is not set: signing for this machine only." >&2
    else
        options+=(--timestamp --options runtime)
    fi
    while IFS= read -r binary; do
        [[ $binary == "$contents/MacOS/Postrider" || $binary == "$contents/MacOS/postriderctl" ]] \
            || codesign "${options[@]}" --sign "$identity" "$binary"
    done < <(binaries)
    for binary in "$contents/MacOS/postriderctl" "$bundle"; do
        codesign "${options[@]}" --entitlements "$here/postrider.entitlements" --sign "$identity" "$binary"
    done
    codesign --verify --deep --strict "$bundle"
}

[[ -d $contents/MacOS ]] || fail "$bundle is no bundle."
mkdir -p "$contents/Frameworks" "$contents/PlugIns"
copy_plugins
copy_translations
extra=()
for plugin in "${wanted[@]}"; do
    extra+=("-executable=$contents/PlugIns/$plugin")
done
"$libraries/tools/Qt6/bin/macdeployqt" "$bundle" "-executable=$contents/MacOS/postriderctl" "${extra[@]}" \
    "-libpath=$libraries/lib"
copy_libraries
check
sign
