#!/bin/sh
# Facts against independent witnesses, on projects you name.
#
#   sh test/oracle/run.sh [--ashlar PATH] [--only WITNESS] PROJECT_DIR...
#
# A project is a folder with a compile_commands.json whose units compile. Witnesses: includes
# (clang -H), lines (wc -l), symbols (nm), functions (ctags), cognitive (clang-tidy).
# Installs the tools that are missing (Debian, as root); fetches no project. Exit 1 when some
# disagreement has no explanation, 2 when it could not run.
set -u
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 2
ashlar=$here/../../build/bin/ashlar
only="includes lines symbols functions cognitive"

while [ $# -gt 0 ]; do
	case $1 in
	--ashlar) ashlar=$2 && shift 2 ;;
	--only) only=$2 && shift 2 ;;
	*) break ;;
	esac
done
[ $# -gt 0 ] || {
	echo "usage: run.sh [--ashlar PATH] [--only WITNESS] PROJECT_DIR..." >&2
	exit 2
}
[ -x "$ashlar" ] || {
	echo "run.sh: no $ashlar; build it first, or name it with --ashlar" >&2
	exit 2
}

# need COMMAND PACKAGE
need() {
	command -v "$1" >/dev/null 2>&1 && return
	[ "$(id -u)" = 0 ] || {
		echo "run.sh: $1 is missing; as root: apt-get install $2" >&2
		exit 2
	}
	echo "run.sh: installing $2"
	DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$2" \
		>/dev/null || exit 2
}
need python3 python3
need ctags universal-ctags
need nm binutils
need clang-14 clang-14
need clang-tidy-14 clang-tidy-14

export PYTHONDONTWRITEBYTECODE=1
status=0
for witness in $only; do
	python3 "$here/$witness.py" --ashlar "$ashlar" "$@" || status=1
done
exit $status
