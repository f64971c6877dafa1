#!/usr/bin/env bash
# Tries the zip as users do. First: mvn -DskipTests package. Needs what .ci/run installs.
set -euo pipefail
cd "$(dirname "$0")/../../.."
export JUESUAN_BROWSER=off
version=$(java -jar target/juesuan.jar --version | sed 's/.* //')
zip=target/juesuan-$version.zip
sample='output/2024/101001 武汉市洪山区企业服务中心本级'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "zip: $1" >&2
  exit 1
}

echo 'zip: what is in it'
python3 src/release/test/zip.py "$zip"

echo 'zip: built again, it is the same'
cp -r "$zip" "$work/first.zip"
rm -rf "$zip" target/release
(umask 077 && TZ=Asia/Shanghai mvn -q -B -o -DskipTests package)
cmp "$work/first.zip" "$zip" || fail 'built twice, its bytes differ'

echo 'zip: double-clicked, with the Java of this machine'
folder="$work/决算 50% a&b"
mkdir "$folder"
unzip -q "$zip" -d "$folder"
cd "$folder/juesuan-$version"
echo | ./决算公开.sh >"$work/said" || fail "$(cat "$work/said")"
grep -q '完成：1 个单位，1 个已生成' "$work/said" || fail "$(cat "$work/said")"
[ -s "$sample/决算公开.xlsx" ] && [ -s "$sample/情况说明.docx" ] || fail 'no workbook'
[ -n "$(ls cache/*.jsa)" ] || fail 'no archive of classes'
cp -r output "$work/made"

echo 'zip: again, two at once, the second from an archive and without a language'
rm -rf output cache
env -i PATH="$PATH" ./决算公开.sh generate >"$work/one" 2>&1 &
env -i PATH="$PATH" ./决算公开.sh generate -o other >"$work/two" 2>&1
wait $!
[ "$(ls cache | wc -l)" = 1 ] || fail "archives: $(ls cache)"
env -i PATH="$PATH" ./决算公开.sh generate --force >"$work/three" 2>&1
for said in one two three; do
  grep -q '完成：1 个单位，1 个已生成' "$work/$said" || fail "$(cat "$work/$said")"
  ! grep -qi 'warning\|error' "$work/$said" || fail "$(cat "$work/$said")"
done
diff -r "$work/made" output || fail 'the same data, other results'
diff -r output other || fail 'the same data, other results'

echo 'zip: where nothing can be written'
if [ "$(id -u)" = 0 ] && unshare -m true 2>/dev/null; then
  rm -rf output other cache
  unshare -m sh -c 'mount --bind . . && mount -o remount,bind,ro . . && cd "$PWD" && ./决算公开.sh check -o "$1" && ! ./决算公开.sh' \
    - "$work/checked" </dev/null >"$work/said" 2>&1 || fail "$(cat "$work/said")"
  grep -q '1 个可以生成' "$work/said" && grep -q '输出文件夹 output 写不进去' "$work/said" || fail "$(cat "$work/said")"
fi

cd "$OLDPWD"
echo 'zip: with its own runtime, without any Java on PATH'
made=$(src/release/with-runtime.sh | tail -1)
mkdir "$work/own" "$work/tools"
unzip -q "$made" -d "$work/own"
for tool in cat ls mkdir mv readlink rm sed uname wc; do
  ln -s "$(command -v $tool)" "$work/tools/$tool"
done
cd "$work/own/juesuan-$version"
echo | env -i PATH="$work/tools" JUESUAN_USUAL_FOLDERS=off JUESUAN_BROWSER=off /bin/sh ./决算公开.sh >"$work/said" 2>&1 ||
  fail "$(cat "$work/said")"
diff -r "$work/made" output || fail 'the runtime makes other results'
rm -rf runtime
! env -i PATH="$work/tools" JUESUAN_USUAL_FOLDERS=off /bin/sh ./决算公开.sh check >"$work/said" 2>&1 || fail 'another Java was used'
grep -q '没有找到 Java 17' "$work/said" || fail "$(cat "$work/said")"

cd "$OLDPWD"
echo 'zip: the Windows script'
src/release/test/windows.sh "$folder/juesuan-$version"
