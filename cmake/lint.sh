#!/bin/sh
# clang-tidy (with .clang-tidy) and cppcheck over what a build compiles.
#
#   sh cmake/lint.sh [BUILD [PART]]      BUILD: default build; PART: only files whose path holds it
#
# Needs a configured build, clang-tidy-14 and cppcheck; as root on Debian it installs them. Exit 0
# when both are content. An exception stands where it is needed, with its reason: NOLINT(check):
# why, or cppcheck-suppress id ; why.
set -u
top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd) || exit 2
. "$top/cmake/common.sh"
[ $# -gt 0 ] && build=$1
part=${2:-}
database=$build/compile_commands.json
[ -f "$database" ] || die "no $database; configure a build first: cmake -B $build"

for tool in clang-tidy-14 cppcheck; do
	command -v $tool >/dev/null 2>&1 && continue
	[ "$(id -u)" = 0 ] || die "$tool is missing; as root: apt-get install $tool"
	say "installing: $tool"
	apt_quietly install -y --no-install-recommends $tool || die "apt-get install failed"
done
files=$(sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' "$database" | sort -u | grep -F -- "$part")
[ -n "$files" ] || die "no file of $database has '$part' in its path"

status=0
say "clang-tidy, $(printf '%s\n' "$files" | wc -l) files"
printf '%s\n' "$files" |
	xargs -P "$(job_count)" -n 4 clang-tidy-14 --quiet -p "$build" 2>/dev/null || status=1
say "cppcheck"
printf '%s\n' "$files" | sed "s|^$top/||" >"$build/lint-files.txt"
(cd "$top" && cppcheck --quiet --file-list="$build/lint-files.txt" -j "$(job_count)" -I . \
	--enable=warning,performance,portability --inline-suppr --error-exitcode=1 \
	--std=c17 --template='{file}:{line}: {severity}: {message} [{id}]' 2>&1) || status=1
[ $status = 0 ] && say "both are content"
exit $status
