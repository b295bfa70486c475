#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# manpages.bash POSTRIDER POSTRIDERCTL FOLDER
# Holds the manual pages in a folder against what the two programs say of themselves: every command,
# every option, and none that does not exist.
set -euo pipefail
# shellcheck source=tests/package/help.bash
source "$(dirname "$0")/help.bash"
program=$2
pages=$3
faults=0

# differ NAME EXPECTED FOUND: says in what two lists differ.
differ() {
    [[ $2 != "$3" ]] || return 0
    echo "$1 (< program, > manual page):"
    diff <(echo "$2") <(echo "$3") | grep '^[<>]' || true
    faults=$((faults + 1))
}

# The options that the entries (.TP) of some roff name, one a line, sorted.
entries() {
    sed -nE '/^\.TP$/{n;p}' | sed 's/\\-/-/g' | grep -oE -e '(^|[ "])--?[a-z][a-z-]*' | tr -d ' "' | sort -u || true # there may be none
}

without_help() {
    sed '/^-h$/d; /^--help$/d'
}

options=$("$1" --help | sed -nE 's/^  (-.*)/\1/p' | grep -oE -e '(^|[, ])--?[a-z][a-z-]*' | tr -d ' ,' | sort -u)
differ postrider "$options" "$(sed -n '/^\.SH OPTIONS/,/^\.SH FILES/p' "$pages/postrider.1.in" | entries)"

ask
page=$pages/postriderctl.1.in
differ "options for all commands" "$(options_of "${told[/]}")" \
    "$(sed -n '/^\.SH OPTIONS/,/^\.SH COMMANDS/p' "$page" | entries | without_help)"

# Each .SS names the commands of which it has the options, as in "source add NAME, source edit NAME".
named=()
while IFS= read -r heading; do
    commands=()
    while read -r command; do
        command=$(sed -E 's/ [[A-Z].*//' <<<"$command")
        commands+=("$command")
        named+=("$command")
    done < <(sed -E 's/^\.SS "(.*)"$/\1/; s/\\-/-/g; s/, /\n/g' <<<"$heading")
    expected=$(for command in "${commands[@]}"; do options_of "${told[/$command]:-}"; done | sort -u)
    found=$(awk -v heading="$heading" '/^\.S[SH]/ { inside = $0 == heading } inside' "$page" | entries)
    differ "${commands[*]}" "$expected" "$found"
done < <(grep '^\.SS ' "$page")

leaves=$(for command in "${!told[@]}"; do
    [[ -n $(commands_of "${told[$command]}") ]] || echo "${command#/}"
done | sort)
differ commands "$leaves" "$(printf '%s\n' "${named[@]}" | sort)"
((${#told[@]} > 20)) || { echo "Only ${#told[@]} commands were found." && faults=1; }
echo "${#told[@]} commands, $faults faults"
((faults == 0))
