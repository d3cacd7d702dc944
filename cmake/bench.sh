#!/bin/sh
# Processor time of a cold `ashlar check`, and of `ashlar patterns` with the facts cached, against one
# `clang -fsyntax-only` per unit, side by side in one run: figures to quote, not a test.
#
#   sh cmake/bench.sh [--ashlar PATH] [--clang PATH] [--rounds N] PROJECT_DIR...
set -u
top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd) || exit 2
exec python3 "$top/cmake/bench.py" --ashlar "$top/build/bin/ashlar" "$@"
