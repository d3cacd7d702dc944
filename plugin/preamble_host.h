// A process that has parsed a preamble, once, and from then on forks: each unit that begins with it
// goes on from there, in a process of its own, as if it had parsed the preamble itself.
//
// The forked processes are the worker's children, not the host's, so that the worker looks after
// them as after any other: only the job reaches them another way.
#pragma once

#include "plugin/child.h"
#include "plugin/preamble.h"

namespace ashlar
{

struct HostStart {
	Job job; // the first that wants it: folder, root and limits are those of all
	FrontendCommand known;
	Strings names; // of the includes, as written
	int socket;    // the host's end
	pid_t parent;
};

// In a process just forked from the worker: parses, then serves until the socket ends.
[[noreturn]] void runPreambleHost(const HostStart &start);

// In the worker: the socket of a host, and what to ask of it. False when the host is gone. The
// descriptors passed stay the caller's.
//
// A unit tells the number of its process, as a frame of one string, on its pipe before anything
// else; a pipe that ends without a word means that nothing was begun, for any reason, and that the
// unit is to be run by itself.
bool sendUnit(int socket, const Job &job, const std::string &input, const ChildEnds &ends);
// Another host, that has parsed the names on top.
bool sendExtension(int socket, const Strings &names, int its_socket, pid_t parent);

} // namespace ashlar
