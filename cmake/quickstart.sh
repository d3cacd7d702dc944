#!/bin/sh
# From a fresh clone to a verdict: installs what is missing (Debian, as root), builds, and runs
# `ashlar check` on Ashlar's own C and C++ sources. Run it from anywhere; again, it is quick.
# Arguments go to cmake, e.g. -DASHLAR_LLVM_VERSIONS=14.
set -u
top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd) || exit 2
. "$top/cmake/common.sh"

# shellcheck disable=SC2086 # words are wanted
install_missing $build_packages
say "building in $build"
if [ -f "$build/CMakeCache.txt" ]; then
	configure "$build" "$@"
else
	configure "$build" -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF "$@"
fi
build_all "$build"
check_ourselves
