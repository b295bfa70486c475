#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check.sh BUNDLE
# Starts both programs of a bundle as somebody would who has nothing else installed: the drivers of
# databases have to be there, and the window has to show every page of practice mode.
set -euo pipefail
bundle=$1
pictures=$(mktemp -d)
trap 'rm -rf "$pictures"' EXIT
clean=(env -i "HOME=$HOME" "TMPDIR=${TMPDIR:-/tmp}" PATH=/usr/bin:/bin)

"${clean[@]}" "$bundle/Contents/MacOS/postriderctl" --version
drivers=$("${clean[@]}" "$bundle/Contents/MacOS/postriderctl" source drivers)
echo "$drivers"
"${clean[@]}" QT_QPA_PLATFORM=offscreen "$bundle/Contents/MacOS/Postrider" --screenshot "$pictures"
[[ -n $(ls "$pictures") ]] || { echo "The window has shown nothing." >&2; exit 1; }
echo "$(find "$pictures" -name '*.png' | wc -l | tr -d ' ') pictures of the window."
