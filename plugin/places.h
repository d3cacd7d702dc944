// Places: from Clang's source locations to fact places, with one file table per unit.
//
// Everything that asks "which file, which line, who wrote it" asks here, so that plugin and worker
// agree to the byte. Files are named relative to the project root, symlinks resolved; a file is a
// *subject* (its content is recorded) when it lies inside the root or is the main file; all others
// are only targets of edges. Line markers (#line) are not followed: places are physical.
#pragma once

#include <string>

#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"

#include "facts/builder.h"
#include "facts/line_memo.h"

namespace ashlar
{

// A place as rows want it. file is a builder file id, or ASH_NONE when the location has no file
// (builtins, command line). macro is a builder entity id, or ASH_NONE.
struct Place {
	uint32_t file = ASH_NONE;
	uint32_t line = 0;
	uint32_t column = 0;
	uint32_t macro = ASH_NONE;
	uint32_t spelling_file = ASH_NONE; // only when a macro body spells it
	uint32_t spelling_line = 0;
	bool subject = false; // the file is a subject: rows about it are recorded
};

// A bit of a FLAGS column, when the condition holds.
inline uint32_t bitIf(bool condition, uint32_t bit)
{
	return condition ? bit : 0;
}

class Places
{
      public:
	// `root`: absolute, canonical, no trailing slash. The builder, source manager and language
	// options are borrowed for the lifetime of the unit.
	// `memo`: line counts that other processes have made already, borrowed; NULL: none.
	Places(ash_builder *builder, clang::SourceManager &sources,
	       const clang::LangOptions &language, std::string root, ash_line_memo *memo);

	// The place a person would point at: macro arguments where they are written, macro bodies
	// at the outermost expansion (with macro and spelling filled in).
	Place at(clang::SourceLocation location);

	// Builder file id; ASH_NONE for an invalid or virtual one. Subjects get their line metrics.
	uint32_t file(clang::FileID file);
	// The same for a file that was found but perhaps not read, by the path Clang knows it
	// under.
	uint32_t target(llvm::StringRef path, bool system);
	bool isSubject(clang::FileID file);
	// The file is none of the project's: it was made to stand for the preamble of others.
	void standIn(clang::FileID file)
	{
		files_[file] = nowhere_;
	}
	// Is the place where a person would point at this location in a subject file?
	bool inSubject(clang::SourceLocation location);
	// Where that place is: a location in a file, never in a macro.
	clang::SourceLocation pointed(clang::SourceLocation location) const;

	// Builder entity id of the macro whose definition starts at `definition` (the location of
	// its name there; one without a file means the command line). Made on demand.
	uint32_t macroEntity(llvm::StringRef name, clang::SourceLocation definition);
	// Says which macro is expanded at `name`, a location in a file: at() answers it from then
	// on.
	void noteExpansion(clang::SourceLocation name, uint32_t macro);

	uint32_t string(llvm::StringRef text);

	ash_builder *builder() const
	{
		return builder_;
	}
	clang::SourceManager &sources() const
	{
		return sources_;
	}
	const clang::LangOptions &language() const
	{
		return language_;
	}
	const std::string &root() const
	{
		return root_;
	}
	// Project-relative name of a path as Clang spelled it ("" for none).
	const std::string &relative(llvm::StringRef path);

      private:
	struct FileInfo {
		std::string path; // as facts name it; "" when it has none
		uint32_t flags = 0;
		uint32_t id = ASH_NONE; // made when a row asks for it: most files are never named
		bool subject = false;
	};
	// A location in a file, and what rows say of it.
	struct Line {
		clang::SourceLocation location;
		uint32_t file = ASH_NONE, line = 0, column = 0;
		bool subject = false;
	};
	FileInfo &info(clang::FileID file);
	const Line &line(clang::SourceLocation location, Line &last);
	FileInfo describe(clang::FileID file);
	uint32_t idOf(FileInfo &described, clang::FileID file);
	void measure(clang::FileID file, ash_file &row) const;
	std::string canonical(llvm::StringRef path);
	// One step from a macro location towards the file; answers whether a macro body was left.
	bool leaveMacro(clang::SourceLocation &location) const;

	ash_builder *builder_;
	clang::SourceManager &sources_;
	const clang::LangOptions &language_;
	std::string root_;
	ash_line_memo *memo_;
	llvm::SmallString<256> current_; // folder that relative names start from
	FileInfo nowhere_;
	Line last_place_, last_spelling_;
	llvm::DenseMap<clang::FileID, FileInfo> files_;
	llvm::DenseMap<unsigned, uint32_t> macros_;     // by raw encoding of the definition
	llvm::DenseMap<unsigned, uint32_t> expansions_; // by raw encoding of the name expanded
	llvm::StringMap<std::string> folders_;          // canonical form of each folder asked for
	llvm::StringMap<std::string> names_;            // relative() of each path asked for
};

} // namespace ashlar
