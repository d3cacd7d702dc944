// The worker: a fork server around the extraction. Clang is loaded once; each unit costs a fork.
// What driver and worker say to each other is in docs/architecture.md; frames are in
// facts/base/frame.h.
//
//   ashlar-worker-N                                   the server, for the driver
//   ashlar-worker-N --one ROOT FACTS -- clang ARG...  one unit, in this process, for tests
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

#include "clang/Basic/Version.h"
#include "llvm/Support/PrettyStackTrace.h"
#include "llvm/Support/Signals.h"

#include "facts/base/frame.h"
#include "plugin/jobs.h"
#include "plugin/memory.h"

using namespace ashlar;

// Strings of a "job" frame, in order; the command follows.
enum JobWord {
	JOB_KIND,
	JOB_ID,
	JOB_FOLDER,
	JOB_ROOT,
	JOB_FACTS,
	JOB_DEPS,
	JOB_LOG,
	JOB_TIMEOUT,
	JOB_MEMORY,
	JOB_OUTPUT,
	JOB_HASH,
	JOB_COMMAND
};

static Job jobOf(const ash_frame &frame)
{
	Job job;
	job.id = frame.strings[JOB_ID];
	job.folder = frame.strings[JOB_FOLDER];
	job.log = frame.strings[JOB_LOG];
	job.timeout_ms = strtoull(frame.strings[JOB_TIMEOUT], nullptr, 10);
	job.memory_mib = strtoull(frame.strings[JOB_MEMORY], nullptr, 10);
	job.unit.root = frame.strings[JOB_ROOT];
	job.unit.facts = frame.strings[JOB_FACTS];
	job.unit.deps = frame.strings[JOB_DEPS];
	job.unit.output = frame.strings[JOB_OUTPUT];
	job.unit.command_hash = strtoull(frame.strings[JOB_HASH], nullptr, 16);
	job.command.assign(frame.strings + JOB_COMMAND, frame.strings + frame.n);
	return job;
}

// Takes the whole frames out of `in`. Answers false when nothing more is to be expected.
static bool takeFrames(ash_buf &in, Jobs &jobs)
{
	for (;;) {
		ash_frame frame = {};
		ash_frame_result result = ash_frame_take(&in, &frame);
		if (result != ASH_FRAME_WHOLE)
			return result == ASH_FRAME_PARTIAL;
		bool is_job = strcmp(ash_frame_string(&frame, JOB_KIND), "job") == 0;
		if (is_job && frame.n > JOB_COMMAND)
			jobs.start(jobOf(frame));
		ash_frame_release(&frame);
		if (!is_job)
			return false; // "quit", or nothing we understand
	}
}

static int serve()
{
	prepareMemory();
	std::string clang_version = clang::getClangFullVersion();
	std::string major = std::to_string(CLANG_VERSION_MAJOR);
	const char *hello[] = {"hello", ASHLAR_VERSION, clang_version.c_str(), major.c_str()};
	if (ash_frame_send(STDOUT_FILENO, hello, 4) != 0)
		return EXIT_FAILURE;

	ash_line_memo *memo = ash_line_memo_new();
	Jobs jobs(findClang(), memo);
	ash_buf in = {};
	bool open = true;
	while (open || !jobs.idle()) {
		if (!jobs.wait(open ? STDIN_FILENO : -1))
			continue;
		open = ash_frame_fill(&in, STDIN_FILENO) > 0 && takeFrames(in, jobs);
	}
	ash_buf_release(&in);
	ash_line_memo_free(memo);
	return EXIT_SUCCESS;
}

static int one(int n, char **words)
{
	UnitJob job;
	char *root = realpath(words[0], nullptr);
	job.root = root != nullptr ? root : words[0];
	free(root);
	job.facts = words[1];
	Strings command(words + 3, words + n);
	job.output = objectOf(command);
	job.skip_system_bodies = getenv("ASHLAR_ALL_BODIES") == nullptr;
	FrontendCommand frontend = frontendCommand(withoutOutputs(command), findClang());
	UnitResult result = {"failed", frontend.why};
	if (!frontend.arguments.empty())
		result = runUnit(job, frontend);
	fprintf(stderr, "%s%s%s\n", result.outcome, result.detail.empty() ? "" : ": ",
		result.detail.c_str());
	return strcmp(result.outcome, "failed") == 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}

int main(int argc, char **argv)
{
	// Naming every address of a crash takes seconds, and Clang's symbols are stripped anyway.
	setenv("LLVM_DISABLE_SYMBOLIZATION", "1", 0);
	llvm::sys::PrintStackTraceOnErrorSignal(argv[0], /*DisableCrashReporting=*/true);
	llvm::EnablePrettyStackTrace();
	initialiseClang();
	if (argc == 1)
		return serve();
	if (argc > 5 && strcmp(argv[1], "--one") == 0 && strcmp(argv[4], "--") == 0)
		return one(argc - 2, argv + 2);
	fputs("ashlar-worker is started by ashlar; see `ashlar check --help`\n", stderr);
	return 2;
}
