# SPDX-License-Identifier: GPL-3.0-or-later
<#
.SYNOPSIS
Puts into the folder of Postrider what its programs need from the libraries that vcpkg has built.

.DESCRIPTION
windeployqt takes along what it knows of. It does not know what plugins are loaded by name, nor on
which other libraries they depend, so these are added here, and all that has to be there is looked
for. Programs are signed as sign.ps1 says. Installing and packaging run this, in the environment of
the compiler.

.PARAMETER Folder
Where postrider.exe and postriderctl.exe are.

.PARAMETER Libraries
The folder of one triplet in vcpkg_installed.
#>
param(
    [Parameter(Mandatory)] [string] $Folder,
    [Parameter(Mandatory)] [string] $Libraries
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3

# What is loaded by name at run time, so that no linker notices when it is missing.
$wanted = @(
    'platforms/qwindows.dll'
    'platforms/qoffscreen.dll'
    'iconengines/qsvgicon.dll'
    'imageformats/qsvg.dll'
    'tls/qopensslbackend.dll'
    'tls/qcertonlybackend.dll'
    'sqldrivers/qsqlite.dll'
    'sqldrivers/qsqlpsql.dll'
    'sqldrivers/qsqlodbc.dll'
)

function Copy-Plugins {
    $plugins = Join-Path $Libraries 'Qt6/plugins'
    # The styles have other names from one Qt to the next: all of them.
    $styles = Get-ChildItem (Join-Path $plugins 'styles') -Filter '*.dll' | ForEach-Object { "styles/$($_.Name)" }
    foreach ($plugin in @($wanted) + @($styles)) {
        $target = Join-Path $Folder $plugin
        New-Item -ItemType Directory -Force -Path (Split-Path $target) | Out-Null
        Copy-Item (Join-Path $plugins $plugin) $target -Force
    }
}

# What Qt says by itself, in the languages that Postrider speaks.
function Copy-Translations {
    $target = Join-Path $Folder 'translations'
    New-Item -ItemType Directory -Force -Path $target | Out-Null
    $own = Get-ChildItem (Join-Path $PSScriptRoot '../../translations') -Filter 'postrider_*.ts'
    foreach ($language in $own.BaseName -replace '^postrider_', '') {
        if ($language -eq 'en') { continue }
        $found = Get-ChildItem $Libraries -Recurse -Filter "qtbase_$language.qm" | Select-Object -First 1
        if (-not $found) { throw "Qt has no translation qtbase_$language.qm in $Libraries." }
        Copy-Item $found.FullName $target -Force
    }
    Set-Content -Path (Join-Path $Folder 'qt.conf') -Encoding ascii -Value @(
        '[Paths]', 'Prefix = .', 'Plugins = .', 'Translations = translations')
}

# The names of the libraries that a program or library is linked to.
function Get-Needed([string] $Path) {
    $lines = & dumpbin /nologo /dependents $Path
    if ($LASTEXITCODE -ne 0) { throw "dumpbin cannot read $Path." }
    $lines | Where-Object { $_ -match '^\s+(\S+\.dll)$' } | ForEach-Object { $_.Trim() }
}

# Copies what is needed and not there yet, and what that needs in turn. What neither vcpkg nor the
# compiler has belongs to Windows.
function Copy-Libraries {
    $runtime = Get-ChildItem (Join-Path $env:VCToolsRedistDir 'x64') -Filter 'Microsoft.VC*.CRT' | Select-Object -First 1
    $places = @((Join-Path $Libraries 'bin'), $runtime.FullName)
    $looked = @{}
    do {
        $unknown = @(Get-ChildItem $Folder -Recurse -Include '*.exe', '*.dll' |
            Where-Object { -not $looked.ContainsKey($_.FullName) })
        foreach ($file in $unknown) {
            $looked[$file.FullName] = $true
            foreach ($name in Get-Needed $file.FullName) {
                if (Test-Path (Join-Path $Folder $name)) { continue }
                $found = $places | ForEach-Object { Join-Path $_ $name } | Where-Object { Test-Path $_ } |
                    Select-Object -First 1
                if ($found) { Copy-Item $found $Folder }
            }
        }
    } while ($unknown.Count -gt 0)
}

function Assert-Complete {
    $needed = @('Qt6Core.dll', 'Qt6Gui.dll', 'Qt6Network.dll', 'Qt6Sql.dll', 'Qt6Svg.dll', 'Qt6Widgets.dll',
        'msvcp140.dll', 'vcruntime140.dll') + $wanted
    $missing = @($needed | Where-Object { -not (Test-Path (Join-Path $Folder $_)) })
    if (-not (Get-ChildItem (Join-Path $Folder 'styles') -Filter '*.dll')) { $missing += 'styles/*.dll' }
    $others = @('libssl-*.dll', 'libcrypto-*.dll', '*microhttpd*.dll', '*sodium*.dll', '*keychain*.dll')
    foreach ($library in $others) {
        if (-not (Get-ChildItem $Folder -Filter $library)) { $missing += $library }
    }
    if ($missing) { throw "Missing in ${Folder}: $($missing -join ', ')" }
}

$Folder = (Resolve-Path $Folder).Path
if (-not (Get-Command dumpbin -ErrorAction SilentlyContinue)) {
    throw 'dumpbin is not there. Run this in a developer prompt of Visual Studio, or by build.ps1.'
}
$programs = @((Join-Path $Folder 'postrider.exe'), (Join-Path $Folder 'postriderctl.exe'))
$options = @('--release', '--no-translations', '--no-compiler-runtime', '--no-system-d3d-compiler', '--no-opengl-sw')
& (Join-Path $Libraries 'tools/Qt6/bin/windeployqt.exe') @options @programs
if ($LASTEXITCODE -ne 0) { throw 'windeployqt has failed.' }
Copy-Plugins
Copy-Translations
Copy-Libraries
Assert-Complete
& (Join-Path $PSScriptRoot 'sign.ps1') @programs
