#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# release.sh TAG FOLDER
# Makes a release on GitHub of the packages in a folder and the folders in it, with one list of
# checksums. Each list that came along with packages has to hold first. A release that is there
# already gets the packages anew. Needs gh, which takes its right from GH_TOKEN.
set -euo pipefail
tag=$1
folder=$2

# What is published stands in a list; what else lies there stays behind.
all=$(mktemp -d)
trap 'rm -rf "$all"' EXIT
for list in "$folder"/*/SHA256SUMS; do
    (
        cd "$(dirname "$list")"
        sha256sum --check --strict SHA256SUMS
        cut -c 67- SHA256SUMS | xargs -d '\n' cp -t "$all"
    )
done
"$(dirname "$0")/checksums.sh" "$all"

prerelease=()
[[ $tag != v0.* ]] || prerelease=(--prerelease)
if gh release view "$tag" >/dev/null 2>&1; then
    gh release upload "$tag" --clobber "$all"/*
else
    gh release create "$tag" --verify-tag --title "Postrider ${tag#v}" --generate-notes "${prerelease[@]}" "$all"/*
fi
