// Faults on demand: see fault.h.
#include "plugin/fault.h"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

using llvm::StringRef;

namespace ashlar
{

static constexpr size_t OOM_CEILING_BYTES = size_t{1} << 32; // without a limit, stop here

static void fillMemory()
{
	constexpr size_t step = size_t{1} << 24;
	for (size_t taken = 0; taken < OOM_CEILING_BYTES; taken += step) {
		void *memory = malloc(step);
		if (memory == nullptr)
			break;
		memset(memory, 1, step);
	}
	_exit(OUT_OF_MEMORY_STATUS);
}

void provokeFault(StringRef main_file)
{
	const char *wish = getenv("ASHLAR_FAULT");
	if (wish == nullptr)
		return;
	auto [kind, text] = StringRef(wish).split(':');
	if (text.empty() || !main_file.contains(text))
		return;
	if (kind == "crash")
		for (;;) // Clang's handler returns, to meet the fault again without a handler
			raise(SIGSEGV);
	else if (kind == "oom")
		fillMemory();
	else if (kind == "hang")
		for (;;)
			pause();
}

} // namespace ashlar
