// Declarations: see declarations.h. Here are the rows every kind has, variables, enumerators, and
// the line ranges of static data.
#include "plugin/declarations.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/APSInt.h"
#include "llvm/ADT/StringExtras.h"

#include "plugin/ast_unit.h"
#include "plugin/patterns.h"

using namespace clang;

namespace ashlar
{

uint32_t enclosingFunction(AstUnit &unit, const Decl *declaration)
{
	for (const DeclContext *context = declaration->getLexicalDeclContext(); context;
	     context = context->getParent()) {
		const auto *function = dyn_cast<FunctionDecl>(context);
		uint32_t id = unit.entities.of(function);
		if (id != ASH_NONE)
			return id;
	}
	return ASH_NONE;
}

static uint32_t storageFlags(StorageClass storage)
{
	if (storage == SC_Extern)
		return ASH_DECLARATION_EXTERN;
	return storage == SC_Static ? ASH_DECLARATION_STATIC : 0;
}

static uint32_t functionFlags(AstUnit &unit, const FunctionDecl *function)
{
	uint32_t flags = storageFlags(function->getStorageClass());
	if (function->isThisDeclarationADefinition())
		flags |= ASH_DECLARATION_DEFINITION;
	if (function->isInlined())
		flags |= ASH_DECLARATION_INLINE;
	if (!unit.cplusplus() && !function->hasWrittenPrototype())
		flags |= ASH_DECLARATION_NO_PROTOTYPE;
	return flags;
}

static bool isConst(AstUnit &unit, const VarDecl *variable)
{
	return unit.ast.getBaseElementType(variable->getType()).isConstQualified();
}

static uint32_t variableFlags(AstUnit &unit, const VarDecl *variable)
{
	uint32_t flags = storageFlags(variable->getStorageClass());
	VarDecl::DefinitionKind kind = variable->isThisDeclarationADefinition();
	if (kind == VarDecl::TentativeDefinition)
		flags |= ASH_DECLARATION_TENTATIVE;
	// A tentative definition is one where Clang made it so at the end of the unit.
	if (kind == VarDecl::Definition ||
	    (kind == VarDecl::TentativeDefinition && variable->getActingDefinition() == variable))
		flags |= ASH_DECLARATION_DEFINITION;
	if (variable->isInline())
		flags |= ASH_DECLARATION_INLINE;
	if (isConst(unit, variable))
		flags |= ASH_DECLARATION_CONST;
	if (variable->getTLSKind() != VarDecl::TLS_None)
		flags |= ASH_DECLARATION_THREAD;
	return flags;
}

// Does somebody reach it whom no unit shows: the loader, the linker's script, another name?
static bool isReachedUnseen(const NamedDecl *declaration)
{
	return declaration->hasAttrs() &&
	       (declaration->hasAttr<UsedAttr>() || declaration->hasAttr<ConstructorAttr>() ||
		declaration->hasAttr<DestructorAttr>() || declaration->hasAttr<AliasAttr>() ||
		declaration->hasAttr<IFuncAttr>() || declaration->hasAttr<SectionAttr>() ||
		declaration->hasAttr<DLLExportAttr>());
}

static uint32_t flagsOf(AstUnit &unit, const NamedDecl *declaration)
{
	uint32_t flags = 0;
	const auto *function = dyn_cast<FunctionDecl>(declaration);
	const auto *variable = dyn_cast<VarDecl>(declaration);
	if (function)
		flags = functionFlags(unit, function);
	else if (variable)
		flags = variableFlags(unit, variable);
	else if (const auto *tag = dyn_cast<TagDecl>(declaration))
		flags = tag->isThisDeclarationADefinition() ? ASH_DECLARATION_DEFINITION : 0;
	else
		flags = ASH_DECLARATION_DEFINITION;
	if (declaration->hasAttr<WeakAttr>())
		flags |= ASH_DECLARATION_WEAK;
	if (isReachedUnseen(declaration))
		flags |= ASH_DECLARATION_KEPT;
	bool linked = function || variable;
	if (linked && declaration->isExternallyVisible() &&
	    declaration->getVisibility() == HiddenVisibility)
		flags |= ASH_DECLARATION_HIDDEN;
	if (declaration->getLexicalDeclContext()->isFunctionOrMethod())
		flags |= ASH_DECLARATION_LOCAL;
	return flags;
}

// Clang goes on after "unknown type name" as if it were int: such a type is not one to speak of.
static bool isMisread(const NamedDecl *declaration)
{
	const auto *function = dyn_cast<FunctionDecl>(declaration);
	if (declaration->isInvalidDecl())
		return true;
	return function && llvm::any_of(function->parameters(), [](const ParmVarDecl *one) {
		       return one->isInvalidDecl();
	       });
}

static uint32_t typeOf(AstUnit &unit, const NamedDecl *declaration)
{
	if (isMisread(declaration))
		return unit.places.string("");
	if (const auto *function = dyn_cast<FunctionDecl>(declaration)) {
		// Clang completes "int f();" from earlier prototypes; the row says what is written.
		if (!unit.cplusplus() && !function->hasWrittenPrototype())
			return unit.types.id(
				unit.ast.getFunctionNoProtoType(function->getReturnType()));
		return unit.types.id(function->getType());
	}
	if (const auto *variable = dyn_cast<VarDecl>(declaration))
		return unit.types.id(variable->getType());
	if (const auto *alias = dyn_cast<TypedefNameDecl>(declaration))
		return unit.types.id(alias->getUnderlyingType());
	return unit.places.string("");
}

static void addDeclaration(AstUnit &unit, const NamedDecl *declaration, const Place &place,
			   bool isFriend)
{
	SourceRange range = declaration->getSourceRange();
	if (const TemplateDecl *described = declaration->getDescribedTemplate())
		range = described->getSourceRange();
	Place begin = unit.places.at(range.getBegin());
	Place end = unit.places.at(range.getEnd());

	ash_declaration row = {};
	row.file = place.file;
	row.line = place.line;
	row.column = place.column;
	row.entity = unit.entities.of(declaration);
	row.begin_line = begin.file == place.file ? begin.line : place.line;
	row.end_line = end.file == place.file ? end.line : place.line;
	row.type = typeOf(unit, declaration);
	row.macro = place.macro;
	row.scope = enclosingFunction(unit, declaration);
	row.flags = flagsOf(unit, declaration) | bitIf(isFriend, ASH_DECLARATION_FRIEND);
	ash_builder_add_declaration(unit.places.builder(), &row);
}

static void addVariable(AstUnit &unit, const VarDecl *variable, const Place &place)
{
	ash_variable row = {};
	row.file = place.file;
	row.line = place.line;
	row.column = place.column;
	row.entity = unit.entities.of(variable);
	row.function = enclosingFunction(unit, variable);
	row.type = unit.types.id(variable->getType());
	uint32_t declared = variableFlags(unit, variable);
	if (declared & ASH_DECLARATION_DEFINITION)
		row.flags |= ASH_VARIABLE_DEFINITION;
	if (variable->isStaticLocal())
		row.flags |= ASH_VARIABLE_STATIC_LOCAL;
	if (variable->isStaticDataMember())
		row.flags |= ASH_VARIABLE_STATIC_MEMBER;
	if (declared & ASH_DECLARATION_THREAD)
		row.flags |= ASH_VARIABLE_THREAD;
	if (declared & ASH_DECLARATION_CONST)
		row.flags |= ASH_VARIABLE_CONST;
	if (variable->hasInit())
		row.flags |= ASH_VARIABLE_INITIALISED;
	ash_builder_add_variable(unit.places.builder(), &row);
}

// The lines from brace to brace of a static initialiser list: a table, not code.
static void addData(AstUnit &unit, const VarDecl *variable)
{
	const Expr *init = variable->getInit();
	const auto *list = init ? dyn_cast<InitListExpr>(init->IgnoreImplicit()) : nullptr;
	if (!list)
		return;
	Place begin = unit.places.at(list->getLBraceLoc());
	Place end = unit.places.at(list->getRBraceLoc());
	if (!begin.subject || begin.file != end.file || end.line < begin.line)
		return;
	ash_data row = {};
	row.file = begin.file;
	row.begin_line = begin.line;
	row.end_line = end.line;
	ash_builder_add_data(unit.places.builder(), &row);
}

static void addEnumerators(AstUnit &unit, const EnumDecl *enumeration)
{
	uint32_t position = 0;
	for (const EnumConstantDecl *enumerator : enumeration->enumerators()) {
		Place place = unit.places.at(enumerator->getLocation());
		const Expr *value = enumerator->getInitExpr();
		bool known =
			!enumeration->isDependentType() && !(value && value->isValueDependent());
		ash_enumerator row = {};
		row.file = place.file;
		row.line = place.line;
		row.column = place.column;
		row.entity = unit.entities.of(enumerator);
		row.enumeration = unit.entities.of(enumeration);
		row.position = position++;
		row.value = unit.places.string(known ? llvm::toString(enumerator->getInitVal(), 10)
						     : std::string());
		if (place.subject)
			ash_builder_add_enumerator(unit.places.builder(), &row);
	}
}

// Namespaces, parameters and locals have no row; fields have one of their own relation. Nor has a
// tag first heard of in another declaration: "struct later *next" declares nothing to speak of.
static bool isDeclared(const NamedDecl *declaration)
{
	if (isa<NamespaceDecl>(declaration) || isa<FieldDecl>(declaration))
		return false;
	if (const auto *tag = dyn_cast<TagDecl>(declaration))
		return tag->isThisDeclarationADefinition() || !tag->isEmbeddedInDeclarator();
	return Entities::isEntity(declaration);
}

void declare(AstUnit &unit, NamedDecl *declaration, bool isFriend)
{
	if (!isDeclared(declaration) || isInstantiated(declaration) ||
	    unit.entities.of(declaration) == ASH_NONE)
		return;
	Place place = unit.places.at(declaration->getLocation());
	if (!place.subject)
		return;
	addDeclaration(unit, declaration, place, isFriend);
	if (const auto *function = dyn_cast<FunctionDecl>(declaration)) {
		declareFunction(unit, function);
	} else if (const auto *record = dyn_cast<RecordDecl>(declaration)) {
		declareRecord(unit, record);
	} else if (const auto *enumeration = dyn_cast<EnumDecl>(declaration)) {
		addEnumerators(unit, enumeration);
	} else if (const auto *variable = dyn_cast<VarDecl>(declaration)) {
		addVariable(unit, variable, place);
		addData(unit, variable);
	}
}

} // namespace ashlar
