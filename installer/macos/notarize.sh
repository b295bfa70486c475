#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# notarize.sh IMAGE
# Signs a disk image, has Apple look at it and staples the ticket to it. What is needed comes from
# the environment; without POSTRIDER_MACOS_IDENTITY nothing is done.
#   POSTRIDER_MACOS_IDENTITY    Developer ID Application: …, in a keychain that is open
#   POSTRIDER_NOTARY_KEY        path of the key of App Store Connect, a .p8 file
#   POSTRIDER_NOTARY_KEY_ID     its id
#   POSTRIDER_NOTARY_ISSUER     its issuer
set -euo pipefail
image=$1

if [[ -z ${POSTRIDER_MACOS_IDENTITY:-} ]]; then
    echo "POSTRIDER_MACOS_IDENTITY is not set: $image stays unsigned, and macOS will warn of it." >&2
    exit 0
fi
codesign --force --timestamp --sign "$POSTRIDER_MACOS_IDENTITY" "$image"
if [[ -z ${POSTRIDER_NOTARY_KEY:-} ]]; then
    echo "POSTRIDER_NOTARY_KEY is not set: $image is signed, but Apple has not seen it." >&2
    exit 0
fi
xcrun notarytool submit "$image" --wait \
    --key "$POSTRIDER_NOTARY_KEY" --key-id "$POSTRIDER_NOTARY_KEY_ID" --issuer "$POSTRIDER_NOTARY_ISSUER"
xcrun stapler staple "$image"
spctl --assess --type open --context context:primary-signature --verbose "$image"
