// The hosts a worker keeps: which preambles are worth one, and which unit goes to which.
#pragma once

#include <map>

#include <sys/types.h>

#include "plugin/child.h"
#include "plugin/preamble.h"

namespace ashlar
{

class PreambleHosts
{
      public:
	struct Host {
		int socket = -1;   // -1: gone, and not to be tried again
		pid_t process = 0; // 0: not known; a host that another one made is never waited for
	};
	~PreambleHosts();
	// The host for a job with these flags (see flagsKey); made when another unit has begun like
	// this one. NULL: the unit is better run by itself, or must be, for want of the frontend's
	// arguments. Borrowed; stays where it is.
	Host *find(const Job &job, const std::string &key, const FrontendCommand &known);
	// It failed, or takes too long: nobody is sent to it any more.
	void stop(Host &host);

      private:
	// Includes: what another host has parsed, and how many the new one is to have.
	struct Span {
		size_t parsed, n;
	};
	Host *make(const Job &job, const FrontendCommand &known,
		   const std::vector<std::string> &keys, const Preamble &preamble, Span includes);

	std::map<std::string, unsigned> seen_; // units by each beginning of their preamble
	std::map<std::string, Host> hosts_;    // by the whole of what they parsed
};

} // namespace ashlar
