#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# build.sh [macos | macos-intel]
# Builds Postrider with the libraries of vcpkg, runs its tests, starts what would be installed, and
# makes the disk image in build/PRESET/packages. README.md beside this folder has the rest.
set -euo pipefail
cd "$(dirname "$0")/../.."
preset=${1:-macos}
stage=$PWD/build/$preset/stage

export VCPKG_ROOT=${VCPKG_ROOT:-$PWD/build/vcpkg}
installer/libraries.sh

cmake --preset "$preset"
cmake --build --preset "$preset"
QT_QPA_PLATFORM=offscreen ctest --preset "$preset"

rm -rf "$stage"
cmake --install "build/$preset" --prefix "$stage"
installer/macos/check.sh "$stage/Postrider.app"

# hdiutil finds its own volume busy now and then.
made=no
for _ in 1 2 3; do
    if cpack --preset "$preset"; then
        made=yes
        break
    fi
done
[[ $made == yes ]]
for image in "build/$preset/packages/"*.dmg; do
    installer/macos/notarize.sh "$image"
done
installer/checksums.sh "build/$preset/packages"
