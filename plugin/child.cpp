// A child's life: it arranges its surroundings, does the unit, says how it went, and leaves without
// tidying up, for the kernel is quicker at that.
#include "plugin/child.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <new>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/raw_ostream.h"

#include "facts/base/frame.h"
#include "plugin/fault.h"
#include "plugin/memory.h"

namespace ashlar
{

static void outOfMemory()
{
	_exit(OUT_OF_MEMORY_STATUS);
}

static void outOfLlvmMemory(void *, const char *, bool)
{
	_exit(OUT_OF_MEMORY_STATUS);
}

// The pipes to the driver are the parent's; a child that held them would hide the parent's end.
void arrangeDescriptors(int log)
{
	int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
	dup2(nothing, STDIN_FILENO);
	dup2(nothing, STDOUT_FILENO);
	dup2(log >= 0 ? log : nothing, STDERR_FILENO);
}

void arrangeLimits(const Job &job, pid_t parent)
{
	setpgid(0, 0); // what the child starts dies with it
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(1); // the parent died before we asked to die with it
	struct rlimit none = {0, 0};
	setrlimit(RLIMIT_CORE, &none);
	if (job.memory_mib == 0)
		return;
	rlim_t bytes = static_cast<rlim_t>(job.memory_mib) << 20;
	struct rlimit memory = {bytes, bytes};
	setrlimit(RLIMIT_DATA, &memory);
	std::set_new_handler(outOfMemory);
	llvm::install_bad_alloc_error_handler(outOfLlvmMemory);
}

static UnitResult work(const Job &job, const Strings &command, FrontendCommand &known,
		       const std::string &clang)
{
	if (known.arguments.empty())
		known = frontendCommand(command, clang);
	for (const std::string &option : known.dropped)
		llvm::errs() << "ashlar: dropped '" << option
			     << "', which this Clang does not know\n";
	if (known.arguments.empty())
		return {"failed", known.why};
	return runUnit(job.unit, known);
}

void runChild(const Job &job, const Strings &command, FrontendCommand known,
	      const std::string &clang, const ChildEnds &ends)
{
	bool asked = known.arguments.empty();
	arrangeDescriptors(ends.log);
	arrangeLimits(job, ends.parent);
	leaveParentsPages();
	UnitResult result = {"failed", std::string()};
	if (chdir(job.folder.c_str()) != 0)
		result.detail = "cannot enter '" + job.folder + "': " + strerror(errno);
	else
		result = work(job, command, known, clang);

	std::vector<const char *> words = {result.outcome, result.detail.c_str()};
	if (asked && !known.arguments.empty()) {
		words.push_back(known.input.c_str());
		for (const std::string &argument : known.arguments)
			words.push_back(argument.c_str());
	}
	llvm::errs().flush();
	ash_frame_send(ends.pipe, words.data(), static_cast<uint32_t>(words.size()));
	_exit(0);
}

} // namespace ashlar
