// Running Clang's driver in this process. Its errors name the offending option in their arguments;
// so what this Clang does not know is learned from Clang itself, not from a list that ages.
#include "plugin/command.h"

#include <dlfcn.h>

#include "clang/Basic/Diagnostic.h"
#include "clang/Driver/Compilation.h"
#include "clang/Driver/Driver.h"
#include "clang/Driver/Job.h"
#include "clang/Driver/Tool.h"
#include "clang/Driver/ToolChain.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/StringSaver.h"

#include "plugin/compat.h"
#include "plugin/engine.h"

using namespace clang;
using llvm::StringRef;

namespace ashlar
{
namespace
{

// Collects what the driver refuses.
class Refusals : public DiagnosticConsumer
{
      public:
	void HandleDiagnostic(DiagnosticsEngine::Level level, const Diagnostic &diagnostic) override
	{
		if (level < DiagnosticsEngine::Error)
			return;
		llvm::SmallString<128> text;
		diagnostic.FormatDiagnostic(text);
		if (first_.empty())
			first_ = std::string(text);
		Strings words;
		for (unsigned i = 0; i < diagnostic.getNumArgs(); i++)
			words.push_back(word(diagnostic, i));
		refused_.push_back(std::move(words));
	}

	const std::string &first() const
	{
		return first_;
	}

	// Takes out of the command what was refused, into `dropped`. False when nothing was found.
	bool drop(Strings &command, Strings &dropped) const;

      private:
	static std::string word(const Diagnostic &diagnostic, unsigned i)
	{
		switch (diagnostic.getArgKind(i)) {
		case DiagnosticsEngine::ak_std_string:
			return diagnostic.getArgStdStr(i);
		case DiagnosticsEngine::ak_c_string:
			return diagnostic.getArgCStr(i);
		default:
			return std::string();
		}
	}

	std::string first_;
	std::vector<Strings> refused_; // the words each error was made of
};

bool Refusals::drop(Strings &command, Strings &dropped) const
{
	size_t before = command.size();
	for (const Strings &words : refused_) {
		Strings candidates = words;
		for (const std::string &option : words)
			for (const std::string &value : words)
				candidates.push_back(option + value);
		for (const std::string &candidate : candidates) {
			if (candidate.size() < 2 || candidate[0] != '-')
				continue;
			for (size_t i = command.size(); i-- > 1;) {
				if (command[i] != candidate)
					continue;
				dropped.push_back(command[i]);
				command.erase(command.begin() + static_cast<ptrdiff_t>(i));
			}
		}
	}
	return command.size() < before;
}

// Response files replaced by what they hold.
Strings expanded(const Strings &command)
{
	llvm::BumpPtrAllocator memory;
	llvm::StringSaver saver(memory);
	llvm::SmallVector<const char *, 256> arguments;
	for (const std::string &argument : command)
		arguments.push_back(argument.c_str());
	llvm::cl::ExpandResponseFiles(saver, llvm::cl::TokenizeGNUCommandLine, arguments);
	return Strings(arguments.begin(), arguments.end());
}

// The words before the command's own: our clang, and what the compiler's name means (g++, or a
// cross compiler's target).
Strings prefixed(const Strings &command, const std::string &clang, driver::Driver &driver)
{
	Strings out = {clang};
	auto name = driver::ToolChain::getTargetAndModeFromProgramName(command[0]);
	driver.setTargetAndMode(name);
	if (name.DriverMode != nullptr)
		out.push_back(name.DriverMode);
	if (name.TargetIsValid)
		out.push_back("--target=" + name.TargetPrefix);
	out.push_back("-fsyntax-only");
	out.insert(out.end(), command.begin() + 1, command.end());
	return out;
}

const driver::Command *frontendJob(const driver::Compilation &compilation)
{
	for (const driver::Command &job : compilation.getJobs())
		if (StringRef(job.getCreator().getName()) == "clang" &&
		    !job.getArguments().empty() && StringRef(job.getArguments()[0]) == "-cc1")
			return &job;
	return nullptr;
}

void runDriver(const Strings &command, const std::string &clang, Refusals &refusals,
	       FrontendCommand &out)
{
	Engine engine(&refusals);
	driver::Driver driver(clang, defaultTarget(), engine.diagnostics());
	driver.setCheckInputsExist(false);
	Strings words = prefixed(command, clang, driver);
	llvm::SmallVector<const char *, 256> arguments;
	for (const std::string &word : words)
		arguments.push_back(word.c_str());
	std::unique_ptr<driver::Compilation> compilation(driver.BuildCompilation(arguments));
	if (!compilation || compilation->containsError() || !refusals.first().empty())
		return;
	const driver::Command *job = frontendJob(*compilation);
	if (job == nullptr)
		return;
	const auto &list = job->getArguments();
	out.arguments.assign(list.begin() + 1, list.end());
	out.input = out.arguments.back();
}

} // namespace

FrontendCommand frontendCommand(const Strings &command, const std::string &clang)
{
	FrontendCommand out;
	if (command.empty()) {
		out.why = "the compile command is empty";
		return out;
	}
	Strings rest = expanded(command);
	for (;;) {
		Refusals refusals;
		runDriver(rest, clang, refusals, out);
		if (!out.arguments.empty())
			return out;
		if (refusals.first().empty()) {
			out.why = "the command compiles no C or C++ source";
			return out;
		}
		if (!refusals.drop(rest, out.dropped)) {
			out.why = refusals.first();
			return out;
		}
	}
}

// Is it in the text as a word of its own, as a name of the source's would be?
static bool speaksOf(StringRef text, StringRef stem)
{
	auto joins = [](char c) { return llvm::isAlnum(c) || c == '_'; };
	for (size_t at = text.find(stem); at != StringRef::npos; at = text.find(stem, at + 1)) {
		StringRef after = text.drop_front(at + stem.size());
		if ((at == 0 || !joins(text[at - 1])) && (after.empty() || !joins(after.front())))
			return true;
	}
	return false;
}

Strings withOtherSource(const FrontendCommand &known, const std::string &source)
{
	StringRef stem = llvm::sys::path::stem(known.input);
	Strings out = known.arguments;
	for (size_t i = 0; i < out.size(); i++) {
		if (out[i] == known.input)
			out[i] = source;
		else if (i > 0 && out[i - 1] == "-main-file-name")
			out[i] = std::string(llvm::sys::path::filename(source));
		else if (speaksOf(out[i], stem))
			return Strings(); // it may speak of the source in a way we do not know
	}
	return out;
}

std::string findClang()
{
	Dl_info library;
	void *address =
		reinterpret_cast<void *>(&driver::ToolChain::getTargetAndModeFromProgramName);
	if (dladdr(address, &library) != 0 && library.dli_fname != nullptr) {
		llvm::SmallString<256> real;
		if (!llvm::sys::fs::real_path(library.dli_fname, real)) {
			llvm::SmallString<256> beside(llvm::sys::path::parent_path(real));
			llvm::sys::path::append(beside, "..", "bin", "clang");
			llvm::sys::path::remove_dots(beside, /*remove_dot_dot=*/true);
			if (llvm::sys::fs::can_execute(beside))
				return std::string(beside);
		}
	}
	return ASHLAR_CLANG;
}

} // namespace ashlar
