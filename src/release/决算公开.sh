#!/bin/sh
# Starts the program on Linux and macOS. Without arguments, or with a folder dropped on it, it shows the menu and waits
# at the end; any other arguments are the program's own. It finds Java 17 or newer beside itself (runtime), in JAVA_HOME,
# on PATH, in the usual folders, and chooses the virtual machine's options.
#
# JUESUAN_USUAL_FOLDERS=off   does not look in the usual folders
# JUESUAN_BROWSER             see the menu: opens 生成结果.html with this program; off: not at all

[ -z "${ZSH_VERSION:-}" ] || emulate sh

# Up to so many kilobytes of lists (some 1,600 units), thorough compilation costs more than it saves: see 速度.
small_batch=32768

# Up to so many (some 25 units), a young generation that is used again costs less than one that the system must provide.
few_units=512

# ---- where things are

real_path() {
  file=$1
  while [ -L "$file" ]; do
    link=$(readlink "$file")
    case $link in
      /*) file=$link ;;
      *) file=${file%/*}/$link ;;
    esac
  done
  printf '%s\n' "$file"
}

case $0 in
  */*) own=$0 ;;
  *) own=./$0 ;;
esac
own=$(real_path "$own")
here=$(CDPATH='' cd "${own%/*}/" && pwd)
jar=$here/juesuan.jar

say() {
  cat "$here/messages/$1.utf8.txt" 2>/dev/null || printf '\n%s\n\n' "$2"
}

# ---- what is wanted

mode=pass
dropped=
if [ $# -eq 0 ]; then
  mode=menu
else
  case $1 in
    */*) [ ! -e "$1" ] || mode=menu ;;
  esac
  if [ $mode = menu ]; then
    case $1 in
      /*) dropped=$1 ;;
      *) dropped=$(pwd)/${1#./} ;;
    esac
    if [ $# -gt 1 ]; then
      printf '\n一次只能拖一个文件夹，只看第一个：%s\n' "$dropped" >&2
    fi
  fi
fi

finish() {
  if [ $mode = menu ]; then
    printf '\n按回车键关闭……'
    read -r answer || :
    printf '\n'
  fi
  exit "$1"
}

if [ ! -f "$jar" ]; then
  printf '\n旁边没有 juesuan.jar。请先把整个压缩包解压到一个文件夹，再打开其中的“决算公开”。\n' >&2
  finish 2
fi

# ---- Java

java=
version=
old=

# The version of $1, a java; its home's file release says it, which is quicker than asking.
version_of() {
  release=${1%/bin/java}/release
  if [ -r "$release" ]; then
    while IFS='=' read -r name value; do
      if [ "$name" = JAVA_VERSION ]; then
        value=${value#\"}
        printf '%s\n' "${value%%\"*}"
        return
      fi
    done <"$release"
  fi
  "$1" -version 2>&1 | sed -n 's/^[^"]* version "\([^"]*\)".*/\1/p'
}

try() {
  [ -z "$java" ] && [ -f "$1" ] && [ -x "$1" ] || return 0
  found=$(real_path "$1")
  version=$(version_of "$found")
  major=${version%%[!0-9]*}
  if [ "$major" = 1 ]; then
    major=${version#1.}
    major=${major%%[!0-9]*}
  fi
  if [ "${major:-0}" -ge 17 ]; then
    java=$found
  elif [ -n "$version" ]; then
    old="$old  $version  $found
"
  fi
}

try "$here/runtime/bin/java"
[ -z "${JAVA_HOME:-}" ] || try "$JAVA_HOME/bin/java"
on_path=$(command -v java 2>/dev/null || :)
# on macOS, /usr/bin/java is there without any Java
if [ -n "$on_path" ] && ! { [ "$on_path" = /usr/bin/java ] && [ -x /usr/libexec/java_home ]; }; then
  try "$on_path"
fi
if [ -z "$java" ] && [ "${JUESUAN_USUAL_FOLDERS:-}" != off ]; then
  for candidate in /usr/lib/jvm/*/bin/java /usr/java/*/bin/java /opt/java/*/bin/java /opt/jdk*/bin/java \
    /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java \
    "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java \
    /opt/homebrew/opt/openjdk*/bin/java /usr/local/opt/openjdk*/bin/java \
    "${HOME:-/}"/.sdkman/candidates/java/*/bin/java "${HOME:-/}"/.jdks/*/bin/java; do
    try "$candidate"
  done
fi
if [ -z "$java" ]; then
  {
    if [ -n "$old" ]; then
      say old-java 'Java is too old:'
      printf '%s' "$old"
    fi
    say no-java 'Java 17 or newer is missing: https://adoptium.net'
    say get-java ''
  } >&2
  finish 2
fi

# ---- options of the virtual machine

# where no language is set, Java could not name files in Chinese; older systems have others, but not C.UTF-8
utf8_language() {
  all="
$(locale -a 2>/dev/null)
"
  for language in C.UTF-8 C.utf8 zh_CN.utf8 en_US.utf8; do
    case $all in
      *"
$language
"*)
        printf '%s\n' "$language"
        return
        ;;
    esac
  done
  printf 'C.UTF-8\n'
}

case $(uname -s) in
  Darwin) ;;
  *)
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
      *[Uu][Tt][Ff]* | *[Gg][Bb]*) ;;
      *)
        # shells warn of a language that is not there
        {
          LC_ALL=$(utf8_language)
          export LC_ALL
        } 2>/dev/null
        ;;
    esac
    ;;
esac

data=input-csv
command=${1:-}
if [ $mode = menu ]; then
  data=${dropped:-$here/input-csv}
  command=menu
else
  previous=
  for argument in "$@"; do
    case $previous in
      -i | --input) data=$argument ;;
    esac
    case $argument in
      --input=*) data=${argument#--input=} ;;
    esac
    previous=$argument
  done
fi
size=0
if [ -d "$data" ]; then
  # the first line says how much it is in all, in the user's language
  size=$(ls -skL "$data" 2>/dev/null)
  size=${size%%"
"*}
  size=${size##* }
fi

machine='-XX:+IgnoreUnrecognizedVMOptions -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr'
case $command in
  # how much these have to do the data does not tell; the program looks itself
  verify | publish | next-year) ;;
  *) [ "${size:-0}" -gt $small_batch ] || machine="$machine -XX:TieredStopAtLevel=1 -XX:+UseSerialGC" ;;
esac
if [ "${size:-0}" -le $few_units ]; then
  machine="$machine -Xmn48m"
  # Linux provides it in fewer, larger pages, unless it is told never to
  huge=
  [ ! -r /sys/kernel/mm/transparent_hugepage/enabled ] || read -r huge </sys/kernel/mm/transparent_hugepage/enabled
  case $huge in
    '' | *'[never]'*) ;;
    *) machine="$machine -XX:+UseTransparentHugePages" ;;
  esac
fi

# Classes are loaded from an archive, which the first run that does real work leaves behind. Its name holds all that it
# depends on and that may change; the virtual machine checks the rest and does without, silently, if anything differs.
bytes=$(wc -c <"$jar")
archive=$here/cache/$version-$((bytes)).jsa
making=
if [ ! -f "$archive" ]; then
  case $command in
    menu | generate | check)
      if mkdir "$here/cache" 2>/dev/null || { [ -d "$here/cache" ] && [ -w "$here/cache" ]; }; then
        making=$archive.$$
      fi
      ;;
  esac
fi

# ---- run

[ $mode = pass ] || cd "$here" || exit 2

run() {
  # shellcheck disable=SC2086 # these are several words
  if [ -n "$making" ]; then
    "$java" $machine -XX:ArchiveClassesAtExit="$making" -jar "$jar" "$@"
  else
    "$java" $machine -XX:SharedArchiveFile="$archive" -jar "$jar" "$@"
  fi
}

if [ $mode = menu ]; then
  run menu ${dropped:+"$dropped"}
else
  run "$@"
fi
ended=$?
if [ -n "$making" ]; then
  # archives of another Java or another jar are of no use
  if [ -s "$making" ]; then
    for former in "$here"/cache/*.jsa; do
      rm -f "$former"
    done
    mv -f "$making" "$archive" 2>/dev/null
  fi
  rm -f "$making"
fi
finish $ended
