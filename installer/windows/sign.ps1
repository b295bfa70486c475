# SPDX-License-Identifier: GPL-3.0-or-later
<#
.SYNOPSIS
Signs files, if there is something to sign with.

.DESCRIPTION
POSTRIDER_WINDOWS_CERTIFICATE is the thumbprint of a certificate for code in the store of the user.
POSTRIDER_TIMESTAMP_SERVER may name another server for timestamps. Nothing of that is in the tree.
#>
param([Parameter(Mandatory, ValueFromRemainingArguments)] [string[]] $Files)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3

if (-not $env:POSTRIDER_WINDOWS_CERTIFICATE) {
    Write-Warning "POSTRIDER_WINDOWS_CERTIFICATE is not set: $($Files -join ', ') stay unsigned, and Windows will warn of them."
    return
}
$server = if ($env:POSTRIDER_TIMESTAMP_SERVER) { $env:POSTRIDER_TIMESTAMP_SERVER } else { 'http://timestamp.digicert.com' }
& signtool sign /sha1 $env:POSTRIDER_WINDOWS_CERTIFICATE /fd sha256 /td sha256 /tr $server /d Postrider $Files
if ($LASTEXITCODE -ne 0) { throw 'signtool has failed.' }
