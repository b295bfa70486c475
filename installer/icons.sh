#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# installer/icons.sh            makes resources/icons/postrider.ico and .icns anew, after a change of the drawings
# installer/icons.sh --check    says whether these two were made from the drawings as they are now
# installer/icons.sh FOLDER     writes the icons of a Linux desktop: FOLDER/hicolor/...
# Needs rsvg-convert (librsvg2-bin) and python3; --check needs neither.
set -euo pipefail
cd "$(dirname "$0")/.."

icons=resources/icons
small=$icons/postrider-small.svg # below 32 pixels
large=$icons/postrider.svg
symbolic=$icons/postrider-symbolic.svg

# draw SIDE MARGIN FILE: a PNG of SIDE pixels with MARGIN of them empty all around
draw() {
    local side=$1 margin=$2 file=$3 drawing=$large
    ((side >= 32)) || drawing=$small
    rsvg-convert --width $((side - 2 * margin)) --height $((side - 2 * margin)) --left "$margin" --top "$margin" \
        --page-width "$side" --page-height "$side" --output "$file" "$drawing"
}

make_containers() {
    local folder side
    folder=$(mktemp -d)
    # shellcheck disable=SC2064 # the folder of now
    trap "rm -rf '$folder'" EXIT
    for side in 16 20 24 32 40 48 64 256; do
        draw "$side" 0 "$folder/ico-$side.png"
    done
    # Icons of macOS keep a tenth of their ground empty, as its Dock sets them side by side.
    for side in 16 32 64 128 256 512 1024; do
        draw "$side" $((side / 10)) "$folder/icns-$side.png"
    done
    python3 installer/iconfiles.py "$folder" "$(fingerprint)" "$icons/postrider.ico" "$icons/postrider.icns"
}

# What both files carry: a sum of the drawings, whatever ends their lines.
fingerprint() {
    local sum=(sha256sum)
    command -v sha256sum >/dev/null || sum=(shasum -a 256)
    cat "$small" "$large" | tr -d '\r' | "${sum[@]}" | cut -c 1-64
}

check_containers() {
    local file sum status=0
    sum=$(fingerprint)
    for file in "$icons/postrider.ico" "$icons/postrider.icns"; do
        grep -qaF "$sum" "$file" && continue
        echo "$file was not made from the drawings as they are now. Run installer/icons.sh and commit it." >&2
        status=1
    done
    return "$status"
}

# write_desktop FOLDER
write_desktop() {
    local hicolor=$1/hicolor side
    for side in 16 22 24 32 48 64 128 256 512; do
        mkdir -p "$hicolor/${side}x$side/apps"
        draw "$side" 0 "$hicolor/${side}x$side/apps/postrider.png"
    done
    mkdir -p "$hicolor/scalable/apps" "$hicolor/symbolic/apps"
    cp "$large" "$hicolor/scalable/apps/postrider.svg"
    cp "$symbolic" "$hicolor/symbolic/apps/postrider-symbolic.svg"
}

case ${1-} in
"") make_containers ;;
--check) check_containers ;;
-*) sed -n '3,6s/^# //p' "$0" >&2; exit 2 ;;
*) write_desktop "$1" ;;
esac
