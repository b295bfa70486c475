# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the tests of this folder: what a postriderctl, $program, says of its commands.
# shellcheck disable=SC2154 # set by those who source it

# What --help says of a command's options, without -h and --help, one a line, sorted.
options_of() {
    sed -nE 's/^  (-[^ ]+).*/\1/p' <<<"$1" | tr , '\n' | sed '/^-h$/d; /^--help$/d' | sort -u
}

# What follows a command, one a line.
commands_of() {
    sed -nE '/^Commands:/,/^$/s/^  ([a-z-]+) .*/\1/p' <<<"$1"
}

# Fills the map `told`: for each command ("/"; "/source"; "/source add" …) what it says of itself.
declare -A told
ask() {
    local command
    told["/$*"]=$("$program" "$@" --help)
    for command in $(commands_of "${told["/$*"]}"); do
        ask "$@" "$command"
    done
}
