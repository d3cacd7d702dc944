// Entities: declarations as rows of the relation `entity`, each made once per unit.
#pragma once

#include <memory>

#include "clang/AST/Decl.h"
#include "clang/AST/Mangle.h"
#include "llvm/ADT/DenseMap.h"

#include "facts/builder.h"

namespace ashlar
{

struct AstUnit;

class Entities
{
      public:
	explicit Entities(AstUnit &unit) : unit_(unit)
	{
	}

	// Builder entity id of whatever this declares; ASH_NONE for what is no entity: locals,
	// parameters, template parameters, lambdas, labels.
	uint32_t of(const clang::NamedDecl *declaration);

	// Is it one: see above.
	static bool isEntity(const clang::NamedDecl *declaration);

      private:
	uint32_t add(const clang::NamedDecl *primary);
	std::string linkageName(const clang::NamedDecl *primary);

	AstUnit &unit_;
	std::unique_ptr<clang::MangleContext> mangler_;
	llvm::DenseMap<const clang::NamedDecl *, uint32_t> ids_; // by any declaration asked for
};

} // namespace ashlar
