#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# completion.bash POSTRIDERCTL COMPLETION
# Presses Tab, so to say, after every command.
set -euo pipefail
# shellcheck source=tests/package/help.bash
source "$(dirname "$0")/help.bash"
program=$1
# shellcheck source=installer/linux/postriderctl.bash
source "$2"
faults=0

# tab WORD...: what is offered for the last word, sorted.
tab() {
    COMP_WORDS=("$program" "$@")
    COMP_CWORD=$#
    COMPREPLY=()
    _postriderctl
    printf '%s\n' "${COMPREPLY[@]}" | sort -u
}

# offers EXPECTED WORD...: holds against it what Tab offers.
offers() {
    local expected=$1 found
    shift
    found=$(tab "$@")
    [[ $found != "$expected" ]] || return 0
    echo "after: postriderctl $* (< expected, > offered)"
    diff <(echo "$expected") <(echo "$found") | grep '^[<>]' || true
    faults=$((faults + 1))
}

offers --until-idle push --u
ask
# Asking the program is slow when it is done a few hundred times, and was done just now.
_postriderctl_help() { echo "${told["/$*"]}"; }
common=$(options_of "${told[/]}")
for command in "${!told[@]}"; do
    read -ra words <<<"${command#/}"
    expected=$(printf '%s\n' "$common" --help -h; options_of "${told[$command]}")
    offers "$(sort -u <<<"$expected" | grep .)" "${words[@]}" -
    commands=$(commands_of "${told[$command]}" | sort)
    [[ -z $commands ]] || offers "$commands" "${words[@]}" ""
done

offers $'beginning\nnow' source add "Our MLS" --start ""
offers beginning feed add Acme --start b
offers $'rcp28\nwebapi028' --profile /tmp --json consumer edit Acme --format ""
offers edit --profile source source e
offers "" feed show ""
offers "" source add --odata ""

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/a folder"
touch "$folder/a file"
offers "$folder/a file"$'\n'"$folder/a folder" export --out "$folder/a"
offers "$folder/a file"$'\n'"$folder/a folder" import "$folder/a"
offers "$folder/a folder" source add MLS --folder "$folder/a"
echo "${#told[@]} commands, $faults faults"
((faults == 0 && ${#told[@]} > 20))
