// Uses: see uses.h.
#include "plugin/uses.h"

#include "clang/AST/DeclFriend.h"
#include "clang/AST/DeclTemplate.h"

#include "plugin/ast_unit.h"
#include "plugin/declarations.h"
#include "plugin/tokens.h"

using namespace clang;

namespace ashlar
{

// The token at the place is the name, unless a macro or an unspelled use stands there.
static uint32_t lengthAt(AstUnit &unit, const NamedDecl *to, const Place &place,
			 SourceLocation token, bool implicit)
{
	DeclarationName name = to->getDeclName();
	if (place.macro == ASH_NONE && !token.isMacroID() && !implicit && name.isIdentifier() &&
	    !name.isEmpty())
		return uint32_t(name.getAsIdentifierInfo()->getLength());
	return tokenLength(unit.places, token);
}

void Uses::add(ash_use_kind kind, const NamedDecl *to, SourceLocation token, uint32_t more)
{
	uint32_t entity = unit_.entities.of(to);
	if (entity == ASH_NONE)
		return;
	Place place = unit_.places.at(token);
	if (!place.subject)
		return;
	ash_use row = {};
	row.file = place.file;
	row.line = place.line;
	row.column = place.column;
	row.kind = kind;
	row.from = kind == ASH_USE_EXTERN ? ASH_NONE : from;
	row.to = entity;
	row.to_file = kind == ASH_USE_EXTERN ? place.file : unit_.owners.file(to, place.file);
	row.length = lengthAt(unit_, to, place, token, more & ASH_USE_IMPLICIT);
	row.macro = place.macro;
	row.spelling_file = place.spelling_file;
	row.spelling_line = place.spelling_line;
	row.flags = flags | more;
	ash_builder_add_use(unit_.places.builder(), &row);
}

void Uses::addImplicit(ash_use_kind kind, const NamedDecl *to, SourceLocation token, uint32_t more)
{
	const NamedDecl *primary = Identity::primary(to);
	if (primary && !primary->isImplicit() && unit_.places.inSubject(primary->getLocation()))
		add(kind, to, token, more | ASH_USE_IMPLICIT);
}

static bool isDefinedHere(const NamedDecl *declaration)
{
	if (const auto *function = dyn_cast<FunctionDecl>(declaration))
		return function->isDefined();
	const auto *variable = cast<VarDecl>(declaration);
	return variable->hasDefinition() != VarDecl::DeclarationOnly;
}

void Uses::addExtern(const NamedDecl *declaration)
{
	if (declaration->isCXXClassMember() || declaration->isImplicit() ||
	    declaration->getDescribedTemplate() || !declaration->hasLinkage() ||
	    !declaration->isExternallyVisible() || isDefinedHere(declaration))
		return;
	SourceManager &sources = unit_.places.sources();
	SourceLocation place = unit_.places.pointed(declaration->getLocation());
	if (place.isValid() && sources.getFileID(place) == sources.getMainFileID())
		add(ASH_USE_EXTERN, declaration, declaration->getLocation());
}

void Uses::addOverrides(const CXXMethodDecl *method)
{
	for (const CXXMethodDecl *overridden : method->overridden_methods())
		add(ASH_USE_OVERRIDE, overridden, method->getLocation());
}

void Uses::addBases(const CXXRecordDecl *record)
{
	if (!record->isThisDeclarationADefinition())
		return;
	for (const CXXBaseSpecifier &base : record->bases())
		add(ASH_USE_INHERIT, baseRecord(base), base.getBaseTypeLoc());
}

void Uses::addFriend(const FriendDecl *declaration)
{
	if (const NamedDecl *named = declaration->getFriendDecl())
		return add(ASH_USE_FRIEND, named, named->getLocation());
	const TypeSourceInfo *type = declaration->getFriendType();
	if (const TagDecl *tag = type ? type->getType()->getAsTagDecl() : nullptr)
		add(ASH_USE_FRIEND, tag, type->getTypeLoc().getEndLoc());
}

// A using declaration names things without evaluating them.
void Uses::addUsing(const UsingDecl *declaration)
{
	for (const UsingShadowDecl *shadow : declaration->shadows()) {
		const NamedDecl *target = Identity::primary(shadow);
		ash_use_kind kind = ASH_USE_TYPE_OPAQUE;
		if (isa<FunctionDecl>(target))
			kind = ASH_USE_ADDR;
		else if (isa<VarDecl>(target))
			kind = ASH_USE_GLOBAL_READ;
		else if (isa<EnumConstantDecl>(target))
			kind = ASH_USE_ENUM;
		add(kind, target, declaration->getLocation(), ASH_USE_UNEVALUATED);
	}
}

} // namespace ashlar
