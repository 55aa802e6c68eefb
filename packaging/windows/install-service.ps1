# 把网站安装为 Windows 服务，或把已安装的升级到本版本。
# 程序在 C:\ReportPortal\program，数据在旁边的 C:\ReportPortal\data；换地方：install-service.cmd -Target D:\ReportPortal
param([string] $Target = 'C:\ReportPortal')

$ErrorActionPreference = 'Stop'
$service = 'ReportPortal'
$program = Join-Path $Target 'program'
$data = Join-Path $Target 'data'
$exe = Join-Path $program 'ReportPortal.Web.exe'
$settings = Join-Path $program 'appsettings.json'
[Console]::OutputEncoding = [Text.Encoding]::UTF8

function Refuse([string] $why) {
    Write-Host "没有安装：$why" -ForegroundColor Red
    exit 1
}

$me = New-Object Security.Principal.WindowsPrincipal([Security.Principal.WindowsIdentity]::GetCurrent())
if (-not $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
    Refuse '需要管理员权限。请右键点击 install-service.cmd，选择“以管理员身份运行”。'
}
if (-not (Test-Path (Join-Path $PSScriptRoot 'ReportPortal.Web.exe'))) { Refuse '本文件夹中没有程序 ReportPortal.Web.exe，请完整解压安装包。' }
if ($PSScriptRoot -eq $program) { Refuse "请在解压出来的文件夹中运行，不要在 $program 中运行。" }

$known = Get-Service $service -ErrorAction SilentlyContinue
New-Item -ItemType Directory -Force $data | Out-Null

if (Test-Path $settings) {
    if ($known) {
        Stop-Service $service
        $known.WaitForStatus('Stopped', '00:01:00')
    }
    if (Test-Path "$program.old") { Remove-Item -Recurse -Force "$program.old" }
    Move-Item $program "$program.old"
}

New-Item -ItemType Directory -Force $program | Out-Null
Copy-Item (Join-Path $PSScriptRoot '*') $program -Recurse -Force
if (Test-Path "$program.old\appsettings.json") {
    Move-Item $settings "$settings.new"
    Copy-Item "$program.old\appsettings.json" $settings
    if (Test-Path "$program.old\appsettings.Production.json") { Copy-Item "$program.old\appsettings.Production.json" $program }
    Write-Host "设置保留不动；新版本的设置样本在 $settings.new"
} else {
    $text = [IO.File]::ReadAllText($settings).Replace('"DataFolder": "data"', '"DataFolder": "..\\data"')
    [IO.File]::WriteAllText($settings, $text)
}

# S-1-5-19 是服务运行所用的账户 Local Service：程序只读，数据可写；其他用户看不到设置和数据
& icacls.exe $program /inheritance:r /grant '*S-1-5-32-544:(OI)(CI)F' '*S-1-5-18:(OI)(CI)F' '*S-1-5-19:(OI)(CI)RX' /Q | Out-Null
& icacls.exe $data /inheritance:r /grant '*S-1-5-32-544:(OI)(CI)F' '*S-1-5-18:(OI)(CI)F' '*S-1-5-19:(OI)(CI)M' /Q | Out-Null

# 升级数据库可能超过 Windows 等待服务启动的 30 秒，所以先做
& $exe migrate
if ($LASTEXITCODE -ne 0) { Refuse '数据库没有准备好，原因见上。' }

if (-not $known) {
    & sc.exe create $service binPath= "`"$exe`"" start= delayed-auto obj= 'NT AUTHORITY\LocalService' DisplayName= '政府信息公开年度报告网站' | Out-Null
    if ($LASTEXITCODE -ne 0) { Refuse '服务没有建成。' }
    & sc.exe description $service '编制和公布政府信息公开工作年度报告' | Out-Null
    & sc.exe failure $service reset= 86400 actions= restart/5000/restart/30000/restart/60000 | Out-Null
}
try { Start-Service $service }
catch { Refuse '服务没有启动。原因请看“事件查看器 - Windows 日志 - 应用程序”。' }

Write-Host "已安装，服务 $service 已启动。"
Write-Host "设置：$settings（修改后请重新启动服务）"
Write-Host "数据：$data"
if ((Get-Content $settings -Raw -Encoding UTF8).Contains('某县')) { Write-Host '请先填写设置中的县名，否则不能编制、公布报告。' }
