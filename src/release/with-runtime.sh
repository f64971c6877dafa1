#!/usr/bin/env bash
# For maintainers: the zip with a Java runtime of its own, target/juesuan-<version>-<platform>.zip. First: mvn -DskipTests package
#
#   src/release/with-runtime.sh                        for this machine
#   src/release/with-runtime.sh windows-x64 JMODS      for another one: JMODS is the folder jmods of a JDK for it, of the
#                                                      same version as the one here
set -euo pipefail
cd "$(dirname "$0")/../.."
java=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v jlink)")")")}
system=$(uname -s | tr '[:upper:]' '[:lower:]' | sed 's/darwin/macos/')
machine=$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')
platform=${1:-$system-$machine}
jmods=${2:-$java/jmods}

# only what the jar uses; the character sets of Chinese exports are in java.base
modules=$("$java/bin/jdeps" --multi-release 17 --ignore-missing-deps --print-module-deps target/juesuan.jar)
rm -rf target/runtime
"$java/bin/jlink" --module-path "$jmods" --add-modules "$modules" --output target/runtime \
  --strip-java-debug-attributes --no-header-files --no-man-pages --compress=2
# licence texts that are alike are links, which Windows has not
find target/runtime/legal -type l | while read -r link; do
  cp --remove-destination "$(readlink -f "$link")" "$link"
done
if [ "$platform" = "$system-$machine" ]; then
  # the runtime's own archive of classes, half of a quick start
  target/runtime/bin/java -Xshare:dump -Xlog:disable
fi
mvn -q -B assembly:single@with-runtime -Dplatform="$platform" >&2
echo "target/juesuan-$("$java/bin/java" -jar target/juesuan.jar --version | sed 's/.* //')-$platform.zip"
