// Clang's engines: see engine.h.
#include "plugin/engine.h"

#include "clang/Basic/DiagnosticIDs.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Basic/Version.h"
#include "clang/Frontend/TextDiagnosticPrinter.h"
#if CLANG_VERSION_MAJOR >= 16
#include "llvm/TargetParser/Host.h"
#else
#include "llvm/Support/Host.h"
#endif

using namespace clang;

namespace ashlar
{

Engine::Engine(DiagnosticConsumer *consumer)
{
	llvm::IntrusiveRefCntPtr<DiagnosticIDs> ids(new DiagnosticIDs);
#if CLANG_VERSION_MAJOR >= 21
	diagnostics_ = std::make_unique<DiagnosticsEngine>(ids, options_, consumer, false);
#else
	diagnostics_ = std::make_unique<DiagnosticsEngine>(ids, new DiagnosticOptions, consumer,
							   /*ShouldOwnClient=*/false);
#endif
}

std::string defaultTarget()
{
	return llvm::sys::getDefaultTargetTriple();
}

namespace
{

class Printer : public TextDiagnosticPrinter
{
      public:
#if CLANG_VERSION_MAJOR >= 21
	Printer(DiagnosticOptions &options, std::string &first)
	    : TextDiagnosticPrinter(llvm::errs(), options), first_(first)
#else
	Printer(DiagnosticOptions &options, std::string &first)
	    : TextDiagnosticPrinter(llvm::errs(), &options), first_(first)
#endif
	{
	}

	void HandleDiagnostic(DiagnosticsEngine::Level level, const Diagnostic &diagnostic) override
	{
		TextDiagnosticPrinter::HandleDiagnostic(level, diagnostic);
		if (level >= DiagnosticsEngine::Error && first_.empty())
			first_ = described(diagnostic);
	}

      private:
	static std::string described(const Diagnostic &diagnostic)
	{
		llvm::SmallString<128> text;
		diagnostic.FormatDiagnostic(text);
		std::string out;
		if (diagnostic.hasSourceManager() && diagnostic.getLocation().isValid()) {
			PresumedLoc place = diagnostic.getSourceManager().getPresumedLoc(
				diagnostic.getLocation());
			if (place.isValid())
				out = std::string(place.getFilename()) + ":" +
				      std::to_string(place.getLine()) + ":" +
				      std::to_string(place.getColumn()) + ": ";
		}
		return out + std::string(text);
	}

	std::string &first_;
};

} // namespace

std::unique_ptr<CompilerInstance> makeCompiler(std::shared_ptr<CompilerInvocation> invocation,
					       std::string &first_error)
{
	auto *printer = new Printer(invocation->getDiagnosticOpts(), first_error);
#if CLANG_VERSION_MAJOR >= 21
	auto compiler = std::make_unique<CompilerInstance>(std::move(invocation));
	compiler->createVirtualFileSystem();
#else
	auto compiler = std::make_unique<CompilerInstance>();
	compiler->setInvocation(std::move(invocation));
#endif
	compiler->createDiagnostics(printer, /*ShouldOwnClient=*/true);
	return compiler;
}

} // namespace ashlar
