#!/usr/bin/env bash
# Drives 决算公开.cmd in wine's cmd on a Chinese console, with a small stand-in for java.exe, and compares what is seen
# with windows.expected.txt. Needs wine64, gcc-mingw-w64-x86-64-win32, locales, util-linux (script). Argument: the folder
# that the zip was unpacked into. Wine's cmd loses %
# from folders' names, cuts unquoted & in another way than Windows' and has no PowerShell: that is not tested here.
set -euo pipefail
own=$(cd "$(dirname "$0")" && pwd)
unpacked=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'WINEPREFIX=$work/prefix wineserver -k 2>/dev/null || true; rm -rf "$work"' EXIT

mkdir "$work/locales"
localedef -i zh_CN -f UTF-8 "$work/locales/zh_CN.UTF-8"
export LOCPATH=$work/locales WINEPREFIX=$work/prefix WINEDEBUG=-all WINEDLLOVERRIDES='mscoree=;mshtml='

folder="$work/决算 a&b"
mkdir -p "$folder"
cp -r "$unpacked"/决算公开.cmd "$unpacked/messages" "$folder"
mkdir -p "$folder/input-csv" "$folder/新 x&y/2025" "$folder/runtime/bin"
echo 1 >"$folder/input-csv/单位.csv"
echo jar >"$folder/juesuan.jar"
head -c 34000000 /dev/zero >"$folder/新 x&y/2025/支出.csv"
x86_64-w64-mingw32-gcc -municode -O1 -Wall -Wextra -Werror -s -o "$folder/runtime/bin/java.exe" "$own/stand-in-java.c"
printf 'JAVA_VERSION="17.0.15"\r\n' >"$folder/runtime/release"

cat >"$work/steps" <<'STEPS'
@echo off
set STAND_IN_STATUS=3
set "JAVA_HOME="
set JUESUAN_USUAL_FOLDERS=off
echo === menu
cmd /c 决算公开.cmd
echo status %errorlevel%
echo === all arguments are the program's
cmd /c 决算公开.cmd generate -i "in put" --unit "1 2"
echo status %errorlevel%
dir /b cache
echo === finished workbooks
cmd /c 决算公开.cmd publish output\2024
echo === a folder dropped
cmd /c 决算公开.cmd "%cd%\新 x&y\2025"
echo === a file dropped
cmd /c 决算公开.cmd "%cd%\input-csv\单位.csv"
echo === from another folder
cd ..
call "决算 a&b\决算公开.cmd" check
cd "决算 a&b"
echo === asks a Java that has no release file; too old
del runtime\release
set STAND_IN_VERSION=1.8.0_202
cmd /c 决算公开.cmd check
echo status %errorlevel%
echo === new enough
set STAND_IN_VERSION=21.0.1
cmd /c 决算公开.cmd check
echo === no Java, GBK console
ren runtime other
cmd /c 决算公开.cmd check
echo status %errorlevel%
echo === no Java, UTF-8 console
chcp 65001 >nul
cmd /c 决算公开.cmd check
chcp
chcp 936 >nul
echo === in JAVA_HOME
set "JAVA_HOME=%cd%\other"
cmd /c 决算公开.cmd check
echo === on PATH
set "JAVA_HOME="
set "PATH=%cd%\other\bin;%PATH%"
cmd /c 决算公开.cmd check
echo === not unpacked
ren juesuan.jar away.jar
cmd /c 决算公开.cmd
echo status %errorlevel%
STEPS
sed 's/$/\r/' "$work/steps" | iconv -f UTF-8 -t GB18030 >"$folder/steps.bat"

export LC_ALL=zh_CN.UTF-8
cd "$folder"
wine cmd /c exit >/dev/null 2>&1
printf '\n\n\n\n\n\n\n\n' >"$work/keys"
script -qec 'stty cols 250; wine cmd /c steps.bat' /dev/null <"$work/keys" >"$work/seen" 2>&1 || true
# wine draws on a terminal, blanks by moving the cursor: only what can be read counts
python3 - "$work/seen" >"$work/result" <<'PYTHON'
import re
import sys

seen = open(sys.argv[1], encoding='utf-8').read().replace('\r', '')
seen = re.sub(r'\x1b\[(\d*)C', lambda m: ' ' * int(m[1] or 1), seen)
seen = re.sub(r'\x1b\[[^a-zA-Z]*[a-zA-Z]', '', seen)
seen = seen[seen.index('=== menu'):]
seen = re.sub(r'Z:[^\n"=\]]*\\决算 a&b', 'HERE', seen)
seen = re.sub(r'Z:[^\n"=\]]*\\tmp\.\w+\]', 'ABOVE]', seen)
seen = re.sub(r'\.jsa\.\d+\]', '.jsa.N]', seen)
print('\n'.join(line.rstrip() for line in seen.split('\n') if line.strip()))
PYTHON
if [ "${2:-}" = refresh ]; then
  cp "$work/result" "$own/windows.expected.txt"
else
  diff -u "$own/windows.expected.txt" "$work/result"
fi
