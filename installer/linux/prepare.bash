# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./run and ./test: what Postrider needs on Debian 12 and Ubuntu 24.04, and how it is
# installed, configured and built.
# shellcheck disable=SC2034 # the lists are for those who source it

build_packages=(
    g++ cmake ninja-build pkg-config ccache
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl1-mesa-dev libvulkan-dev
    qtkeychain-qt6-dev libexpected-dev libcli11-dev libmicrohttpd-dev libsodium-dev libzip-dev
)
# Loaded by name at run time, so that no build notices when they are not there.
# The font is for the window, and for the PDF that postriderctl writes without one.
runtime_packages=(libqt6sql6-sqlite libqt6sql6-psql libqt6svg6 qt6-translations-l10n libsecret-1-0 fonts-dejavu-core)
# For the window: Wayland, whose part of Qt is packaged on its own.
window_packages=(qt6-wayland)
test_packages=(
    gnome-keyring dbus-daemon dbus-bin openssl nginx-light
    postgresql libqt6sql6-odbc odbc-postgresql
)
# For making packages, and for checking them.
package_packages=(dpkg-dev rpm patchelf xz-utils librsvg2-bin)
check_packages=(lintian rpmlint appstream desktop-file-utils systemd mandoc debootstrap)

# Whether a window can be shown to somebody.
has_display() {
    [[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} || $(uname -s) == Darwin ]]
}

# Installs the packages that are missing, or says exactly what a person has to install.
install_packages() {
    command -v dpkg-query >/dev/null || return 0 # not a Debian: the build says what it misses
    local package missing=() root=()
    for package; do
        [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] \
            || missing+=("$package")
    done
    ((${#missing[@]} > 0)) || return 0
    echo "Installing: ${missing[*]}"
    if ((EUID != 0)); then
        root=(sudo)
        [[ -t 0 ]] || root+=(-n)
        if ! "${root[@]}" true 2>/dev/null; then
            echo "Root is needed for that. Ask an administrator to run:" >&2
            echo "  apt-get update && apt-get install --no-install-recommends ${missing[*]}" >&2
            exit 1
        fi
    fi
    local apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
    "${apt[@]}" update </dev/null || echo "Some package lists could not be fetched; trying without them." >&2
    "${apt[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null
}

use_ccache() {
    command -v ccache >/dev/null || return 0
    export POSTRIDER_COMPILER_LAUNCHER=ccache
    # What ccache has to overlook to work with a precompiled header.
    export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros}
}

# configure_and_build PRESET [CONFIGURE-ARGUMENT...] [-- BUILD-ARGUMENT...]
configure_and_build() {
    local preset=$1 configure=()
    shift
    while (($# > 0)) && [[ $1 != -- ]]; do
        configure+=("$1")
        shift
    done
    (($# == 0)) || shift
    use_ccache
    cmake --preset "$preset" "${configure[@]}"
    cmake --build --preset "$preset" --parallel "$(nproc)" "$@"
}
