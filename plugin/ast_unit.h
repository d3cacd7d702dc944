// AstUnit: what every part of the AST walk needs, bundled once per translation unit.
#pragma once

#include "clang/AST/ASTContext.h"

#include "plugin/entities.h"
#include "plugin/identity.h"
#include "plugin/owners.h"
#include "plugin/places.h"
#include "plugin/types.h"

namespace ashlar
{

struct AstUnit {
	clang::ASTContext &ast;
	Places &places;
	Types types;
	Identity identity;
	Entities entities;
	Owners owners;

	AstUnit(clang::ASTContext &context, Places &unitPlaces)
	    : ast(context), places(unitPlaces), types(*this), identity(*this), entities(*this),
	      owners(*this)
	{
	}
	AstUnit(const AstUnit &) = delete;
	AstUnit &operator=(const AstUnit &) = delete;

	bool cplusplus() const
	{
		return ast.getLangOpts().CPlusPlus;
	}
};

} // namespace ashlar
