// Places: from Clang's source locations to fact places, with one file table per unit.
//
// Everything that asks "which file, which line, who wrote it" asks here, so that plugin and worker
// agree to the byte. Files are named relative to the project root; a file is a *subject* (its
// content is recorded) when it lies inside the root or is the main file; all others are only
// targets of edges. Line markers (#line) are not followed: places are physical.
#pragma once

#include <string>

#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseMap.h"

#include "facts/builder.h"

namespace ashlar {

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

class Places {
public:
	// `root`: absolute, canonical, no trailing slash. The builder, source manager and language
	// options are borrowed for the lifetime of the unit.
	Places(ash_builder *builder, clang::SourceManager &sources, const clang::LangOptions &language,
	       std::string root);

	// The place a person would point at: macro arguments where they are written, macro bodies at
	// the outermost expansion (with macro and spelling filled in).
	Place at(clang::SourceLocation location);

	// Builder file id; ASH_NONE for an invalid or virtual one. Subjects get their line metrics.
	uint32_t file(clang::FileID file);
	bool isSubject(clang::FileID file);
	// Is the place where a person would point at this location in a subject file?
	bool inSubject(clang::SourceLocation location);

	// Builder entity id of the macro whose definition starts at `definition`; made by the
	// preprocessor side when it sees the definition (macros of system headers on demand).
	uint32_t macroEntity(llvm::StringRef name, clang::SourceLocation definition);

	uint32_t string(llvm::StringRef text);

	ash_builder *builder() const { return builder_; }
	clang::SourceManager &sources() const { return sources_; }
	const clang::LangOptions &language() const { return language_; }
	// Project-relative name of a path as Clang spelled it ("" for none).
	std::string relative(llvm::StringRef path) const;

private:
	struct FileInfo {
		uint32_t id = ASH_NONE;
		bool subject = false;
	};
	const FileInfo &info(clang::FileID file);

	ash_builder *builder_;
	clang::SourceManager &sources_;
	const clang::LangOptions &language_;
	std::string root_;
	llvm::DenseMap<clang::FileID, FileInfo> files_;
	llvm::DenseMap<unsigned, uint32_t> macros_; // by raw encoding of the definition's location
};

} // namespace ashlar
