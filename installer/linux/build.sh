#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# build.sh [--with-older]
# Builds what is shipped in build/package, and makes the .deb, the .rpm and the portable archive of
# it in dist/. With --with-older it also makes a .deb of the same sources under a lower version in
# dist/older, from which check.sh upgrades. It is to run on Debian 12: programs run where the system
# is as old as the one that built them, or newer.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=installer/linux/prepare.bash
source installer/linux/prepare.bash

install_packages "${build_packages[@]}" "${runtime_packages[@]}" "${window_packages[@]}" "${package_packages[@]}"
umask 022
# The same sources make the same packages.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH

# build [CONFIGURE-ARGUMENT...]
build() {
    # What is stripped in the end need not be made.
    cmake --preset release -B build/package -DPOSTRIDER_TESTS=OFF -DCMAKE_INSTALL_PREFIX=/usr \
        -DCMAKE_CXX_FLAGS_RELWITHDEBINFO="-O2 -DNDEBUG" "$@"
    cmake --build build/package --parallel "$(nproc)"
}

use_ccache
rm -rf dist
mkdir -p dist
if [[ ${1:-} == --with-older ]]; then
    build -DCMAKE_PROJECT_INCLUDE="$PWD/installer/linux/older.cmake"
    cpack --config build/package/CPackConfig.cmake -G DEB -B dist/older
fi
build -DCMAKE_PROJECT_INCLUDE=
cpack --config build/package/CPackConfig.cmake -G "DEB;RPM" -B dist
installer/linux/archive.sh build/package dist
rm -rf dist/_CPack_Packages dist/older/_CPack_Packages
ls -l dist
