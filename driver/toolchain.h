/* Toolchain: which worker to run, and which Clang stands beside it. */
#ifndef ASHLAR_DRIVER_TOOLCHAIN_H
#define ASHLAR_DRIVER_TOOLCHAIN_H

#include "driver/compile_database.h"
#include "facts/base/buf.h"

struct ash_toolchain {
	uint32_t llvm;      /* major version */
	const char *worker; /* absolute path of ashlar-worker-<llvm> */
	const char *clang;  /* absolute path of clang-<llvm>; NULL when it is not installed */
};

/*
 * Chooses among the workers beside this executable (../lib/ashlar, or ASHLAR_LIBDIR): `wanted` if
 * not 0, else the clang-N that the commands name, else 14, else the lowest. False when there is
 * none; then `why` says which are there.
 */
bool ash_toolchain_choose(struct ash_arena *arena, uint32_t wanted,
			  const struct ash_compiles *compiles, struct ash_toolchain *toolchain,
			  struct ash_buf *why);
/* Is this compiler some clang, by its name? */
bool ash_compiler_is_clang(const char *compiler);

#endif
