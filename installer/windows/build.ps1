# SPDX-License-Identifier: GPL-3.0-or-later
<#
.SYNOPSIS
Builds Postrider with the libraries of vcpkg, runs its tests, starts what would be installed, and
makes the installer in build/windows/packages.

.DESCRIPTION
Needs PowerShell 7, Visual Studio 2022 with its C++ tools, CMake, Ninja and NSIS. vcpkg is taken from VCPKG_ROOT,
or fetched in the release that installer/vcpkg-release names.
#>
param([string] $Preset = 'windows')

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3

function Invoke-Tool {
    $program, $arguments = $args
    & $program @arguments
    if ($LASTEXITCODE -ne 0) { throw "$($args -join ' ') has failed." }
}

# Makes cl, dumpbin and signtool known, unless this is a developer prompt already.
function Enter-Compiler {
    if (Get-Command cl -ErrorAction SilentlyContinue) { return }
    $where = Join-Path ${env:ProgramFiles(x86)} 'Microsoft Visual Studio/Installer/vswhere.exe'
    $studio = & $where -latest -products '*' -requires Microsoft.VisualStudio.Component.VC.Tools.x86.x64 -property installationPath
    if (-not $studio) { throw 'Visual Studio with its C++ tools is not there.' }
    & (Join-Path $studio 'Common7/Tools/Launch-VsDevShell.ps1') -Arch amd64 -HostArch amd64 -SkipAutomaticLocation
}

# The developer prompt brings a vcpkg of its own, so that this comes after it.
function Initialize-Libraries([string] $Root) {
    $env:VCPKG_ROOT = if ($Root) { $Root } else { Join-Path (Get-Location) 'build/vcpkg' }
    if (-not (Test-Path (Join-Path $env:VCPKG_ROOT '.vcpkg-root'))) {
        $release = (Get-Content 'installer/vcpkg-release' -TotalCount 1).Trim()
        Invoke-Tool git clone --depth 1 --branch $release https://github.com/microsoft/vcpkg $env:VCPKG_ROOT
    }
    if (-not (Test-Path (Join-Path $env:VCPKG_ROOT 'vcpkg.exe'))) {
        Invoke-Tool (Join-Path $env:VCPKG_ROOT 'bootstrap-vcpkg.bat') -disableMetrics
    }
}

Push-Location (Join-Path $PSScriptRoot '../..')
try {
    $root = $env:VCPKG_ROOT
    Enter-Compiler
    Initialize-Libraries $root

    Invoke-Tool cmake --preset $Preset
    Invoke-Tool cmake --build --preset $Preset
    $env:QT_QPA_PLATFORM = 'offscreen'
    Invoke-Tool ctest --preset $Preset
    Remove-Item Env:QT_QPA_PLATFORM

    $stage = "build/$Preset/stage"
    if (Test-Path $stage) { Remove-Item $stage -Recurse -Force }
    Invoke-Tool cmake --install "build/$Preset" --prefix $stage
    Invoke-Tool pwsh -NoProfile -File installer/windows/check.ps1 (Resolve-Path $stage)

    Invoke-Tool cpack --preset $Preset
    $packages = @(Get-ChildItem "build/$Preset/packages" -Filter '*.exe')
    & installer/windows/sign.ps1 $packages.FullName
    $sums = $packages | ForEach-Object { '{0}  {1}' -f (Get-FileHash $_.FullName -Algorithm SHA256).Hash.ToLower(), $_.Name }
    [IO.File]::WriteAllText((Join-Path (Get-Location) "build/$Preset/packages/SHA256SUMS"), ($sums -join "`n") + "`n")
    $sums
} finally {
    Pop-Location
}
