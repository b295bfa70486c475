#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# lint.sh
# Looks over what only other systems run: scripts, presets, property lists and manifests.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v shellcheck >/dev/null || { echo "shellcheck is missing." >&2; exit 1; }

find . \( -path ./build -o -path ./.git \) -prune -o -type f \( -name '*.sh' -o -name '*.bash' \) -print0 \
    | xargs -0 shellcheck -x
shellcheck -x run test .ci/run
for file in installer/macos/*.plist.in installer/macos/*.entitlements installer/windows/*.manifest; do
    python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])' "$file"
done
for file in CMakePresets.json vcpkg.json; do
    python3 -m json.tool "$file" >/dev/null
done
if command -v pwsh >/dev/null; then
    pwsh -NoProfile -File installer/windows/lint.ps1
fi
cmake --list-presets >/dev/null
installer/version.sh
