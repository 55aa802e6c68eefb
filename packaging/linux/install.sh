#!/usr/bin/env bash
# 把网站安装为 systemd 服务，或把已安装的升级到本版本：sudo ./install.sh
# 程序在 /opt/reportportal，数据在 /var/lib/reportportal。升级时设置和数据保留不动，旧程序留在 /opt/reportportal.old。
set -euo pipefail

program=/opt/reportportal
data=/var/lib/reportportal
account=reportportal
unit=/etc/systemd/system/reportportal.service
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

refuse() { echo "没有安装：$1" >&2; exit 1; }

[ "$(id -u)" = 0 ] || refuse "需要管理员权限，请用 sudo ./install.sh 运行。"
command -v systemctl >/dev/null || refuse "系统中没有 systemd，请参照 安装说明.txt 直接运行程序。"
[ "$here" != "$program" ] || refuse "请在解压出来的文件夹中运行，不要在 $program 中运行。"
[ -x "$here/ReportPortal.Web" ] || refuse "本文件夹中没有程序 ReportPortal.Web，请完整解压安装包。"
version=$("$here/ReportPortal.Web" --version 2>&1) \
  || refuse "程序在这台机器上不能运行。请核对安装包与机器是否相符（x64、arm64），并安装系统软件包 openssl 和 libicu。程序的回答：
$version"

if ! id "$account" >/dev/null 2>&1; then
  useradd --system --user-group --home-dir "$data" --no-create-home --shell /usr/sbin/nologin "$account"
fi
install -d -o "$account" -g "$account" -m 750 "$data"

if [ -f "$program/appsettings.json" ]; then
  systemctl stop reportportal
  rm -rf "$program.old"
  mv "$program" "$program.old"
fi

install -d -m 755 "$program"
cp -R "$here/." "$program/"
if [ -f "$program.old/appsettings.json" ]; then
  mv "$program/appsettings.json" "$program/appsettings.json.new"
  for kept in "$program.old"/appsettings.json "$program.old"/appsettings.Production.json; do
    [ ! -f "$kept" ] || cp -p "$kept" "$program/"
  done
  echo "设置保留不动；新版本的设置样本在 $program/appsettings.json.new"
else
  sed -i "s|\"DataFolder\": \"data\"|\"DataFolder\": \"$data\"|" "$program/appsettings.json"
fi
chown -R root:root "$program"
chgrp "$account" "$program"/appsettings*.json*
chmod 640 "$program"/appsettings*.json*
if command -v restorecon >/dev/null; then restorecon -R "$program" "$data" || true; fi

install -m 644 "$here/reportportal.service" "$unit"
systemctl daemon-reload
systemctl enable --quiet reportportal
systemctl restart reportportal \
  || refuse "服务没有启动。原因请看：journalctl -u reportportal -n 30 --no-pager"

echo "已安装版本 $version，服务 reportportal 已启动。"
echo "设置：$program/appsettings.json（修改后运行 systemctl restart reportportal）"
echo "数据：$data"
if grep -q '某县' "$program/appsettings.json"; then echo "请先填写设置中的县名，否则不能编制、公布报告。"; fi
