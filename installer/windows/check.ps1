# SPDX-License-Identifier: GPL-3.0-or-later
<#
.SYNOPSIS
Starts both programs of a folder as somebody would who has nothing else installed.

.DESCRIPTION
The drivers of databases have to be there, and the window has to show every page of practice mode.
#>
param([Parameter(Mandatory)] [string] $Folder)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3

$env:PATH = "$env:SystemRoot\System32;$env:SystemRoot"
Remove-Item Env:QT_PLUGIN_PATH -ErrorAction SilentlyContinue

$ctl = Join-Path $Folder 'postriderctl.exe'
& $ctl --version
if ($LASTEXITCODE -ne 0) { throw 'postriderctl does not start.' }
& $ctl source drivers
if ($LASTEXITCODE -ne 0) { throw 'postriderctl does not know its drivers.' }

$pictures = Join-Path ([IO.Path]::GetTempPath()) "postrider-$PID"
New-Item -ItemType Directory -Path $pictures | Out-Null
try {
    $window = Start-Process (Join-Path $Folder 'postrider.exe') -ArgumentList '--screenshot', "`"$pictures`"" -PassThru
    if (-not $window.WaitForExit(120000)) {
        $window.Kill()
        throw 'The window does not end.'
    }
    if ($window.ExitCode -ne 0) { throw "The window has ended with $($window.ExitCode)." }
    $count = @(Get-ChildItem $pictures -Filter '*.png').Count
    if ($count -eq 0) { throw 'The window has shown nothing.' }
    "$count pictures of the window."
} finally {
    Remove-Item $pictures -Recurse -Force
}
