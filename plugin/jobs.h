// The children that are running, and what they leave behind.
#pragma once

#include <map>

#include <sys/types.h>

#include "facts/base/buf.h"
#include "plugin/child.h"
#include "plugin/preamble_hosts.h"

namespace ashlar
{

class Jobs
{
      public:
	// `clang`: see findClang. `memo`: for the children to share; borrowed.
	Jobs(std::string clang, ash_line_memo *memo) : clang_(std::move(clang)), memo_(memo)
	{
	}
	// Forks a child for the job at once.
	void start(Job job);
	bool idle() const
	{
		return running_.empty();
	}
	// Waits until `input` can be read (-1: do not ask for it), a child says something, or a
	// time limit is over; ends what is to be ended and answers the driver on stdout. Answers
	// whether `input` can be read.
	bool wait(int input);

      private:
	struct Running {
		Job job;
		std::string key; // of its flags
		FrontendCommand known;
		pid_t process; // 0: a host was asked for it and has not said
		PreambleHosts::Host *host; // NULL: forked from here
		int pipe;
		int log; // memory: most children say nothing, and need no file for it
		uint64_t deadline_ms; // on the monotonic clock; 0: none
		bool timed_out;
		ash_buf said;
	};
	bool run(Job job, const std::string &key, const FrontendCommand &known,
		 PreambleHosts::Host *host);
	void hear(Running &running);
	int untilDeadline() const;
	void stopOverdue();
	void finish(Running &running);
	static void saveLog(const Running &running);
	void learn(const std::string &key, const char *const *words, uint32_t n);

	std::string clang_;
	ash_line_memo *memo_;
	std::vector<Running> running_;
	std::map<std::string, FrontendCommand> known_; // by the key of the flags
	PreambleHosts hosts_;
};

} // namespace ashlar
