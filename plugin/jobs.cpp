// Running children: see jobs.h.
//
// A child's pipe tells two things: what it said, and, by its end, that it is gone; so no signal is
// needed. What Clang's driver made of a command is remembered by the command's flags: the next
// unit with the same flags needs only the name of its source exchanged.
#include "plugin/jobs.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "facts/base/buf.h"
#include "facts/base/frame.h"
#include "plugin/fault.h"
#include "plugin/preamble_host.h"

namespace ashlar
{

static uint64_t now_ms()
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return static_cast<uint64_t>(now.tv_sec) * 1000 +
	       static_cast<uint64_t>(now.tv_nsec) / 1000000;
}

static void answer(const std::string &id, const std::string &outcome, const std::string &detail,
		   const struct rusage &usage)
{
	auto micro = [](const struct timeval &time) {
		return std::to_string(static_cast<uint64_t>(time.tv_sec) * 1000000 +
				      static_cast<uint64_t>(time.tv_usec));
	};
	std::string user = micro(usage.ru_utime), system = micro(usage.ru_stime);
	std::string resident = std::to_string(usage.ru_maxrss);
	const char *words[] = {"done",	     id.c_str(),     outcome.c_str(), detail.c_str(),
			       user.c_str(), system.c_str(), resident.c_str()};
	ash_frame_send(STDOUT_FILENO, words, 7);
}

void Jobs::start(Job job)
{
	if (job.unit.output.empty())
		job.unit.output = objectOf(job.command);
	job.command = withoutOutputs(job.command);
	job.unit.line_memo = memo_;
	std::string key = flagsKey(job.command, job.folder);
	FrontendCommand known;
	PreambleHosts::Host *host = nullptr;
	if (!key.empty()) {
		std::string source = job.command[sourceOf(job.command)];
		auto found = known_.find(key);
		if (found != known_.end())
			known.arguments = withOtherSource(found->second, source);
		known.input = source;
		host = hosts_.find(job, key, known);
	}
	if (host == nullptr || !run(job, key, known, host))
		run(std::move(job), key, known, nullptr);
}

// False when the host is gone: the job is to be run without one.
bool Jobs::run(Job job, const std::string &key, const FrontendCommand &known,
	       PreambleHosts::Host *host)
{
	int ends[2] = {-1, -1}, log = memfd_create("log", MFD_CLOEXEC);
	pid_t process = -1, parent = getpid();
	bool piped = pipe2(ends, O_CLOEXEC) == 0;
	if (piped && host != nullptr)
		process = sendUnit(host->socket, job, known.input, {ends[1], log, parent}) ? 0 : -1;
	else if (piped && (process = fork()) == 0)
		runChild(job, job.command, known, clang_, {ends[1], log, parent});
	if (piped)
		close(ends[1]);
	if (process < 0) {
		close(log);
		close(ends[0]);
		if (host == nullptr)
			answer(job.id, "failed",
			       std::string("cannot start a process: ") + strerror(errno), {});
		return false;
	}
	if (process > 0)
		setpgid(process, process); // whichever of the two comes first
	uint64_t deadline = job.timeout_ms == 0 ? 0 : now_ms() + job.timeout_ms;
	running_.push_back(
		{std::move(job), key, known, process, host, ends[0], log, deadline, false, {}});
	return true;
}

int Jobs::untilDeadline() const
{
	uint64_t now = now_ms(), nearest = UINT64_MAX;
	for (const Running &running : running_)
		if (running.deadline_ms != 0 && !running.timed_out)
			nearest = std::min(nearest, running.deadline_ms);
	if (nearest == UINT64_MAX)
		return -1;
	return nearest <= now ? 0 : static_cast<int>(std::min<uint64_t>(nearest - now, INT32_MAX));
}

void Jobs::stopOverdue()
{
	uint64_t now = now_ms();
	for (Running &running : running_) {
		if (running.deadline_ms == 0 || running.timed_out || now < running.deadline_ms)
			continue;
		running.timed_out = true;
		if (running.process > 0)
			kill(-running.process, SIGKILL);
		else
			hosts_.stop(*running.host);
	}
}

bool Jobs::wait(int input)
{
	std::vector<struct pollfd> watched;
	for (const Running &running : running_)
		watched.push_back({running.pipe, POLLIN, 0});
	watched.push_back({input, POLLIN, 0}); // poll passes over a negative one
	int ready = poll(watched.data(), watched.size(), untilDeadline());
	stopOverdue();
	if (ready < 0)
		return false;
	for (size_t i = running_.size(); i-- > 0;) {
		bool lost = running_[i].timed_out && running_[i].process == 0;
		if (watched[i].revents == 0 && !lost)
			continue;
		bool more = !lost && ash_frame_fill(&running_[i].said, running_[i].pipe) > 0;
		hear(running_[i]);
		if (more)
			continue;
		Running ended = std::move(running_[i]);
		running_.erase(running_.begin() + static_cast<ptrdiff_t>(i));
		finish(ended);
	}
	return watched.back().revents != 0;
}

// The first word of a child that a host forked.
void Jobs::hear(Running &running)
{
	ash_frame said = {};
	if (running.process > 0 || ash_frame_take(&running.said, &said) != ASH_FRAME_WHOLE)
		return;
	running.process = static_cast<pid_t>(strtol(ash_frame_string(&said, 0), nullptr, 10));
	ash_frame_release(&said);
}

static std::string outcomeOf(int status, bool timed_out, std::string &detail)
{
	if (timed_out)
		return "timeout";
	if (WIFSIGNALED(status)) {
		const char *name = sigabbrev_np(WTERMSIG(status));
		detail = std::string("SIG") +
			 (name ? name : std::to_string(WTERMSIG(status)).c_str());
		return "signal";
	}
	if (WEXITSTATUS(status) == OUT_OF_MEMORY_STATUS)
		return "memory";
	detail = "the worker's process ended early with status " +
		 std::to_string(WEXITSTATUS(status));
	return "failed";
}

void Jobs::saveLog(const Running &running)
{
	struct stat log;
	if (fstat(running.log, &log) != 0 || log.st_size == 0)
		return;
	auto size = static_cast<size_t>(log.st_size);
	void *text = mmap(nullptr, size, PROT_READ, MAP_SHARED, running.log, 0);
	if (text == MAP_FAILED)
		return;
	ash_write_file(running.job.log.c_str(), text, size);
	munmap(text, size);
}

void Jobs::finish(Running &running)
{
	int status = 0;
	struct rusage usage = {};
	close(running.pipe);
	if (running.process == 0) {
		close(running.log);
		ash_buf_release(&running.said);
		hosts_.stop(*running.host);
		run(std::move(running.job), running.key, running.known, nullptr);
		return;
	}
	while (wait4(running.process, &status, 0, &usage) < 0 && errno == EINTR)
		;
	saveLog(running);
	close(running.log);
	std::string outcome, detail;
	ash_frame said = {};
	if (ash_frame_take(&running.said, &said) == ASH_FRAME_WHOLE && said.n > CHILD_DETAIL) {
		outcome = said.strings[CHILD_OUTCOME];
		detail = said.strings[CHILD_DETAIL];
		learn(running.key, said.strings, said.n);
	} else {
		outcome = outcomeOf(status, running.timed_out, detail);
	}
	ash_frame_release(&said);
	ash_buf_release(&running.said);
	answer(running.job.id, outcome, detail, usage);
}

void Jobs::learn(const std::string &key, const char *const *words, uint32_t n)
{
	if (key.empty() || n <= CHILD_ARGUMENTS || known_.count(key) > 0)
		return;
	FrontendCommand command;
	command.input = words[CHILD_INPUT];
	command.arguments.assign(words + CHILD_ARGUMENTS, words + n);
	if (!withOtherSource(command, command.input).empty())
		known_.emplace(key, std::move(command));
}

} // namespace ashlar
