// Watching a compile's errors without getting between the compiler and its user.
#pragma once

#include "clang/Basic/Diagnostic.h"

#include "plugin/places.h"

namespace ashlar
{

// Forwards everything to the consumer that was there, and records the compile errors as diagnostic
// rows. Only what is an error by itself counts: a warning that -Werror promotes is none, so facts
// do not depend on it. Owned by the engine once attached.
class ErrorWatch : public clang::DiagnosticConsumer
{
      public:
	// Puts itself between `engine` and its consumer, and takes over that one's ownership.
	static ErrorWatch *attach(clang::DiagnosticsEngine &engine, Places &places);

	// `places` is about to go: nothing is recorded any more, all is still forwarded.
	void detach()
	{
		places_ = nullptr;
	}
	uint32_t errors() const
	{
		return errors_;
	}

	void BeginSourceFile(const clang::LangOptions &language,
			     const clang::Preprocessor *preprocessor) override;
	void EndSourceFile() override;
	void finish() override;
	void clear() override;
	bool IncludeInDiagnosticCounts() const override;
	void HandleDiagnostic(clang::DiagnosticsEngine::Level level,
			      const clang::Diagnostic &diagnostic) override;

      private:
	ErrorWatch(clang::DiagnosticConsumer *inner,
		   std::unique_ptr<clang::DiagnosticConsumer> owner, Places &places);
	void record(const clang::Diagnostic &diagnostic);

	clang::DiagnosticConsumer *inner_;
	std::unique_ptr<clang::DiagnosticConsumer> owner_;
	Places *places_;
	uint32_t errors_ = 0;
};

} // namespace ashlar
