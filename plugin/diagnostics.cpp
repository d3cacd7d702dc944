// The error watch: see diagnostics.h. Clang itself chains consumers this way for serialized
// diagnostics; unlike its chain, ours carries over the counts made before it was attached, since
// the compile's result is read off them.
#include "plugin/diagnostics.h"

#include "clang/Basic/AllDiagnostics.h"
#include "clang/Basic/DiagnosticIDs.h"
#include "clang/Basic/Version.h"

using namespace clang;

namespace ashlar
{

ErrorWatch *ErrorWatch::attach(DiagnosticsEngine &engine, Places &places)
{
	DiagnosticConsumer *inner = engine.getClient();
	auto *watch = new ErrorWatch(inner, engine.takeClient(), places);
	engine.setClient(watch, /*ShouldOwnClient=*/true);
	return watch;
}

ErrorWatch::ErrorWatch(DiagnosticConsumer *inner, std::unique_ptr<DiagnosticConsumer> owner,
		       Places &places)
    : inner_(inner), owner_(std::move(owner)), places_(&places)
{
	NumErrors = inner->getNumErrors();
	NumWarnings = inner->getNumWarnings();
}

void ErrorWatch::BeginSourceFile(const LangOptions &language, const Preprocessor *preprocessor)
{
	inner_->BeginSourceFile(language, preprocessor);
}

void ErrorWatch::EndSourceFile()
{
	inner_->EndSourceFile();
}

void ErrorWatch::finish()
{
	inner_->finish();
}

void ErrorWatch::clear()
{
	DiagnosticConsumer::clear();
	inner_->clear();
}

bool ErrorWatch::IncludeInDiagnosticCounts() const
{
	return inner_->IncludeInDiagnosticCounts();
}

static bool isErrorByDefault(const Diagnostic &diagnostic)
{
#if CLANG_VERSION_MAJOR >= 20
	return diagnostic.getDiags()->getDiagnosticIDs()->isDefaultMappingAsError(
		diagnostic.getID());
#else
	return DiagnosticIDs::isDefaultMappingAsError(diagnostic.getID());
#endif
}

void ErrorWatch::HandleDiagnostic(DiagnosticsEngine::Level level, const Diagnostic &diagnostic)
{
	DiagnosticConsumer::HandleDiagnostic(level, diagnostic);
	inner_->HandleDiagnostic(level, diagnostic);
	if (places_ && level >= DiagnosticsEngine::Error &&
	    diagnostic.getID() < diag::DIAG_UPPER_LIMIT && isErrorByDefault(diagnostic))
		record(diagnostic);
}

void ErrorWatch::record(const Diagnostic &diagnostic)
{
	errors_++;
	llvm::SmallString<128> text;
	diagnostic.FormatDiagnostic(text);

	SourceManager &sources = places_->sources();
	Place place = places_->at(diagnostic.getLocation());
	if (place.file == ASH_NONE)
		place.file = places_->file(sources.getMainFileID());
	ash_diagnostic row = {};
	row.file = place.file;
	row.line = place.line;
	row.column = place.column;
	row.text = places_->string(text);
	ash_builder_add_diagnostic(places_->builder(), &row);
}

} // namespace ashlar
