// The plugin's entry: Ashlar inside the user's own compile.
//
// It runs before the main action, writes the unit's facts (into the object, or beside it) and lets
// Clang speak the findings. The compile's result never changes unless `werror` asks for it; the one
// exception is an argument we do not know, since a misspelled one would silently check nothing.
// No state outlives a compile: under modules several are under way in one process.
#include "clang/Basic/Version.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendPluginRegistry.h"

#include "plugin/compat.h"
#include "plugin/compile.h"
#include "plugin/extract.h"

using namespace clang;
using llvm::StringRef;

namespace ashlar
{
namespace
{

// The extractor, and what the compile needs for as long as it runs.
class Host : public ASTConsumer
{
      public:
	Host(CompilerInstance &compiler, const Arguments &arguments, StringRef file)
	    : compile_(compiler, arguments, file)
	{
		ExtractOptions options;
		options.root = compile_.root();
		options.output = compiler.getFrontendOpts().OutputFile;
		extractor_ = makeExtractor(compiler, options,
					   [this](CompilerInstance &host, const ash_buf &facts) {
						   compile_.deliver(host, facts);
					   });
	}

	void HandleTranslationUnit(ASTContext &context) override
	{
		extractor_->HandleTranslationUnit(context);
	}

      private:
	Compile compile_;
	std::unique_ptr<Extraction> extractor_;
};

// A plugin built for another Clang may load by luck and then fail in any way. Versions of one
// series (14.0.x) fit each other.
bool fitsRunningClang()
{
	StringRef built(CLANG_VERSION_STRING);
	std::string series = "version " + built.take_front(built.rfind('.') + 1).str();
	return getClangFullVersion().find(series) != std::string::npos;
}

bool readsWholeUnits(frontend::ActionKind action)
{
	switch (action) {
	case frontend::EmitAssembly:
	case frontend::EmitBC:
	case frontend::EmitLLVM:
	case frontend::EmitLLVMOnly:
	case frontend::EmitCodeGenOnly:
	case frontend::EmitObj:
	case frontend::ParseSyntaxOnly:
	case frontend::RunAnalysis:
		return true;
	default:
		return false;
	}
}

class Action : public PluginASTAction
{
      public:
	std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &compiler,
						       StringRef file) override
	{
		bool wanted = fits_ && good_ && !compiler.getLangOpts().isCompilingModule() &&
			      readsWholeUnits(compiler.getFrontendOpts().ProgramAction);
		if (!wanted)
			return std::make_unique<ASTConsumer>();
		return std::make_unique<Host>(compiler, arguments_, file);
	}

	// Answering false would switch the plugin off without a word.
	bool ParseArgs(const CompilerInstance &compiler,
		       const std::vector<std::string> &words) override
	{
		DiagnosticsEngine &engine = compiler.getDiagnostics();
		fits_ = fitsRunningClang();
		if (!fits_) {
			llvm::errs() << "ashlar: this plugin was built for Clang "
				     << CLANG_VERSION_STRING << ", not for "
				     << getClangFullVersion() << "; nothing is checked. Use the "
				     << "plugin whose name ends in this Clang's major version\n";
			return true;
		}
		std::string complaint = parseArguments(words, arguments_);
		good_ = complaint.empty();
		if (!good_)
			engine.Report(engine.getCustomDiagID(DiagnosticsEngine::Error, "%0"))
				<< complaint;
		return true;
	}

	ActionType getActionType() override
	{
		return AddBeforeMainAction;
	}

      private:
	Arguments arguments_;
	bool fits_ = true, good_ = true;
};

} // namespace
} // namespace ashlar

static FrontendPluginRegistry::Add<ashlar::Action> registration(
	"ashlar", "architecture, pattern and budget checks");
