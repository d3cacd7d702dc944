// Clang's engines, made the way each version wants it: for the worker, which is its own compiler.
#pragma once

#include <memory>
#include <string>

#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/DiagnosticOptions.h"
#include "clang/Basic/Version.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/CompilerInvocation.h"

namespace ashlar
{

// A diagnostics engine with nothing but a consumer (borrowed).
class Engine
{
      public:
	explicit Engine(clang::DiagnosticConsumer *consumer);
	clang::DiagnosticsEngine &diagnostics()
	{
		return *diagnostics_;
	}

      private:
#if CLANG_VERSION_MAJOR >= 21
	clang::DiagnosticOptions options_;
#endif
	std::unique_ptr<clang::DiagnosticsEngine> diagnostics_;
};

// The machine's own target triple.
std::string defaultTarget();

// A compiler for the invocation. Its diagnostics are printed to stderr, and the first error is kept
// in `first_error`, as "path:line:column: text"; it must outlive the compiler.
std::unique_ptr<clang::CompilerInstance>
makeCompiler(std::shared_ptr<clang::CompilerInvocation> invocation, std::string &first_error);

} // namespace ashlar
