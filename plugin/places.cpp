// Places: see places.h. Here are the walk out of macros, the canonical names of files, and the
// identity of macros.
//
// A token that a macro body wrote stands where the outermost macro was expanded; a token that was
// an argument stands where the user wrote it. Which macro that was, the preprocessor has told us
// beforehand (noteExpansion), because a location alone knows where a macro's body is but not its
// definition.
#include "plugin/places.h"

#include "clang/Basic/FileManager.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include "facts/base/map.h"
#include "facts/base/path.h"
#include "plugin/compat.h"

using namespace clang;
using llvm::StringRef;

namespace ashlar
{

Places::Places(ash_builder *builder, SourceManager &sources, const LangOptions &language,
	       std::string root, ash_line_memo *memo)
    : builder_(builder), sources_(sources), language_(language), root_(std::move(root)),
      memo_(memo), current_(".")
{
	sources_.getFileManager().makeAbsolutePath(current_);
	llvm::sys::path::remove_filename(current_);
}

bool Places::leaveMacro(SourceLocation &location) const
{
	if (sources_.isMacroArgExpansion(location)) {
		location = sources_.getImmediateSpellingLoc(location);
		return false;
	}
	location = sources_.getImmediateExpansionRange(location).getBegin();
	return true;
}

SourceLocation Places::pointed(SourceLocation location) const
{
	while (location.isMacroID())
		leaveMacro(location);
	return location;
}

// Rows come in the order of the source, and a macro's body gives many rows at one place: the last
// place found is often the next one asked for.
const Places::Line &Places::line(SourceLocation location, Line &last)
{
	if (last.location == location)
		return last;
	auto [file, offset] = sources_.getDecomposedLoc(location);
	FileInfo &known = info(file);
	last = {location, idOf(known, file), 0, 0, known.subject};
	if (last.file != ASH_NONE) {
		last.line = sources_.getLineNumber(file, offset);
		last.column = sources_.getColumnNumber(file, offset);
	}
	return last;
}

Place Places::at(SourceLocation location)
{
	Place place;
	if (location.isInvalid())
		return place;
	SourceLocation start = location;
	bool body = false; // was a macro body left on the way out?
	while (start.isMacroID())
		body |= leaveMacro(start);

	const Line &pointed = line(start, last_place_);
	place.file = pointed.file;
	place.line = pointed.line;
	place.column = pointed.column;
	place.subject = pointed.subject;
	if (!body || place.file == ASH_NONE)
		return place;

	auto expansion = expansions_.find(start.getRawEncoding());
	if (expansion != expansions_.end())
		place.macro = expansion->second;
	const Line &spelling = line(sources_.getSpellingLoc(location), last_spelling_);
	place.spelling_file = spelling.file;
	place.spelling_line = spelling.line;
	return place;
}

uint32_t Places::file(FileID file)
{
	return idOf(info(file), file);
}

bool Places::isSubject(FileID file)
{
	return info(file).subject;
}

// An argument is written in the file of the outermost expansion, so that file answers for both; it
// is asked for every macro expanded in any header.
bool Places::inSubject(SourceLocation location)
{
	return location.isValid() &&
	       info(sources_.getFileID(sources_.getExpansionLoc(location))).subject;
}

Places::FileInfo &Places::info(FileID file)
{
	if (file.isInvalid())
		return nowhere_; // and no key of the map
	auto [known, missing] = files_.try_emplace(file);
	if (missing)
		known->second = describe(file);
	return known->second;
}

Places::FileInfo Places::describe(FileID file)
{
	FileInfo described;
	OptionalFile entry = sources_.getFileEntryRefForID(file);
	if (!entry)
		return described;
	described.path = relative(entry->getName());
	bool outside = llvm::sys::path::is_absolute(described.path);
	bool main = file == sources_.getMainFileID();
	bool system =
		SrcMgr::isSystem(sources_.getSLocEntry(file).getFile().getFileCharacteristic());
	described.flags = bitIf(outside, ASH_FILE_OUTSIDE) | bitIf(system, ASH_FILE_SYSTEM) |
			  bitIf(main, ASH_FILE_MAIN);
	described.subject = main || !outside;
	return described;
}

uint32_t Places::idOf(FileInfo &described, FileID file)
{
	if (described.id != ASH_NONE || described.path.empty())
		return described.id;
	ash_file row = {};
	row.path = string(described.path);
	row.flags = described.flags;
	if (described.subject)
		measure(file, row);
	return described.id = ash_builder_file(builder_, &row);
}

void Places::measure(FileID file, ash_file &row) const
{
	auto text = sources_.getBufferDataOrNone(file);
	if (!text)
		return;
	row.content = ash_hash(text->data(), text->size());
	ash_source_lines lines = ash_line_memo_count(memo_, row.content, text->data(),
						     text->size(), language_.CPlusPlus);
	row.lines = lines.lines;
	row.code_lines = lines.code_lines;
	row.comment_lines = lines.comment_lines;
	if (lines.generated)
		row.flags |= ASH_FILE_GENERATED;
}

uint32_t Places::target(StringRef path, bool system)
{
	const std::string &name = relative(path);
	bool outside = llvm::sys::path::is_absolute(name);

	ash_file row = {};
	row.path = string(name);
	row.flags = bitIf(outside, ASH_FILE_OUTSIDE) | bitIf(system, ASH_FILE_SYSTEM);
	return ash_builder_file(builder_, &row);
}

// Folders are few and files many: the folder's symlinks are resolved once, and then only the last
// component can still be a link.
std::string Places::canonical(StringRef path)
{
	llvm::SmallString<256> absolute(path);
	if (!llvm::sys::path::is_absolute(path)) {
		absolute = current_;
		llvm::sys::path::append(absolute, path);
	}
	StringRef folder = llvm::sys::path::parent_path(absolute);

	auto [known, missing] = folders_.try_emplace(folder);
	if (missing) {
		llvm::SmallString<256> real;
		if (sources_.getFileManager().getVirtualFileSystem().getRealPath(folder, real)) {
			real = folder;
			llvm::sys::path::remove_dots(real, /*remove_dot_dot=*/true);
		}
		known->second = std::string(real);
	}
	llvm::SmallString<256> whole(known->second);
	llvm::sys::path::append(whole, llvm::sys::path::filename(absolute));
	if (llvm::sys::fs::is_symlink_file(whole)) {
		llvm::SmallString<256> real;
		if (!llvm::sys::fs::real_path(whole, real))
			whole = real;
	}
	return std::string(whole);
}

const std::string &Places::relative(StringRef path)
{
	auto [known, missing] = names_.try_emplace(path);
	if (missing && !path.empty())
		known->second = ash_path_relative(root_.c_str(), canonical(path).c_str());
	return known->second;
}

// A macro is the same thing in every unit when the same file defines it under the same name.
uint32_t Places::macroEntity(StringRef name, SourceLocation definition)
{
	auto known = macros_.find(definition.getRawEncoding());
	if (known != macros_.end())
		return known->second;

	const FileInfo &file = info(sources_.getFileID(definition));
	bool builtin = file.path.empty();
	std::string identity = "macro:" + file.path;
	identity += ':';
	identity += name;

	ash_entity row = {};
	row.key = ash_hash(identity.data(), identity.size());
	row.kind = ASH_ENTITY_MACRO;
	row.linkage = ASH_LINKAGE_NONE;
	row.name = row.qualified_name = string(name);
	row.linkage_name = string("");
	row.parent = ASH_NONE;
	row.flags = bitIf(builtin, ASH_ENTITY_BUILTIN);
	return macros_[definition.getRawEncoding()] = ash_builder_entity(builder_, &row);
}

void Places::noteExpansion(SourceLocation name, uint32_t macro)
{
	expansions_[name.getRawEncoding()] = macro;
}

uint32_t Places::string(StringRef text)
{
	return ash_builder_string(builder_, text.data(), text.size());
}

} // namespace ashlar
