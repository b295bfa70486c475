#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check.sh [FOLDER]
# Holds what build.sh --with-older has made in dist/ against the rules of those who package programs
# and, as root, installs and uses it in clean trees of Debian 12.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=installer/linux/prepare.bash
source installer/linux/prepare.bash

install_packages "${package_packages[@]}" "${check_packages[@]}"
packages=${1:-dist}
deb=("$packages"/*.deb)
rpm=("$packages"/*.rpm)
content=$(mktemp -d)
trap 'rm -rf "$content"' EXIT
faults=0

# holds NAME COMMAND…: says whether a check holds, and what it said when not.
holds() {
    local name=$1 said
    shift
    if said=$("$@" 2>&1); then
        printf 'ok    %s\n' "$name"
    else
        printf 'FAULT %s\n%s\n' "$name" "$(head -n 30 <<<"$said")"
        faults=$((faults + 1))
    fi
}

# Whether a program is hardened as Debian wants it, stripped, and finds its libraries by itself.
is_hardened() {
    local dynamic
    dynamic=$(readelf --wide --dynamic --program-headers "$1")
    grep -q 'FLAGS_1.*PIE' <<<"$dynamic" || { echo "not position-independent" && return 1; }
    grep -qE 'BIND_NOW|FLAGS_1.*NOW' <<<"$dynamic" || { echo "binds lazily" && return 1; }
    grep -q GNU_RELRO <<<"$dynamic" || { echo "without RELRO" && return 1; }
    grep -q '__stack_chk_fail' < <(readelf --wide --dyn-syms "$1") || { echo "without a stack protector" && return 1; }
    grep -qE '__\w+_chk(@|$)' < <(readelf --wide --dyn-syms "$1" | grep -v __stack_chk) \
        || { echo "not fortified" && return 1; }
    ! grep -qE 'RPATH|RUNPATH' <<<"$dynamic" || { echo "has an RPATH" && return 1; }
    ! readelf --wide --sections "$1" | grep -q '\.debug_info' || { echo "not stripped" && return 1; }
}

# Whether a unit means something to systemd, which wants its program to be there.
is_understood() {
    sed 's,^ExecStart=/usr/bin/postriderctl,ExecStart=/bin/true,' "$1" >"$content/$(basename "$1")"
    local status=0
    XDG_RUNTIME_DIR=$content systemd-analyze --user --man=no verify "$content/$(basename "$1")" || status=$?
    rm "$content/$(basename "$1")"
    return "$status"
}

# Whether the .rpm has what the .deb has, but for the papers of each.
have_the_same() {
    diff <(cd "$content" && find . -not -type d | sed 's/^\.//' | grep -v /usr/share/doc/ | sort) \
        <(rpm -qpl "${rpm[0]}" | grep -vE '/usr/share/(doc|licenses)/' | sort)
}

# What lintian says of every first version is not about us: nobody at Debian has asked for it.
holds lintian lintian --allow-root --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs "${deb[0]}"
dpkg-deb --extract "${deb[0]}" "$content"
holds "AppStream metainfo" appstreamcli validate --no-net "$content"/usr/share/metainfo/*.xml
holds "AppStream, with the menu entry" appstreamcli validate-tree --no-net "$content"
holds "menu entry" desktop-file-validate "$content"/usr/share/applications/*.desktop
holds "unit of systemd" is_understood "$content/usr/lib/systemd/user/postriderctl-push.service"
for program in postrider postriderctl; do
    zcat "$content/usr/share/man/man1/$program.1.gz" >"$content/$program.1"
    holds "manual page of $program" mandoc -T lint -W warning "$content/$program.1"
    rm "$content/$program.1"
    holds "hardening of $program" is_hardened "$content/usr/bin/$program"
done
holds "same files in .deb and .rpm" have_the_same
holds rpmlint rpmlint --config installer/linux/rpmlint.toml "${rpm[0]}"

status=0
tests/package/install.bash "$packages" || status=$?
((status == 0 || status == 77)) || faults=$((faults + 1))
echo "$faults faults"
((faults == 0))
