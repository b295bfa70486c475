# SPDX-License-Identifier: GPL-3.0-or-later
<#
.SYNOPSIS
On a machine of CI: puts a certificate for code into the store of the user, and tells the steps that
follow by GITHUB_ENV its thumbprint. By hand nobody needs this.

.DESCRIPTION
CERTIFICATE is the certificate with its key as PKCS #12, in Base64, CERTIFICATE_PASSWORD its password.
#>
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3

if (-not $env:CERTIFICATE) {
    Write-Warning 'There is no certificate: the packages will stay unsigned.'
    return
}
$file = Join-Path $env:RUNNER_TEMP 'certificate.pfx'
try {
    [IO.File]::WriteAllBytes($file, [Convert]::FromBase64String($env:CERTIFICATE))
    $password = ConvertTo-SecureString $env:CERTIFICATE_PASSWORD -AsPlainText -Force
    $certificate = Import-PfxCertificate -FilePath $file -CertStoreLocation Cert:\CurrentUser\My -Password $password
    Add-Content -Path $env:GITHUB_ENV -Value "POSTRIDER_WINDOWS_CERTIFICATE=$($certificate.Thumbprint)"
} finally {
    Remove-Item $file -Force -ErrorAction SilentlyContinue
}
