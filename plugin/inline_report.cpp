// Inline findings: see inline_report.h.
//
// Clang applies neither -w nor -Werror to diagnostics of plugins, so both are honoured here by
// hand. An error would fail the compile: a finding is one only when the user asked for it
// (`werror`), whatever its severity is elsewhere.
#include "plugin/inline_report.h"

#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/Support/Path.h"

#include "plugin/compat.h"
#include "plugin/rules.h"

using namespace clang;
using llvm::StringRef;

namespace ashlar
{
namespace
{

class Reporter
{
      public:
	Reporter(CompilerInstance &compiler, const std::string &root, bool promote)
	    : compiler_(compiler), root_(root), promote_(promote)
	{
	}
	void report(const ash_finding &finding);

      private:
	SourceLocation locate(const ash_place &place);
	DiagnosticsEngine::Level levelOf(const ash_finding &finding) const;
	void note(const struct ash_finding_note &note);
	CharSourceRange token(SourceLocation begin, const ash_place &place) const;

	CompilerInstance &compiler_;
	const std::string &root_;
	bool promote_;
};

// A file the unit did not read (ashlar.yaml, mostly) is loaded, so that Clang can show the line.
SourceLocation Reporter::locate(const ash_place &place)
{
	if (StringRef(place.path).empty())
		return SourceLocation();
	llvm::SmallString<256> path(place.path);
	if (!llvm::sys::path::is_absolute(path)) {
		path = root_;
		llvm::sys::path::append(path, place.path);
	}
	OptionalFile file = compiler_.getFileManager().getOptionalFileRef(path);
	if (!file)
		return SourceLocation();
	SourceManager &sources = compiler_.getSourceManager();
	unsigned line = std::max(place.line, 1u), column = std::max(place.column, 1u);
	SourceLocation found = sources.translateFileLineCol(&file->getFileEntry(), line, column);
	if (found.isValid())
		return found;
	FileID loaded = sources.createFileID(*file, SourceLocation(), SrcMgr::C_User);
	return sources.translateLineCol(loaded, line, column);
}

DiagnosticsEngine::Level Reporter::levelOf(const ash_finding &finding) const
{
	if (finding.severity == ASH_NOTE)
		return DiagnosticsEngine::Remark;
	return promote_ ? DiagnosticsEngine::Error : DiagnosticsEngine::Warning;
}

CharSourceRange Reporter::token(SourceLocation begin, const ash_place &place) const
{
	int length = static_cast<int>(place.length);
	return CharSourceRange::getCharRange(begin, begin.getLocWithOffset(length));
}

void Reporter::report(const ash_finding &finding)
{
	DiagnosticsEngine &engine = compiler_.getDiagnostics();
	SourceLocation place = locate(finding.place);
	unsigned id = engine.getCustomDiagID(levelOf(finding), "%0 [%1]");
	{
		DiagnosticBuilder builder = engine.Report(place, id);
		builder << finding.message << finding.rule->id;
		if (place.isValid() && finding.place.length > 0)
			builder << token(place, finding.place);
	}
	for (size_t i = 0; i < finding.notes.n; i++)
		note(finding.notes.v[i]);
}

void Reporter::note(const struct ash_finding_note &note)
{
	DiagnosticsEngine &engine = compiler_.getDiagnostics();
	SourceLocation place = locate(note.place);
	unsigned id = engine.getCustomDiagID(DiagnosticsEngine::Note, "%0");
	DiagnosticBuilder builder = engine.Report(place, id);
	builder << note.message;
	if (place.isValid() && note.place.length > 0)
		builder << token(place, note.place);
}

const char *mainFile(const ash_view &view)
{
	for (uint32_t i = 0; i < view.n_files; i++)
		if (view.files[i].flags & ASH_FILE_MAIN)
			return ash_text(&view, view.files[i].path);
	return "";
}

bool isOurs(StringRef path, StringRef main)
{
	return path == main || (llvm::sys::path::stem(path) == llvm::sys::path::stem(main) &&
				startsWith(llvm::sys::path::extension(path), ".h"));
}

} // namespace

void reportFindings(CompilerInstance &compiler, const ash_config &config, const ash_view &view,
		    const std::string &root, bool promote, ash_findings &findings)
{
	if (compiler.getDiagnostics().getIgnoreAllWarnings())
		return;
	ash_check_options options = {};
	ash_check_view(&config, &view, &options, &findings);
	Reporter reporter(compiler, root, promote);
	StringRef main = mainFile(view);
	for (size_t i = 0; i < findings.n; i++)
		if (findings.v[i]->severity != ASH_IGNORE &&
		    isOurs(findings.v[i]->place.path, main))
			reporter.report(*findings.v[i]);
}

void warn(CompilerInstance &compiler, const std::string &text)
{
	DiagnosticsEngine &engine = compiler.getDiagnostics();
	if (engine.getIgnoreAllWarnings())
		return;
	engine.Report(engine.getCustomDiagID(DiagnosticsEngine::Warning, "ashlar: %0")) << text;
}

} // namespace ashlar
