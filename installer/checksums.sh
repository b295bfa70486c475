#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# checksums.sh FOLDER
# Writes SHA256SUMS for the packages in a folder, in the form that `sha256sum --check` reads.
set -euo pipefail
cd "$1"
shopt -s nullglob
packages=(*.exe *.dmg *.deb *.rpm *.tar.gz *.tar.xz *.zip)
((${#packages[@]} > 0)) || { echo "There is no package in $1." >&2; exit 1; }
if command -v sha256sum >/dev/null; then
    sha256sum "${packages[@]}"
else
    shasum -a 256 "${packages[@]}" # macOS
fi >SHA256SUMS
cat SHA256SUMS
