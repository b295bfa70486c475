# SPDX-License-Identifier: GPL-3.0-or-later
<#
.SYNOPSIS
Whether every script here can be parsed. lint.sh runs this where there is a PowerShell.
#>
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3

$wrong = 0
foreach ($file in Get-ChildItem $PSScriptRoot -Filter '*.ps1') {
    $errors = $null
    [void][Management.Automation.Language.Parser]::ParseFile($file.FullName, [ref]$null, [ref]$errors)
    foreach ($problem in $errors) {
        Write-Output "$($file.Name): $problem"
        $wrong++
    }
}
exit $wrong
