// Inline findings: see inline_report.h.
//
// Clang applies neither -w nor -Werror to diagnostics of plugins, so both are honoured here by
// hand. An error would fail the compile: a finding is one only when the user asked for it
// (`werror`), whatever its severity is elsewhere.
#include "plugin/inline_report.h"

#include <cerrno>
#include <cstring>

#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Path.h"

#include "facts/base/path.h"
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
	Reporter(CompilerInstance &compiler, const std::string &root, bool promote,
		 ash_arena *arena)
	    : compiler_(compiler), root_(root), promote_(promote), arena_(arena)
	{
		if (compiler.getVirtualFileSystem().getRealPath(".", here_))
			here_ = root;
	}
	void report(const ash_finding &finding);

      private:
	FileID read(StringRef path);
	SourceLocation locate(const ash_place &place);
	DiagnosticsEngine::Level levelOf(const ash_finding &finding) const;
	void note(const struct ash_finding_note &note);
	CharSourceRange token(SourceLocation begin, const ash_place &place) const;

	CompilerInstance &compiler_;
	const std::string &root_;
	bool promote_;
	ash_arena *arena_;
	llvm::SmallString<256> here_;
	llvm::StringMap<FileID> files_; // by project-relative name
};

// The file among those the unit read, by its project-relative name. Asking Clang for it by another
// spelling would change how Clang names it from then on.
FileID Reporter::read(StringRef path)
{
	SourceManager &sources = compiler_.getSourceManager();
	for (unsigned i = 0; i < sources.local_sloc_entry_size(); i++) {
		const SrcMgr::SLocEntry &entry = sources.getLocalSLocEntry(i);
		if (!entry.isFile())
			continue;
		FileID file =
			sources.getFileID(SourceLocation::getFromRawEncoding(entry.getOffset()));
		OptionalFile known = sources.getFileEntryRefForID(file);
		if (!known ||
		    llvm::sys::path::filename(known->getName()) != llvm::sys::path::filename(path))
			continue;
		const char *whole =
			ash_path_canonical(arena_, here_.c_str(), known->getName().str().c_str());
		if (ash_path_relative(root_.c_str(), whole) == path)
			return file;
	}
	return FileID();
}

// A file the unit did not read (ashlar.yaml, mostly) is loaded, so that Clang can show the line.
SourceLocation Reporter::locate(const ash_place &place)
{
	StringRef path(place.path);
	if (path.empty())
		return SourceLocation();
	SourceManager &sources = compiler_.getSourceManager();
	unsigned line = std::max(place.line, 1u), column = std::max(place.column, 1u);
	auto [known, missing] = files_.try_emplace(path);
	if (missing) {
		known->second = read(path);
		llvm::SmallString<256> whole(root_);
		llvm::sys::path::append(whole, path);
		if (llvm::sys::path::is_absolute(path))
			whole = path;
		OptionalFile file;
		if (known->second.isInvalid())
			file = compiler_.getFileManager().getOptionalFileRef(whole);
		if (file)
			known->second =
				sources.createFileID(*file, SourceLocation(), SrcMgr::C_User);
	}
	if (known->second.isInvalid())
		return SourceLocation();
	return sources.translateLineCol(known->second, line, column);
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

bool isOurs(const ash_finding *finding, void *context)
{
	StringRef path(finding->place.path), main(static_cast<const char *>(context));
	return finding->severity != ASH_IGNORE &&
	       (path == main || (llvm::sys::path::stem(path) == llvm::sys::path::stem(main) &&
				 startsWith(llvm::sys::path::extension(path), ".h")));
}

// The baseline that the configuration names; without one, or with one that cannot be used, every
// finding is said, and why.
const ash_baseline *readBaseline(CompilerInstance &compiler, const ash_config &config,
				 ash_arena *arena)
{
	const char *path = ash_path_resolve(arena, ash_path_folder(arena, config.path),
					    config.baseline);
	std::string shown = std::string("baseline '") + config.baseline + "' ";
	ash_buf text = {};
	if (ash_buf_read_file(&text, path) != 0) {
		warn(compiler, shown + "cannot be read: " + strerror(errno));
		return nullptr;
	}
	ash_troubles troubles = {};
	troubles.arena = arena;
	const ash_baseline *baseline = ash_baseline_read(arena, ash_buf_text(&text), text.size,
							 config.baseline, &troubles);
	const char *differs = baseline != nullptr ? ash_baseline_differs(arena, baseline, &config,
									 ASHLAR_VERSION)
						  : "not well formed";
	if (differs != nullptr)
		warn(compiler, shown + "is not used: " + differs + "; see 'ashlar check'");
	ash_vec_release(&troubles);
	ash_buf_release(&text);
	return differs != nullptr ? nullptr : baseline;
}

void compareWithBaseline(CompilerInstance &compiler, const ash_config &config,
			 const ash_view &view, ash_findings &findings)
{
	ash_ratchet ratchet = {}; // not complete: other units hold the rest
	if (config.baseline != nullptr)
		ratchet.baseline = readBaseline(compiler, config, findings.arena);
	if (ratchet.baseline != nullptr)
		ash_ratchet_compare(&ratchet, &view, nullptr, &findings);
	ash_ratchet_release(&ratchet);
}

} // namespace

void reportFindings(CompilerInstance &compiler, const ash_config &config, const ash_view &view,
		    const std::string &root, bool promote, ash_findings &findings)
{
	if (compiler.getDiagnostics().getIgnoreAllWarnings())
		return;
	ash_check_options options = {};
	options.whole_list = true; // for the baseline, see below
	ash_check_view(&config, &view, &options, &findings);
	const char *main = mainFile(view);
	ash_findings_filter(&findings, isOurs, const_cast<char *>(main));
	if (findings.n == 0)
		return; // most units: the baseline is not even read
	compareWithBaseline(compiler, config, view, findings);
	ash_shorten(&findings);
	Reporter reporter(compiler, root, promote, findings.arena);
	for (size_t i = 0; i < findings.n; i++)
		if (findings.v[i]->state != ASH_STATE_UNCHANGED)
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
