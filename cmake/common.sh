# Shared by quickstart.sh and test.sh: install what is missing, configure, build, check ourselves.
# POSIX sh; sourced with $top set to the top of the sources. Each function ends the script with a
# message when it cannot do its part.

build=$top/build
newer= # set by install_missing

say() {
	printf '\n== %s\n' "$*"
}

die() {
	printf 'ashlar: %s\n' "$*" >&2
	exit 2
}

# At least two: one C++ file of the plugin waits for memory more than for the processor.
job_count() {
	n=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
	[ "$n" -ge 2 ] && echo "$n" || echo 2
}

is_installed() {
	[ "$(dpkg-query -W -f '${Status}' "$1" 2>/dev/null)" = 'install ok installed' ]
}

# The newer LLVM to build for beside 14: one this system has, else one it offers. Two versions keep
# the build to minutes; for all that are installed: sh cmake/test.sh -DASHLAR_LLVM_VERSIONS=
newer_llvm() {
	for version in 19 22 16; do
		is_installed "libclang-$version-dev" && echo "$version" && return
	done
	for version in 19 16 22; do
		apt-cache show "libclang-$version-dev" >/dev/null 2>&1 && echo "$version" && return
	done
}

packages_of_llvm() {
	echo "clang-$1 libclang-$1-dev llvm-$1-dev"
}

missing_of() {
	for package in "$@"; do
		is_installed "$package" || printf '%s ' "$package"
	done
}

apt_quietly() {
	DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@" >/dev/null
}

# install_missing PACKAGE...: nothing is asked of apt when all of them are there.
install_missing() {
	command -v dpkg-query >/dev/null 2>&1 || {
		say "this is no Debian: taking it that the compilers and libraries are there"
		return
	}
	# the lists of a fresh system are empty: which newer LLVM there is, only an update tells
	newer=$(newer_llvm)
	if [ -z "$newer" ] && [ "$(id -u)" = 0 ]; then
		apt_quietly update || die "apt-get update failed; is there a network?"
		newer=$(newer_llvm)
	fi
	# shellcheck disable=SC2046 # words are wanted
	missing=$(missing_of "$@" $(packages_of_llvm 14) ${newer:+$(packages_of_llvm "$newer")})
	[ -n "$missing" ] || return 0
	[ "$(id -u)" = 0 ] || die "not root, and these packages are missing; install them and run" \
		"this again:
  apt-get install --no-install-recommends $missing"
	say "installing: $missing"
	apt_quietly update || die "apt-get update failed; is there a network?"
	# shellcheck disable=SC2086 # words are wanted
	apt_quietly install -y --no-install-recommends $missing || die "apt-get install failed"
}

# configure FOLDER CMAKE-OPTION...: an existing folder keeps its generator.
configure() {
	folder=$1
	shift
	if [ ! -f "$folder/CMakeCache.txt" ]; then
		set -- -G Ninja "$@"
	fi
	cmake -S "$top" -B "$folder" -DASHLAR_LLVM_VERSIONS="14${newer:+;$newer}" "$@" || die "configuring $folder failed"
}

build_all() {
	cmake --build "$1" --parallel "$(job_count)" || die "building $1 failed"
}

# Ashlar on its own C and C++ sources; answers its exit code.
check_ourselves() {
	say "ashlar check, on Ashlar's own sources"
	(cd "$top" && "$build/bin/ashlar" check -p "$build" --output "sarif:$build/ashlar.sarif")
	status=$?
	case $status in
	0) verdict="clean: no findings" ;;
	1) verdict="findings, see above" ;;
	2) verdict="the command or the configuration is wrong, see above" ;;
	*) verdict="incomplete: not every unit was analysed, see above" ;;
	esac
	printf '\nverdict: %s\nSARIF:   %s\n' "$verdict" "$build/ashlar.sarif"
	return $status
}

build_packages="cmake ninja-build gcc g++ libc6-dev pkg-config libfyaml-dev libjansson-dev libsqlite3-dev libxxhash-dev scdoc"
test_packages="python3 libcmocka-dev llvm-14-tools"
