#!/usr/bin/env bash
# The sample unit's document as PDF, and what is in it. First: mvn -DskipTests package. Needs what .ci/run installs.
set -euo pipefail
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unit='公开/101001 武汉市洪山区企业服务中心本级'

echo 'pdf: made'
java -jar target/juesuan.jar generate -o "$work/output" >"$work/log"
java -jar target/juesuan.jar publish "$work/output/2024" --pdf

echo 'pdf: what is in it'
cd "$work/output/2024"
python3 "$OLDPWD/src/release/test/pdf.py" "$unit/情况说明.pdf" "$unit/情况说明.docx" 武汉市洪山区企业服务中心本级2024年度情况说明

echo 'pdf: made again, it is the same'
cp "$unit/情况说明.pdf" "$work/first.pdf"
rm -r 公开
cd "$OLDPWD"
java -jar target/juesuan.jar publish "$work/output/2024" --pdf >"$work/log"
cmp "$work/first.pdf" "$work/output/2024/$unit/情况说明.pdf"
