// Type uses: see type_uses.h.
#include "plugin/type_uses.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"

#include "plugin/compat.h"
#include "plugin/uses.h"

using namespace clang;

namespace ashlar
{

// Does a value of the type hold a value of the next one, rather than point to it?
static bool holdsNext(TypeLoc type)
{
	switch (type.getTypeLocClass()) {
	case TypeLoc::Qualified:
	case TypeLoc::Paren:
	case TypeLoc::Attributed:
	case TypeLoc::MacroQualified:
	case TypeLoc::Atomic:
	case TypeLoc::ConstantArray:
	case TypeLoc::VariableArray:
	case TypeLoc::DependentSizedArray:
		return true;
	default:
		return isElaborated(type);
	}
}

void TypeUses::complete(TypeLoc type)
{
	while (type && holdsNext(type))
		type = type.getNextTypeLoc();
	if (type)
		complete_.insert(type.getOpaqueData());
}

void TypeUses::complete(const TypeSourceInfo *type)
{
	if (type)
		complete(type->getTypeLoc());
}

static bool isDefinition(const VarDecl *variable)
{
	if (!isa<ParmVarDecl>(variable))
		return variable->isThisDeclarationADefinition() != VarDecl::DeclarationOnly;
	const auto *function = dyn_cast<FunctionDecl>(variable->getDeclContext());
	return function && function->isThisDeclarationADefinition();
}

void TypeUses::completeFor(const Decl *declaration)
{
	if (const auto *variable = dyn_cast<VarDecl>(declaration)) {
		if (isDefinition(variable))
			complete(variable->getTypeSourceInfo());
	} else if (const auto *field = dyn_cast<FieldDecl>(declaration)) {
		complete(field->getTypeSourceInfo());
	} else if (const auto *function = dyn_cast<FunctionDecl>(declaration)) {
		if (FunctionTypeLoc type = function->getFunctionTypeLoc())
			if (function->isThisDeclarationADefinition())
				complete(type.getReturnLoc());
	} else if (const auto *record = dyn_cast<CXXRecordDecl>(declaration)) {
		if (record->isThisDeclarationADefinition())
			for (const CXXBaseSpecifier &base : record->bases())
				complete(base.getTypeSourceInfo());
	}
}

void TypeUses::named(const NamedDecl *declaration, TypeLoc type, SourceLocation token)
{
	bool complete = complete_.count(type.getOpaqueData()) != 0;
	uses_.add(complete ? ASH_USE_TYPE_COMPLETE : ASH_USE_TYPE_OPAQUE, declaration, token);
}

void TypeUses::tag(TagTypeLoc type)
{
	if (!type.isDefinition())
		named(type.getDecl(), type, type.getNameLoc());
}

void TypeUses::alias(TypedefTypeLoc type)
{
	named(type.getTypePtr()->getDecl(), type, type.getNameLoc());
}

void TypeUses::found(UsingTypeLoc type)
{
	named(foundBy(type), type, type.getNameLoc());
}

void TypeUses::special(TemplateName name, SourceLocation token)
{
	uses_.add(ASH_USE_TEMPLATE, name.getAsTemplateDecl(), token);
}

} // namespace ashlar
