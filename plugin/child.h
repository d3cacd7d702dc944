// The worker's child: one process per unit, so that a crash costs that unit alone.
#pragma once

#include <cstdint>

#include <sys/types.h>

#include "plugin/unit.h"

namespace ashlar
{

// One job as the driver asks for it.
struct Job {
	std::string id;
	std::string folder;	 // working directory of the compile
	std::string log;	 // the file for what the child says on stderr, if anything
	uint64_t timeout_ms = 0; // 0: none
	uint64_t memory_mib = 0; // 0: none
	UnitJob unit;
	Strings command; // as the build has it
};

// What a child says before it ends, as one frame on its pipe: outcome, detail, and, when it ran
// Clang's driver itself, the input and the frontend arguments found, for units with equal flags.
enum ChildWord { CHILD_OUTCOME, CHILD_DETAIL, CHILD_INPUT, CHILD_ARGUMENTS };

// The child's ends of what it has in common with its parent; -1: not to be had.
struct ChildEnds {
	int pipe; // for the answer
	int log;  // becomes its stderr
	pid_t parent;
};

// For whoever becomes such a child. The descriptors: stdin and stdout lead nowhere.
void arrangeDescriptors(int log);
// A process group of its own, the end with `parent`, the job's memory.
void arrangeLimits(const Job &job, pid_t parent);

// Does the job in this process, answers on the pipe, and ends the process. `known` may hold the
// frontend command already; its arguments are empty otherwise.
[[noreturn]] void runChild(const Job &job, const Strings &command, FrontendCommand known,
			   const std::string &clang, const ChildEnds &ends);

} // namespace ashlar
