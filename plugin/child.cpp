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
#include <sys/stat.h>
#include <unistd.h>

#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/raw_ostream.h"

#include "facts/base/frame.h"
#include "plugin/fault.h"

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
static void arrangeDescriptors(const std::string &log)
{
	int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
	int errors = open(log.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	dup2(nothing, STDIN_FILENO);
	dup2(nothing, STDOUT_FILENO);
	dup2(errors >= 0 ? errors : nothing, STDERR_FILENO);
}

static void arrangeLimits(const Job &job)
{
	setpgid(0, 0); // what the child starts dies with it
	prctl(PR_SET_PDEATHSIG, SIGKILL);
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
	      const std::string &clang, int pipe)
{
	bool asked = known.arguments.empty();
	arrangeDescriptors(job.log);
	arrangeLimits(job);
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
	struct stat log;
	if (fstat(STDERR_FILENO, &log) == 0 && S_ISREG(log.st_mode) && log.st_size == 0)
		unlink(job.log.c_str());
	ash_frame_send(pipe, words.data(), static_cast<uint32_t>(words.size()));
	_exit(0);
}

} // namespace ashlar
