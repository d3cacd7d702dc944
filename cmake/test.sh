#!/bin/sh
# What quickstart.sh does, then every test: unit tests, lit with each LLVM, Ashlar on Ashlar, and
# the C tests again under the address and undefined-behaviour sanitizers. Warnings are errors.
# The last lines are ctest's own summary; the exit code is 0 only if all passed. Arguments go to
# cmake, e.g. -DASHLAR_LLVM_VERSIONS=14.
set -u
top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd) || exit 2
. "$top/cmake/common.sh"
sanitized=$top/build-asan

# shellcheck disable=SC2086 # words are wanted
install_missing $build_packages $test_packages
say "building in $build, warnings as errors"
configure "$build" -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON -DASHLAR_WERROR=ON \
	-DASHLAR_SANITIZED_BUILD="$sanitized" "$@"
build_all "$build"
check_ourselves # ctest runs it again, as the test that counts

say "building the C rooms with sanitizers in $sanitized"
configure "$sanitized" -DCMAKE_BUILD_TYPE=Debug -DCMAKE_C_FLAGS=-O1 -DBUILD_TESTING=ON \
	-DASHLAR_WERROR=ON -DASHLAR_SANITIZE=ON "$@"
build_all "$sanitized"

say "testing"
cd "$build" && ctest --output-on-failure --parallel "$(job_count)"
