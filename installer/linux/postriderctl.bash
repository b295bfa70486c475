# SPDX-License-Identifier: GPL-3.0-or-later
# Completion for bash. It asks the program itself, by --help, what may come next, so that it always
# fits the one that is installed.

# _postriderctl_help [WORD...]: what the command of these words says of itself.
_postriderctl_help() {
    "${COMP_WORDS[0]/#\~/$HOME}" "$@" --help 2>/dev/null
}

# _postriderctl_value HELP OPTION: what an option wants after it, as in FILE; nothing when it wants nothing.
_postriderctl_value() {
    local line option
    while IFS= read -r line; do
        [[ $line =~ ^\ \ (-[^ ]+)\ ([^ ]+) ]] || continue
        for option in ${BASH_REMATCH[1]//,/ }; do
            [[ $option != "$2" ]] || echo "${BASH_REMATCH[2]}"
        done
    done <<<"$1"
}

# _postriderctl_options HELP: every option, one a line.
_postriderctl_options() {
    local line
    while IFS= read -r line; do
        [[ ! $line =~ ^\ \ (-[^ ]+) ]] || tr , '\n' <<<"${BASH_REMATCH[1]}"
    done <<<"$1"
}

# _postriderctl_commands HELP: the commands that may follow, one a line.
_postriderctl_commands() {
    local line part=
    while IFS= read -r line; do
        [[ ! $line =~ ^([A-Z][A-Za-z ]*):$ ]] || part=${BASH_REMATCH[1]}
        [[ $part != Commands || ! $line =~ ^\ \ ([a-z][a-z-]*) ]] || echo "${BASH_REMATCH[1]}"
    done <<<"$1"
}

# _postriderctl_offer VALUE: completes what is wanted, as in FILE, DIR or csv|json.
_postriderctl_offer() {
    local cur=${COMP_WORDS[COMP_CWORD]}
    case $1 in
    FILE) mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
    DIR) mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
    *\|*) mapfile -t COMPREPLY < <(compgen -W "$(tr '|' '\n' <<<"$1" | sed '/^SEQ$/d')" -- "$cur") ;;
    esac
    [[ $1 != FILE && $1 != DIR ]] || compopt -o filenames 2>/dev/null || true # a test calls this, too
}

_postriderctl() {
    local cur=${COMP_WORDS[COMP_CWORD]} common help wanted='' word i path=() subjects=0
    COMPREPLY=()
    common=$(_postriderctl_help)
    help=$common
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ -n $wanted ]]; then
            wanted=
        elif [[ $word == -* ]]; then
            wanted=$(_postriderctl_value "$help"$'\n'"$common" "$word")
        elif ((subjects == 0)) && [[ $'\n'$(_postriderctl_commands "$help")$'\n' == *$'\n'"$word"$'\n'* ]]; then
            path+=("$word")
            help=$(_postriderctl_help "${path[@]}")
        else
            subjects=$((subjects + 1))
        fi
    done
    if [[ -n $wanted ]]; then
        _postriderctl_offer "${wanted%%$'\n'*}"
    elif [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_postriderctl_options "$help"$'\n'"$common" | sort -u)" -- "$cur")
    elif ((subjects == 0)) && [[ $help == *$'\nCommands:\n'* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_postriderctl_commands "$help")" -- "$cur")
    elif ((subjects == 0)) && [[ $help == *$'\nWhat it is about:\n  FILE '* ]]; then
        _postriderctl_offer FILE
    fi
}

complete -F _postriderctl postriderctl
