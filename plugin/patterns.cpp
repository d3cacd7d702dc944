// Patterns: see patterns.h. Clang links instantiated functions, variables, classes and enums to
// their pattern; fields, enumerators and typedefs are found by place or name in the pattern's
// scope.
#include "plugin/patterns.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace ashlar
{

static const CXXRecordDecl *recordPattern(const CXXRecordDecl *record)
{
	if (const CXXRecordDecl *pattern = record->getTemplateInstantiationPattern())
		return pattern;
	const auto *special = dyn_cast<ClassTemplateSpecializationDecl>(record);
	if (special && special->getSpecializationKind() == TSK_Undeclared &&
	    !isa<ClassTemplatePartialSpecializationDecl>(special))
		return special->getSpecializedTemplate()->getTemplatedDecl();
	return record;
}

static const NamedDecl *fieldPattern(const FieldDecl *field)
{
	const auto *record = dyn_cast<CXXRecordDecl>(field->getParent());
	if (!record)
		return field;
	const CXXRecordDecl *pattern = recordPattern(record);
	const CXXRecordDecl *definition = pattern == record ? nullptr : pattern->getDefinition();
	if (!definition)
		return field;
	for (const FieldDecl *candidate : definition->fields())
		if (candidate->getFieldIndex() == field->getFieldIndex())
			return candidate;
	return field;
}

static const NamedDecl *enumeratorPattern(const EnumConstantDecl *enumerator)
{
	const auto *enumeration = cast<EnumDecl>(enumerator->getDeclContext());
	const EnumDecl *pattern = enumeration->getTemplateInstantiationPattern();
	const EnumDecl *definition = pattern ? pattern->getDefinition() : nullptr;
	if (!definition || definition == enumeration)
		return enumerator;
	for (const EnumConstantDecl *candidate : definition->enumerators())
		if (candidate->getDeclName() == enumerator->getDeclName())
			return candidate;
	return enumerator;
}

static const NamedDecl *typedefPattern(const TypedefNameDecl *alias)
{
	const auto *record = dyn_cast<CXXRecordDecl>(alias->getDeclContext());
	if (!record)
		return alias;
	const CXXRecordDecl *pattern = recordPattern(record);
	const CXXRecordDecl *definition = pattern == record ? nullptr : pattern->getDefinition();
	if (!definition)
		return alias;
	for (const Decl *candidate : definition->decls()) {
		const auto *named = dyn_cast<TypedefNameDecl>(candidate);
		if (named && named->getDeclName() == alias->getDeclName())
			return named;
	}
	return alias;
}

static const NamedDecl *functionPattern(const FunctionDecl *function)
{
	if (isa<CXXDeductionGuideDecl>(function))
		return nullptr;
	if (const auto *constructor = dyn_cast<CXXConstructorDecl>(function))
		if (InheritedConstructor inherited = constructor->getInheritedConstructor())
			function = inherited.getConstructor();
	const FunctionDecl *pattern = function->getTemplateInstantiationPattern(false);
	return pattern ? pattern : function;
}

const NamedDecl *patternOf(const NamedDecl *declaration)
{
	if (const auto *shadow = dyn_cast<UsingShadowDecl>(declaration))
		return patternOf(shadow->getTargetDecl());
	if (isa<ConceptDecl>(declaration))
		return declaration;
	if (const auto *described = dyn_cast<TemplateDecl>(declaration))
		return described->getTemplatedDecl() ? patternOf(described->getTemplatedDecl())
						     : declaration;
	if (const auto *function = dyn_cast<FunctionDecl>(declaration))
		return functionPattern(function);
	if (const auto *record = dyn_cast<CXXRecordDecl>(declaration))
		return recordPattern(record);
	if (const auto *field = dyn_cast<FieldDecl>(declaration))
		return fieldPattern(field);
	if (const auto *enumerator = dyn_cast<EnumConstantDecl>(declaration))
		return enumeratorPattern(enumerator);
	if (const auto *alias = dyn_cast<TypedefNameDecl>(declaration))
		return typedefPattern(alias);
	if (const auto *variable = dyn_cast<VarDecl>(declaration)) {
		const VarDecl *pattern = variable->getTemplateInstantiationPattern();
		return pattern ? pattern : variable;
	}
	if (const auto *enumeration = dyn_cast<EnumDecl>(declaration)) {
		const EnumDecl *pattern = enumeration->getTemplateInstantiationPattern();
		return pattern ? pattern : enumeration;
	}
	return declaration;
}

bool isInstantiated(const Decl *declaration)
{
	if (const auto *function = dyn_cast<FunctionDecl>(declaration))
		return isTemplateInstantiation(function->getTemplateSpecializationKind());
	if (const auto *variable = dyn_cast<VarDecl>(declaration))
		return isTemplateInstantiation(variable->getTemplateSpecializationKind());
	if (const auto *record = dyn_cast<CXXRecordDecl>(declaration))
		return isTemplateInstantiation(record->getTemplateSpecializationKind());
	return false;
}

} // namespace ashlar
