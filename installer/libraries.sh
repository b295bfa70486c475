#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Puts vcpkg where VCPKG_ROOT says, in the release that installer/vcpkg-release names. One that is
# there already is left as it is.
set -euo pipefail
cd "$(dirname "$0")"
: "${VCPKG_ROOT:?Set VCPKG_ROOT to the folder of vcpkg, or to one where it shall be.}"

if [[ ! -e $VCPKG_ROOT/.vcpkg-root ]]; then
    git clone --depth 1 --branch "$(<vcpkg-release)" https://github.com/microsoft/vcpkg "$VCPKG_ROOT"
fi
if [[ ! -x $VCPKG_ROOT/vcpkg && ! -x $VCPKG_ROOT/vcpkg.exe ]]; then
    "$VCPKG_ROOT/bootstrap-vcpkg.sh" -disableMetrics
fi
