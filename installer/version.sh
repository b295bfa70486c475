#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# version.sh [TAG]
# Says which version this tree is, and fails when a tag says another or when vcpkg.json does.
set -euo pipefail
cd "$(dirname "$0")/.."
tag=${1:-}

version=$(sed -nE 's/^project\(postrider VERSION ([0-9.]+) .*/\1/p' CMakeLists.txt)
[[ -n $version ]] || { echo "CMakeLists.txt names no version." >&2; exit 1; }
grep -q "\"version\": \"$version\"" vcpkg.json || { echo "vcpkg.json has another version than $version." >&2; exit 1; }
[[ -z $tag || $tag == "v$version" ]] || { echo "The tag is $tag, and the version $version." >&2; exit 1; }
echo "$version"
