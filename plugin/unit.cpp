// One unit: Clang's frontend with the extractor as the action's only consumer.
//
// The build's own command decides how the source is read. Taken away is only what makes outputs,
// what other plugins do, precompiled headers (their text is read instead, or it would not be seen),
// and warnings: nobody reads them here, and computing them costs.
#include "plugin/unit.h"

#include <cerrno>
#include <cstring>
#include <set>

#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Frontend/Utils.h"
#include "clang/Lex/Pragma.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/Support/PrettyStackTrace.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/TargetSelect.h"

#include "facts/base/buf.h"
#include "plugin/compat.h"
#include "plugin/engine.h"
#include "plugin/extract.h"
#include "plugin/fault.h"

using namespace clang;
using llvm::StringRef;

namespace ashlar
{

#define END_WORD "ashlar_preamble_end"
const char PREAMBLE_END[] = "#pragma " END_WORD "\n";
const char STAND_IN_NAME[] = ".ashlar-preamble";

ExtractOptions extractOptions(const UnitJob &job)
{
	ExtractOptions options;
	options.root = job.root;
	options.output = job.output;
	options.command_hash = job.command_hash;
	options.skip_system_bodies = job.skip_system_bodies;
	options.line_memo = job.line_memo;
	return options;
}

namespace
{

class FirstError : public DiagnosticConsumer
{
      public:
	void HandleDiagnostic(DiagnosticsEngine::Level level, const Diagnostic &diagnostic) override
	{
		if (level < DiagnosticsEngine::Error || !text_.empty())
			return;
		llvm::SmallString<128> text;
		diagnostic.FormatDiagnostic(text);
		text_ = std::string(text);
	}
	const std::string &text() const
	{
		return text_;
	}

      private:
	std::string text_;
};

// Every file the unit read or looked for and found, system headers included.
class FilesRead : public DependencyCollector
{
      public:
	bool needSystemDependencies() override
	{
		return true;
	}
	bool sawDependency(StringRef file, bool from_module, bool system, bool module_file,
			   bool missing) override
	{
		return !startsWith(llvm::sys::path::filename(file), STAND_IN_NAME) &&
		       DependencyCollector::sawDependency(file, from_module, system, module_file,
							  missing);
	}
};

class EndPragma : public PragmaHandler
{
      public:
	EndPragma(PreambleEnd &end, CompilerInstance &compiler, Extraction &extraction)
	    : PragmaHandler(END_WORD), end_(end), compiler_(compiler), extraction_(extraction)
	{
	}
	// The directive's own end is read first: another file is entered behind it.
	void HandlePragma(Preprocessor &preprocessor, PragmaIntroducer introducer,
			  Token &token) override
	{
		while (token.isNot(tok::eod))
			preprocessor.LexUnexpandedToken(token);
		end_.reached(compiler_, extraction_, introducer.Loc);
	}

      private:
	PreambleEnd &end_;
	CompilerInstance &compiler_;
	Extraction &extraction_;
};

class ExtractAction : public ASTFrontendAction
{
      public:
	ExtractAction(const UnitJob &job, UnitResult &result, PreambleEnd *end)
	    : job_(job), result_(result), end_(end)
	{
	}

	std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &compiler,
						       StringRef file) override
	{
		std::string beginning = "ashlar: beginning with " + file.str();
		llvm::PrettyStackTraceString note(beginning.c_str());
		provokeFault(file);
		ExtractOptions options = extractOptions(job_);
		options.stand_in = end_ != nullptr;
		auto extraction = makeExtractor(
			compiler, options,
			[this](CompilerInstance &, const ash_buf &facts) { write(facts); });
		if (end_)
			compiler.getPreprocessor().AddPragmaHandler(
				new EndPragma(*end_, compiler, *extraction));
		return extraction;
	}

      private:
	void write(const ash_buf &facts)
	{
		if (ash_write_file(job_.facts.c_str(), facts.data, facts.size) == 0)
			result_.outcome = "ok";
		else
			result_.detail = "cannot write '" + job_.facts + "': " + strerror(errno);
	}

	const UnitJob &job_;
	UnitResult &result_;
	PreambleEnd *end_;
};

// CMake and others precompile a header that the command also names: its text is included instead.
void readPrecompiledHeaderAsText(PreprocessorOptions &options)
{
	StringRef precompiled = options.ImplicitPCHInclude;
	if (precompiled.empty())
		return;
	std::string header(precompiled.take_front(precompiled.rfind('.')));
	auto &includes = options.Includes;
	bool named = std::find(includes.begin(), includes.end(), header) != includes.end();
	if (!named && llvm::sys::fs::exists(header))
		includes.insert(includes.begin(), header);
	options.ImplicitPCHInclude.clear();
	options.PCHThroughHeader.clear();
}

void takeAwayOutputs(CompilerInvocation &invocation)
{
	FrontendOptions &frontend = invocation.getFrontendOpts();
	frontend.ProgramAction = frontend::ParseSyntaxOnly;
	frontend.OutputFile.clear();
	frontend.Plugins.clear();
	frontend.AddPluginActions.clear();
	frontend.PluginArgs.clear();
	frontend.ActionName.clear();
	frontend.DisableFree = true;
	frontend.ShowStats = false;
	invocation.getDependencyOutputOpts() = DependencyOutputOptions();
}

void takeAwayWarnings(CompilerInvocation &invocation)
{
	DiagnosticOptions &diagnostics = invocation.getDiagnosticOpts();
	diagnostics.IgnoreWarnings = true;
	diagnostics.PedanticErrors = false;
	diagnostics.ShowColors = false;
	diagnostics.VerifyDiagnostics = false;
	diagnostics.DiagnosticSerializationFile.clear();
	diagnostics.setFormat(DiagnosticOptions::Clang);
	auto promotes = [](const std::string &warning) {
		return warning == "error" || startsWith(warning, "error=");
	};
	auto &warnings = diagnostics.Warnings;
	warnings.erase(std::remove_if(warnings.begin(), warnings.end(), promotes), warnings.end());
}

std::shared_ptr<CompilerInvocation> makeInvocation(const FrontendCommand &command, std::string &why)
{
	FirstError refused;
	Engine engine(&refused);
	llvm::SmallVector<const char *, 256> arguments;
	for (const std::string &argument : command.arguments)
		arguments.push_back(argument.c_str());
	auto invocation = std::make_shared<CompilerInvocation>();
	bool good =
		CompilerInvocation::CreateFromArgs(*invocation, arguments, engine.diagnostics());
	if (!good || !refused.text().empty()) {
		why = refused.text();
		return nullptr;
	}
	takeAwayOutputs(*invocation);
	takeAwayWarnings(*invocation);
	readPrecompiledHeaderAsText(invocation->getPreprocessorOpts());
	return invocation;
}

bool writeDependencies(const std::string &path, const FilesRead &files)
{
	std::set<std::string> sorted;
	for (const std::string &file : files.getDependencies()) {
		llvm::SmallString<256> whole(file);
		llvm::sys::fs::make_absolute(whole);
		llvm::sys::path::remove_dots(whole);
		sorted.insert(std::string(whole));
	}
	std::string text;
	for (const std::string &file : sorted)
		text += file + '\n';
	return ash_write_file(path.c_str(), text.data(), text.size()) == 0;
}

} // namespace

void initialiseClang()
{
	llvm::InitializeAllTargetInfos();
	llvm::InitializeAllTargets();
	llvm::InitializeAllTargetMCs();
	llvm::InitializeAllAsmParsers();
}

static void readInstead(CompilerInvocation &invocation, const PreambleEnd &end)
{
	FrontendInputFile &input = invocation.getFrontendOpts().Inputs.front();
	input = FrontendInputFile(end.path(), input.getKind());
	invocation.getPreprocessorOpts().addRemappedFile(
		end.path(), llvm::MemoryBuffer::getMemBufferCopy(end.text()).release());
}

UnitResult runUnit(const UnitJob &job, const FrontendCommand &command, PreambleEnd *end)
{
	UnitResult result = {"failed", std::string()};
	auto invocation = makeInvocation(command, result.detail);
	if (!invocation)
		return result;
	if (end)
		readInstead(*invocation, *end);
	std::string first_error;
	std::unique_ptr<CompilerInstance> compiler =
		makeCompiler(std::move(invocation), first_error);
	auto files = std::make_shared<FilesRead>();
	compiler->addDependencyCollector(files);

	ExtractAction action(job, result, end);
	compiler->ExecuteAction(action);
	bool written = StringRef(result.outcome) == "ok";
	if (written && !job.deps.empty() && !writeDependencies(job.deps, *files))
		result = {"failed", "cannot write '" + job.deps + "': " + strerror(errno)};
	else if (written && !first_error.empty())
		result.outcome = "errors";
	if (result.detail.empty())
		result.detail = first_error;
	return result;
}

} // namespace ashlar
