#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# import-certificate.sh
# On a machine of CI: puts a certificate into a keychain of its own, and tells the steps that follow
# by GITHUB_ENV which identity to sign with. By hand nobody needs this.
#   CERTIFICATE, CERTIFICATE_PASSWORD           a Developer ID Application as PKCS #12, in Base64
#   NOTARY_KEY, NOTARY_KEY_ID, NOTARY_ISSUER    a key of App Store Connect, in Base64, if there is one
set -euo pipefail
if [[ -z ${CERTIFICATE:-} ]]; then
    echo "There is no certificate: the packages will be signed for this machine only." >&2
    exit 0
fi
: "${CERTIFICATE_PASSWORD:?}" "${RUNNER_TEMP:?}" "${GITHUB_ENV:?}"
keychain=$RUNNER_TEMP/postrider.keychain-db
file=$RUNNER_TEMP/certificate.p12
password=$(openssl rand -hex 24)
umask 077
trap 'rm -f "$file"' EXIT

base64 -D -o "$file" <<<"$CERTIFICATE"
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 21600 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$file" -k "$keychain" -P "$CERTIFICATE_PASSWORD" -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain" "$HOME/Library/Keychains/login.keychain-db"
identity=$(security find-identity -v -p codesigning "$keychain" | sed -nE '1s/.*"(.*)".*/\1/p')
[[ -n $identity ]] || { echo "There is no identity for signing code in the certificate." >&2; exit 1; }
echo "POSTRIDER_MACOS_IDENTITY=$identity" >>"$GITHUB_ENV"

if [[ -n ${NOTARY_KEY:-} ]]; then
    base64 -D -o "$RUNNER_TEMP/notary.p8" <<<"$NOTARY_KEY"
    {
        echo "POSTRIDER_NOTARY_KEY=$RUNNER_TEMP/notary.p8"
        echo "POSTRIDER_NOTARY_KEY_ID=$NOTARY_KEY_ID"
        echo "POSTRIDER_NOTARY_ISSUER=$NOTARY_ISSUER"
    } >>"$GITHUB_ENV"
fi
