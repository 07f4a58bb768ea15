#!/usr/bin/env bash
# Installs what is missing to build or test Hearth on Debian 12, and nothing else.
# Usage: scripts/setup.sh [build] [test]      (default: both)
set -euo pipefail
cd "$(dirname "$0")/.."

# A command that must be there (or "-": ask the package database), the Debian package that brings it, what it is for.
build_needs='
make        make                  runs the steps
g++         g++                   compiles the hub
cmake       cmake                 describes the build
ninja       ninja-build           runs the build
ccache      ccache                remembers what was compiled
emcc        emscripten            compiles the core for the page
node        nodejs                bundles the widgets
npm         npm                   fetches the JavaScript libraries
-           ca-certificates       lets npm trust its registry
-           nlohmann-json3-dev    reads JSON
-           libboost1.81-dev      speaks HTTP
-           libsqlite3-dev        keeps the records
-           libssl-dev            checks the tokens
'
test_needs='
-           libgtest-dev          runs the C++ tests
-           libgmock-dev          matches values in the C++ tests
-           libbenchmark-dev      measures
clang-format clang-format         checks the layout of C++
clang-tidy  clang-tidy            finds faults in C++
clang++     clang                 builds the fuzz targets
-           libclang-rt-14-dev    finds faults while fuzzing
chromium    chromium              is a browser under test
firefox-esr firefox-esr           is a browser under test
WebKitWebDriver webkit2gtk-driver is a browser under test
Xvfb        xvfb                  is the screen of the browsers
-           fonts-dejavu-core     lets the browsers draw text
-           wamerican             is a dictionary in which the filter finds nothing
-           wngerman              is another
-           wfrench               is another
-           wspanish              is another
-           wportuguese           is another
'

installed() {
  dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed
}

# Prints the packages of one group that are missing.
missing() {
  local command package purpose
  while read -r command package purpose; do
    [ -n "$command" ] || continue
    if [ "$command" = - ]; then
      installed "$package" || echo "$package"
    else
      command -v "$command" >/dev/null || echo "$package"
    fi
  done <<<"$1"
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install_packages() {
  local group=$1 packages
  mapfile -t packages < <(missing "$2")
  [ ${#packages[@]} -gt 0 ] || return 0
  echo "setup: to $group, installing ${packages[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq -o Dpkg::Use-Pty=0 \
    --no-install-recommends "${packages[@]}" >/dev/null
}

check_node() {
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 18 || (a === 18 && b >= 18) ? 0 : 1)' ||
    { echo "setup: Node $(node --version) is too old; 18.18 or later is needed" >&2; exit 1; }
}

# What is installed is judged by the digest of the lock file, never by file times.
install_npm_packages() {
  local stamp=node_modules/.hearth-lock-digest digest
  digest=$(sha256sum <package-lock.json)
  [ "$(cat "$stamp" 2>/dev/null)" = "$digest" ] && return 0
  echo "setup: installing the JavaScript libraries named in package-lock.json"
  npm ci --no-audit --no-fund --loglevel=error
  echo "$digest" >"$stamp"
}

[ $# -gt 0 ] || set -- build test
for group in "$@"; do
  case $group in
    build) install_packages build "$build_needs" ;;
    test) install_packages test "$test_needs" ;;
    *) echo "setup: unknown group $group (build, test)" >&2; exit 2 ;;
  esac
done
check_node
install_npm_packages
