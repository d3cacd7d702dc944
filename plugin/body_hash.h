// Body hash: what a function's body says beyond its shape. Two units that compile one inline
// function and see another literal, operator, name or type in it, since a macro differs, have
// different hashes; names are taken as written, whatever they stand for.
//
// Places (__FILE__, __LINE__) are left out: they differ with the spelling of an include. So are
// implicit nodes, of which Clang's releases make different ones.
#pragma once

#include <cstdint>

#include "clang/AST/Stmt.h"
#include "clang/AST/Type.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringRef.h"

namespace ashlar
{

class BodyHash
{
      public:
	explicit BodyHash(const clang::SourceManager &sources) : sources_(sources)
	{
	}
	// The node alone, not its children. To be called in the order of the source.
	void take(const clang::Stmt *node);
	// The type of a local or of a cast.
	void take(clang::QualType type);
	uint64_t value() const
	{
		return value_;
	}

      private:
	void mix(uint64_t part);
	void mix(llvm::StringRef text);
	void takeLiteral(const clang::Expr *literal);
	void takeName(const clang::Expr *reference);

	const clang::SourceManager &sources_;
	uint64_t value_ = 0;
};

} // namespace ashlar
