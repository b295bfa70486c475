#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# install.bash FOLDER [TREES]
# Installs the packages in a folder into clean trees of Debian 12, as build.sh --with-older has made
# them, and uses them there: practice mode, delivery to a Consumer by TLS, an upgrade while
# postriderctl delivers, removal; and the portable archive where there is no Qt. Ends with 77 where
# it cannot be done: it takes root and debootstrap.
set -euo pipefail
if ((EUID != 0)) || ! command -v debootstrap >/dev/null; then
    echo "Skipped: it takes root and debootstrap."
    exit 77
fi
if [[ ${POSTRIDER_INSIDE:-} != 1 ]]; then
    # What it mounts and starts is gone when it ends, however it ends.
    POSTRIDER_INSIDE=1 exec unshare --mount --pid --fork --kill-child --mount-proc "$0" "$@"
fi
umask 022
here=$(dirname "$(realpath "$0")")
packages=$(realpath "$1")
trees=$(realpath -m "${2:-$packages/../build/trees}")
# shellcheck source=tests/package/trees.bash
source "$here/trees.bash"
test_packages=(gnome-keyring dbus-daemon dbus-bin python3 openssl)

say() {
    printf '\n== %s (%d s)\n' "$1" "$SECONDS"
}

# version_of PROGRAM: as it says by itself.
version_of() {
    as_ann "$1" --version | grep -oE '[0-9]+\.[0-9]+\.[0-9]+'
}

check_package() {
    local older=("$packages"/older/*.deb) newer=("$packages"/*.deb) pushing profile sum files file
    tree=$trees/package
    say "A Debian 12 with the older package"
    make_tree "$tree"
    cp "${older[0]}" "$tree/root/older.deb"
    cp "${newer[0]}" "$tree/root/newer.deb"
    install_in_tree /root/older.deb
    old_version=$(version_of postriderctl)
    install_in_tree "${test_packages[@]}"
    say "Practice mode of the older one, $old_version"
    session practise
    say "It delivers"
    receive
    session drivers
    session set-up
    session deliver 1 250
    session push &
    pushing=$!
    session_follow 251 300
    say "An upgrade while it delivers"
    install_in_tree /root/newer.deb
    new_version=$(version_of postriderctl)
    [[ $new_version != "$old_version" ]] || { echo "Both are version $new_version." >&2; return 1; }
    [[ $(version_of postrider) == "$new_version" ]]
    session_follow 301 350
    kill -TERM "$(cat "$tree/home/ann/test/push.pid")"
    wait "$pushing"
    say "The newer one, $new_version, goes on"
    session settled 350
    session deliver 351 600
    session practise
    say "It is removed"
    profile=$tree/home/ann/.local/share/Postrider
    sum=$(cd "$profile" && find . -type f -print0 | sort -z | xargs -0 sha256sum)
    mapfile -t files < <(in_tree dpkg -L postrider)
    in_tree apt-get -q -y purge postrider >"$tree/apt.log" 2>&1
    for file in "${files[@]}"; do
        [[ -d $tree$file || ! -e $tree$file ]] || { echo "$file is still there." >&2; return 1; }
    done
    [[ -z $(find "$tree/usr" "$tree/etc" "$tree/var/lib" -iname '*postrider*' -not -path '*/dpkg/*') ]]
    [[ $sum == "$(cd "$profile" && find . -type f -print0 | sort -z | xargs -0 sha256sum)" ]]
    echo "profile: as it was, $(wc -l <<<"$sum") files"
}

check_archive() {
    local archive=("$packages"/*.tar.xz) name
    tree=$trees/archive
    say "A Debian 12 without Qt, with the portable archive"
    make_tree "$tree"
    # What the archive leaves to the system, as its README says it.
    tar --extract --xz --directory "$tree/opt" --file "${archive[0]}"
    name=$(basename "${archive[0]}" .tar.xz)
    mapfile -t needs < <(sed -n 's/^ *apt-get install //p' "$tree/opt/$name/README" | tr ' ' '\n')
    install_in_tree "${needs[@]}" "${test_packages[@]}"
    if in_tree dpkg -l 'libqt*' 2>/dev/null | grep -q '^ii'; then
        echo "There is a Qt in that tree." >&2
        return 1
    fi
    programs=/opt/$name/bin
    if in_tree sh -c "find /opt/$name -type f \( -name '*.so*' -o -path '*/bin/postr*' \) -exec ldd {} +" \
        | grep 'not found' | grep -vE 'lib(pq|odbc|mariadb|wayland-[a-z]+)\.so' | sort -u | grep .; then
        echo "Libraries of the archive are missing." >&2
        return 1
    fi
    session practise
    receive
    session drivers
    session set-up
    session deliver 1 250
    programs=
}

# With push running, another session asks: the same person, the same socket.
session_follow() {
    for _ in {1..100}; do
        [[ ! -e $tree/home/ann/test/push.pid ]] || break
        sleep 0.1
    done
    session follow "$@"
}

mkdir -p "$trees"
check_package
check_archive
say "All is well"
remove_tree "$trees/package"
remove_tree "$trees/archive"
