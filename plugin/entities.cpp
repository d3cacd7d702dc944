// Entities: see entities.h.
#include "plugin/entities.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/GlobalDecl.h"
#include "clang/Basic/Builtins.h"
#include "llvm/Support/raw_ostream.h"

#include "facts/base/map.h"
#include "plugin/ast_unit.h"

using namespace clang;

namespace ashlar
{

static bool isLambdaMember(const NamedDecl *declaration)
{
	const auto *record = dyn_cast<CXXRecordDecl>(declaration);
	if (!record)
		record = dyn_cast<CXXRecordDecl>(declaration->getDeclContext());
	return record && record->isLambda();
}

bool Entities::isEntity(const NamedDecl *declaration)
{
	if (!declaration || isLambdaMember(declaration))
		return false;
	if (const auto *variable = dyn_cast<VarDecl>(declaration))
		return variable->hasGlobalStorage() && !isa<ParmVarDecl>(variable);
	return isa<FunctionDecl>(declaration) || isa<FieldDecl>(declaration) ||
	       isa<TagDecl>(declaration) || isa<EnumConstantDecl>(declaration) ||
	       isa<TypedefNameDecl>(declaration) || isa<ConceptDecl>(declaration) ||
	       isa<NamespaceDecl>(declaration);
}

uint32_t Entities::of(const NamedDecl *declaration)
{
	if (!declaration)
		return ASH_NONE;
	auto known = ids_.find(declaration);
	if (known != ids_.end())
		return known->second;
	const NamedDecl *primary = Identity::primary(declaration);
	uint32_t id = isEntity(primary) ? add(primary) : ASH_NONE;
	ids_[primary ? primary : declaration] = id;
	return ids_[declaration] = id;
}

static uint32_t kindOf(const NamedDecl *primary)
{
	if (isa<CXXMethodDecl>(primary))
		return ASH_ENTITY_METHOD;
	if (isa<FunctionDecl>(primary))
		return ASH_ENTITY_FUNCTION;
	if (isa<VarDecl>(primary))
		return ASH_ENTITY_VARIABLE;
	if (isa<FieldDecl>(primary))
		return ASH_ENTITY_FIELD;
	if (isa<EnumConstantDecl>(primary))
		return ASH_ENTITY_ENUMERATOR;
	if (isa<TypedefNameDecl>(primary))
		return ASH_ENTITY_TYPEDEF;
	if (isa<ConceptDecl>(primary))
		return ASH_ENTITY_CONCEPT;
	if (isa<NamespaceDecl>(primary))
		return ASH_ENTITY_NAMESPACE;
	const auto *tag = cast<TagDecl>(primary);
	if (const TagDecl *definition = tag->getDefinition())
		tag = definition;
	if (tag->isEnum())
		return ASH_ENTITY_ENUM;
	if (tag->isUnion())
		return ASH_ENTITY_UNION;
	return tag->isClass() ? ASH_ENTITY_CLASS : ASH_ENTITY_STRUCT;
}

// Known to the compiler alone: nobody declares it and no object file names it.
static bool isBuiltin(const NamedDecl *primary)
{
	if (primary->getLocation().isInvalid())
		return true;
	const auto *function = dyn_cast<FunctionDecl>(primary);
	unsigned id = function ? function->getBuiltinID() : 0;
	return id && !function->getASTContext().BuiltinInfo.isPredefinedLibFunction(id);
}

static uint32_t linkageOf(const NamedDecl *primary)
{
	bool linked = isa<FunctionDecl>(primary) || isa<VarDecl>(primary);
	if (!linked || !primary->hasLinkage() || isBuiltin(primary))
		return ASH_LINKAGE_NONE;
	return Identity::isInternal(primary) ? ASH_LINKAGE_INTERNAL : ASH_LINKAGE_EXTERNAL;
}

static uint32_t flagsOf(const NamedDecl *primary)
{
	uint32_t flags = 0;
	bool templated = primary->getDescribedTemplate() ||
			 isa<ClassTemplatePartialSpecializationDecl>(primary);
	if (templated)
		flags |= ASH_ENTITY_TEMPLATE;
	bool nameable =
		isa<TagDecl>(primary) || isa<FieldDecl>(primary) || isa<NamespaceDecl>(primary);
	if (nameable && primary->getDeclName().isEmpty())
		flags |= ASH_ENTITY_ANONYMOUS;
	if (Identity::isUnmangled(primary))
		flags |= ASH_ENTITY_C_LINKAGE;
	if (isBuiltin(primary))
		flags |= ASH_ENTITY_BUILTIN;
	return flags;
}

// The record, enum or function it belongs to; NULL in a namespace.
static const NamedDecl *parentOf(const NamedDecl *primary)
{
	const DeclContext *context = primary->getDeclContext();
	if (context->isFunctionOrMethod() && primary->hasLinkage() && !isa<TagDecl>(primary))
		return nullptr; // a block-scope extern declares a thing of the namespace
	while (context && !context->isFileContext()) {
		const Decl *owner = Decl::castFromDeclContext(context);
		if (isa<TagDecl>(owner) || isa<FunctionDecl>(owner))
			return cast<NamedDecl>(owner);
		context = context->getParent();
	}
	return nullptr;
}

uint32_t Entities::add(const NamedDecl *primary)
{
	ash_entity row = {};
	std::string key = unit_.identity.key(primary);
	row.key = ash_hash(key.data(), key.size());
	row.kind = kindOf(primary);
	row.linkage = linkageOf(primary);
	row.name = unit_.places.string(unit_.identity.name(primary));
	row.qualified_name = unit_.places.string(unit_.identity.qualifiedName(primary));
	row.linkage_name = unit_.places.string(
		row.linkage == ASH_LINKAGE_NONE ? std::string() : linkageName(primary));
	row.parent = of(parentOf(primary));
	row.flags = flagsOf(primary);
	return ash_builder_entity(unit_.places.builder(), &row);
}

// Can the mangler be asked? It knows only complete, non-dependent things.
static bool isMangleable(const NamedDecl *primary)
{
	if (primary->isInvalidDecl() || primary->isTemplated())
		return false;
	if (const auto *function = dyn_cast<FunctionDecl>(primary))
		return !function->getReturnType()->isUndeducedType();
	return !cast<VarDecl>(primary)->getType()->isUndeducedType();
}

std::string Entities::linkageName(const NamedDecl *primary)
{
	if (const auto *label = primary->getAttr<AsmLabelAttr>()) {
		llvm::StringRef text = label->getLabel();
		return text.substr(!text.empty() && text[0] == '\1' ? 1 : 0).str();
	}
	if (!unit_.cplusplus() && !primary->hasAttr<OverloadableAttr>())
		return unit_.identity.name(primary);
	if (!isMangleable(primary))
		return std::string();
	if (!mangler_)
		mangler_.reset(unit_.ast.createMangleContext());
	if (!mangler_->shouldMangleDeclName(primary))
		return unit_.identity.name(primary);
	GlobalDecl global;
	if (const auto *constructor = dyn_cast<CXXConstructorDecl>(primary))
		global = GlobalDecl(constructor, Ctor_Complete);
	else if (const auto *destructor = dyn_cast<CXXDestructorDecl>(primary))
		global = GlobalDecl(destructor, Dtor_Complete);
	else if (const auto *function = dyn_cast<FunctionDecl>(primary))
		global = GlobalDecl(function);
	else
		global = GlobalDecl(cast<VarDecl>(primary));
	std::string text;
	llvm::raw_string_ostream stream(text);
	mangler_->mangleName(global, stream);
	return stream.str();
}

} // namespace ashlar
