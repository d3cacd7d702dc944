// Owners: which file's declaration of a thing best tells who owns it, seen from a using file.
//
// A struct belongs to the file of its definition. A function or variable belongs to its definition
// if that stands in another file (an inline function), else to the header that declares it; an
// extern written by hand in the main file counts only when there is nothing else.
#pragma once

#include "clang/AST/Decl.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

#include "facts/builder.h"

namespace ashlar
{

struct AstUnit;

class Owners
{
      public:
	explicit Owners(AstUnit &unit) : unit_(unit)
	{
	}

	// Builder file id; ASH_NONE for what no file declares (builtins).
	uint32_t file(const clang::NamedDecl *declaration, uint32_t usingFile);
	// Builder file id of the place where this very declaration stands.
	uint32_t at(const clang::Decl *declaration);

      private:
	struct Sight {
		uint32_t definition = ASH_NONE;
		llvm::SmallVector<uint32_t, 2> files; // of all declarations, in order
	};
	const Sight &sight(const clang::NamedDecl *primary);

	AstUnit &unit_;
	llvm::DenseMap<const clang::NamedDecl *, Sight> sights_;
};

} // namespace ashlar
