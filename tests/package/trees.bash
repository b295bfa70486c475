# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by install.bash: trees of Debian 12 to install into. $here is this folder, $trees where they
# are made, $tree the one in question, $programs where Postrider is when it is not in /usr/bin.
# shellcheck disable=SC2154 # set by those who source it

mirror() {
    local found
    found=$(sed -nE 's/^URIs: *(\S*\/debian)\/?$/\1/p; s/^deb (\[.*\] )?(\S*\/debian)\/? .*/\2/p' \
        /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null | head -n 1)
    echo "${found:-http://deb.debian.org/debian}"
}

# remove_tree FOLDER: never anything but what lies on the disk there, whatever is mounted in it.
remove_tree() {
    local place
    for place in var/cache/apt/archives dev proc; do
        ! mountpoint -q "$1/$place" || umount --lazy "$1/$place"
    done
    rm -rf --one-file-system "$1"
}

# make_devices FOLDER: devices of the tree's own; those of the machine are out of its reach.
make_devices() {
    local name minor
    mount -t tmpfs -o mode=755 devices "$1"
    while read -r name minor; do
        mknod -m 666 "$1/$name" c 1 "$minor"
    done <<<$'null 3\nzero 5\nfull 7\nrandom 8\nurandom 9'
    mknod -m 666 "$1/tty" c 5 0
    ln -s /proc/self/fd "$1/fd"
    mkdir -m 1777 "$1/shm"
}

# make_tree FOLDER: a new Debian 12 with nothing but what every Debian has. The one that is unpacked
# is made once.
make_tree() {
    local base=$trees/base.tar
    if [[ ! -e $base ]]; then
        echo "Making a Debian 12 in $base"
        remove_tree "$trees/base"
        debootstrap --variant=minbase bookworm "$trees/base" "$(mirror)" >"$trees/base.log" \
            || { tail -n 20 "$trees/base.log" >&2; return 1; }
        tar --create --directory "$trees/base" --file "$base.new" .
        mv "$base.new" "$base"
        remove_tree "$trees/base"
    fi
    remove_tree "$1"
    mkdir -p "$1" "$trees/archives/partial"
    tar --extract --directory "$1" --file "$base"
    cp /etc/resolv.conf "$1/etc/"
    printf '#!/bin/sh\nexit 101\n' >"$1/usr/sbin/policy-rc.d" # no service is started in here
    chmod 755 "$1/usr/sbin/policy-rc.d"
    echo force-unsafe-io >"$1/etc/dpkg/dpkg.cfg.d/unsafe-io" # nobody minds when the power fails
    mount -t proc proc "$1/proc"
    rm -rf --one-file-system "${1:?}/dev"
    mkdir "$1/dev"
    make_devices "$1/dev"
    mount --bind "$trees/archives" "$1/var/cache/apt/archives"
    chroot "$1" useradd --create-home --shell /bin/bash ann
    install -d -m 700 -o 1000 -g 1000 "$1/run/user/1000"
    install -m 755 "$here/user.bash" "$here/receiver.py" "$here/../support/with-keyring" "$1/usr/local/lib/"
}

# in_tree COMMAND…: as root. install_in_tree PACKAGE…: by apt, with what they depend on and no more.
in_tree() {
    chroot "$tree" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/root \
        DEBIAN_FRONTEND=noninteractive "$@"
}
install_in_tree() {
    [[ -n $(find "$tree/var/lib/apt/lists" -name '*_Packages' 2>/dev/null) ]] || in_tree apt-get -q update >"$tree/apt.log" 2>&1
    in_tree apt-get -q -y --no-install-recommends --allow-downgrades install "$@" >"$tree/apt.log" 2>&1 \
        || { tail -n 20 "$tree/apt.log" >&2; return 1; }
}

# as_ann COMMAND…: as a person without any rights. session STEP…: in a D-Bus session with a keyring.
as_ann() {
    in_tree setpriv --reuid 1000 --regid 1000 --clear-groups \
        env PATH="${programs:-/usr/bin}:/usr/bin:/bin" HOME=/home/ann USER=ann XDG_RUNTIME_DIR=/run/user/1000 \
        QT_QPA_PLATFORM=offscreen "$@"
}
session() {
    as_ann dbus-run-session -- /usr/local/lib/with-keyring --inside /usr/local/lib/user.bash "$@" </dev/null
}

# Starts the Consumer of the tests.
receive() {
    as_ann mkdir -p /home/ann/test
    rm -f "$tree/home/ann/test/port"
    as_ann python3 /usr/local/lib/receiver.py /home/ann/test &
    for _ in {1..100}; do
        [[ ! -e $tree/home/ann/test/port ]] || return 0
        sleep 0.1
    done
    echo "The Consumer of the test did not start." >&2
    return 1
}
