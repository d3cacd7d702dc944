// Identity: see identity.h. A path is made of a scope and a name of its own; what is private to a
// file carries "@" and that file's project-relative path.
#include "plugin/identity.h"

#include <map>

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/Support/Path.h"

#include "plugin/compat.h"
#include "plugin/patterns.h"
#include "plugin/ast_unit.h"

using namespace clang;

namespace ashlar
{

const NamedDecl *Identity::primary(const NamedDecl *declaration)
{
	if (!declaration)
		return nullptr;
	declaration = patternOf(declaration);
	return declaration ? cast<NamedDecl>(declaration->getCanonicalDecl()) : nullptr;
}

bool Identity::isInternal(const NamedDecl *declaration)
{
	if (declaration->isInAnonymousNamespace())
		return true;
	if (!isa<FunctionDecl>(declaration) && !isa<VarDecl>(declaration))
		return false;
	return declaration->hasLinkage() && !declaration->isExternallyVisible();
}

bool Identity::isUnmangled(const NamedDecl *declaration)
{
	if (const auto *function = dyn_cast<FunctionDecl>(declaration))
		return !function->getASTContext().getLangOpts().CPlusPlus ||
		       function->isExternC() || function->isMain();
	if (const auto *variable = dyn_cast<VarDecl>(declaration))
		return !variable->getASTContext().getLangOpts().CPlusPlus || variable->isExternC();
	return false;
}

const char *Identity::tagWord(const TagDecl *tag)
{
	if (tag->isEnum())
		return "enum";
	return tag->isUnion() ? "union" : "struct";
}

static const char *word(const NamedDecl *declaration)
{
	if (const auto *tag = dyn_cast<TagDecl>(declaration))
		return Identity::tagWord(tag);
	if (isa<FunctionDecl>(declaration))
		return "function";
	if (isa<VarDecl>(declaration))
		return "variable";
	if (isa<FieldDecl>(declaration))
		return "field";
	if (isa<EnumConstantDecl>(declaration))
		return "enumerator";
	if (isa<TypedefNameDecl>(declaration))
		return "typedef";
	return isa<NamespaceDecl>(declaration) ? "namespace" : "concept";
}

const std::string &Identity::path(const NamedDecl *primary)
{
	auto known = paths_.find(primary);
	if (known != paths_.end())
		return known->second;
	std::string made = make(primary); // may itself add to the map
	return paths_[primary] = std::move(made);
}

// Where the name of a thing is unique: a block-scope extern declares a thing of the namespace.
static const DeclContext *scopeOf(const NamedDecl *primary)
{
	const DeclContext *scope = primary->getDeclContext();
	if (scope->isFunctionOrMethod() && !isa<TagDecl>(primary) && primary->hasLinkage())
		return scope->getEnclosingNamespaceContext();
	// C knows one scope for tags, but an unnamed one belongs to the struct around it.
	if (isa<TagDecl>(primary) && primary->getDeclName().isEmpty() && scope->isFileContext())
		return primary->getLexicalDeclContext();
	return scope;
}

std::string Identity::key(const NamedDecl *primary)
{
	std::string text = std::string(word(primary)) + " " + path(primary);
	if (isOfOneSource(primary))
		text += "@" + home(primary);
	return text;
}

// In C, types have no linkage: two sources may each define a 'struct client', and mean two things.
// Not so in C++, where that breaks the one definition rule. Types are still spelled without the
// file: copies of a struct in two sources are compatible, and so are functions that take them.
bool Identity::isOfOneSource(const NamedDecl *primary)
{
	if (unit_.cplusplus())
		return false;
	if (const auto *record = dyn_cast<TagDecl>(primary->getDeclContext()))
		return isOfOneSource(record->getCanonicalDecl());
	if (!isa<TagDecl, TypedefNameDecl>(primary) || !scopeOf(primary)->isFileContext())
		return false;
	const auto *tag = dyn_cast<TagDecl>(primary);
	if (tag && (!tag->getDefinition() || tag->getDeclName().isEmpty()))
		return false; // somebody else's, or told apart by its file already
	return llvm::all_of(primary->redecls(),
			    [this](const Decl *declared) { return isInSource(declared); });
}

bool Identity::isInSource(const Decl *declaration)
{
	SourceManager &sources = unit_.places.sources();
	FileID file = sources.getFileID(sources.getExpansionLoc(declaration->getLocation()));
	OptionalFile entry = sources.getFileEntryRefForID(file);
	return file == sources.getMainFileID() ||
	       (entry && llvm::sys::path::extension(entry->getName()) == ".c");
}

std::string Identity::scope(const NamedDecl *declaration)
{
	std::string text;
	const DeclContext *context = scopeOf(declaration);
	for (; context && !context->isTranslationUnit(); context = context->getParent()) {
		if (const auto *space = dyn_cast<NamespaceDecl>(context)) {
			std::string name = space->isAnonymousNamespace() ? "(anonymous)"
									 : space->getName().str();
			text.insert(0, name + "::");
			continue;
		}
		const auto *named = dyn_cast<NamedDecl>(Decl::castFromDeclContext(context));
		if (!named)
			continue;
		const NamedDecl *owner = primary(named);
		if (isa<FunctionDecl>(owner))
			return "(" + path(owner) + ")::" + text;
		return path(owner) + "::" + text;
	}
	return text;
}

std::string Identity::make(const NamedDecl *declaration)
{
	std::string text = scope(declaration);
	const DeclContext *context = scopeOf(declaration);
	text += ownName(declaration);
	if (const auto *function = dyn_cast<FunctionDecl>(declaration))
		if (!isUnmangled(function))
			text += signature(function);
	if (context->isFunctionOrMethod()) {
		if (unsigned earlier = ordinal(declaration))
			text += "#" + std::to_string(earlier);
	} else if (context->isFileContext() || isa<LinkageSpecDecl>(context)) {
		const auto *tag = dyn_cast<TagDecl>(declaration);
		bool unnamed = tag && name(tag).empty();
		if (unnamed || isInternal(declaration))
			text += "@" + home(declaration);
	}
	return text;
}

// The file a thing private to it lives in: of the definition where there is one.
std::string Identity::home(const NamedDecl *declaration)
{
	const Decl *best = declaration;
	if (const auto *function = dyn_cast<FunctionDecl>(declaration)) {
		if (const FunctionDecl *definition = function->getDefinition())
			best = definition;
	} else if (const auto *variable = dyn_cast<VarDecl>(declaration)) {
		if (const VarDecl *definition = variable->getDefinition())
			best = definition;
	} else if (const auto *tag = dyn_cast<TagDecl>(declaration)) {
		if (const TagDecl *definition = tag->getDefinition())
			best = definition;
	}
	SourceManager &sources = unit_.places.sources();
	FileID file = sources.getFileID(sources.getExpansionLoc(best->getLocation()));
	OptionalFile entry = sources.getFileEntryRefForID(file);
	if (!entry)
		return std::string();
	std::string path = unit_.places.relative(entry->getName());
	if (!llvm::sys::path::is_absolute(path))
		return path;
	// Outside the project a folder is a matter of the machine, or of the compiler's version.
	return "<" + llvm::sys::path::filename(path).str() + ">";
}

// How many of the same kind and name precede it in its function.
unsigned Identity::ordinal(const NamedDecl *declaration)
{
	unsigned earlier = 0;
	for (const Decl *other : declaration->getDeclContext()->decls()) {
		if (other == declaration)
			return earlier;
		const auto *named = dyn_cast<NamedDecl>(other);
		if (named && named->getKind() == declaration->getKind() &&
		    named->getDeclName() == declaration->getDeclName() &&
		    named->getCanonicalDecl() == named)
			earlier++;
	}
	return earlier;
}

// Numbers the unnamed tags of a scope, by file where the scope spans several.
void Identity::numberUnnamed(const DeclContext *scope)
{
	SourceManager &sources = unit_.places.sources();
	std::map<FileID, unsigned> counts; // the invalid one is no key of a DenseMap
	for (const Decl *member : scope->decls()) {
		const auto *tag = dyn_cast<TagDecl>(member);
		if (!tag || tag->getIdentifier() || tag->getTypedefNameForAnonDecl())
			continue;
		FileID file;
		if (scope->isFileContext())
			file = sources.getFileID(sources.getExpansionLoc(tag->getLocation()));
		unnamed_.try_emplace(tag, counts[file]++);
	}
}

std::string Identity::tagName(const TagDecl *tag)
{
	if (const TypedefNameDecl *alias = tag->getTypedefNameForAnonDecl())
		return "typedef " + alias->getName().str();
	if (const auto *enumeration = dyn_cast<EnumDecl>(tag))
		if (enumeration->enumerator_begin() != enumeration->enumerator_end())
			return "{" + enumeration->enumerator_begin()->getName().str() + "}";
	auto known = unnamed_.find(tag);
	if (known == unnamed_.end()) {
		numberUnnamed(tag->getLexicalDeclContext());
		known = unnamed_.find(tag);
	}
	return "{" + std::to_string(known == unnamed_.end() ? 0 : known->second) + "}";
}

std::string Identity::ownName(const NamedDecl *declaration)
{
	std::string text = name(declaration);
	if (const auto *tag = dyn_cast<TagDecl>(declaration))
		if (!tag->getIdentifier())
			text = tagName(tag);
	if (const auto *special = dyn_cast<ClassTemplateSpecializationDecl>(declaration))
		text += unit_.types.arguments(special->getTemplateArgs().asArray());
	if (const auto *special = dyn_cast<VarTemplateSpecializationDecl>(declaration))
		text += unit_.types.arguments(special->getTemplateArgs().asArray());
	if (const auto *field = dyn_cast<FieldDecl>(declaration))
		if (!field->getIdentifier())
			text = "{" + std::to_string(field->getFieldIndex()) + "}";
	return text;
}

std::string Identity::name(const NamedDecl *declaration)
{
	if (const auto *tag = dyn_cast<TagDecl>(declaration))
		if (const TypedefNameDecl *alias = tag->getTypedefNameForAnonDecl())
			return alias->getName().str();
	DeclarationName name = declaration->getDeclName();
	switch (name.getNameKind()) {
	case DeclarationName::Identifier:
		return name.getAsIdentifierInfo() ? name.getAsIdentifierInfo()->getName().str()
						  : std::string();
	case DeclarationName::CXXConstructorName:
	case DeclarationName::CXXDestructorName: {
		bool destructor = name.getNameKind() == DeclarationName::CXXDestructorName;
		// A broken one may stand outside any class.
		const auto *record = dyn_cast<CXXRecordDecl>(declaration->getDeclContext());
		return (destructor ? "~" : "") +
		       (record ? this->name(primary(record)) : std::string());
	}
	case DeclarationName::CXXConversionFunctionName:
		return "operator " + unit_.types.text(name.getCXXNameType());
	case DeclarationName::CXXOperatorName: {
		std::string spelling = getOperatorSpelling(name.getCXXOverloadedOperator());
		bool letter = spelling[0] >= 'a' && spelling[0] <= 'z';
		return (letter ? "operator " : "operator") + spelling;
	}
	case DeclarationName::CXXLiteralOperatorName:
		return "operator\"\"" + name.getCXXLiteralIdentifier()->getName().str();
	default:
		return std::string();
	}
}

std::string Identity::qualifiedName(const NamedDecl *declaration)
{
	std::string text = name(declaration);
	if (text.empty())
		text = "(anonymous)";
	const DeclContext *context = scopeOf(declaration);
	for (; context && !context->isTranslationUnit(); context = context->getParent()) {
		const auto *named = dyn_cast<NamedDecl>(Decl::castFromDeclContext(context));
		if (!named)
			continue;
		const auto *space = dyn_cast<NamespaceDecl>(named);
		const auto *enumeration = dyn_cast<EnumDecl>(named);
		if ((space && space->isInline()) || (enumeration && !enumeration->isScoped()))
			continue;
		std::string part = name(primary(named));
		text.insert(0, (part.empty() ? "(anonymous)" : part) + "::");
	}
	return text;
}

// What tells overloads apart: template parameters, parameter types, cv and ref qualifiers.
std::string Identity::signature(const FunctionDecl *function)
{
	std::string text;
	if (const FunctionTemplateDecl *described = function->getDescribedFunctionTemplate()) {
		text += unit_.types.parameters(described->getTemplateParameters());
		text += unit_.types.text(function->getReturnType());
	} else if (const TemplateArgumentList *list = function->getTemplateSpecializationArgs()) {
		text += unit_.types.arguments(list->asArray());
	}
	text += "(";
	const char *separator = "";
	for (const ParmVarDecl *parameter : function->parameters()) {
		QualType type = parameter->getType().getCanonicalType();
		text += separator + unit_.types.text(type.getUnqualifiedType());
		separator = ",";
	}
	if (function->isVariadic())
		text += std::string(separator) + "...";
	text += ")";
	if (const auto *method = dyn_cast<CXXMethodDecl>(function)) {
		text += method->isConst() ? " const" : "";
		text += method->isVolatile() ? " volatile" : "";
		text += method->getRefQualifier() == RQ_LValue   ? " &"
			: method->getRefQualifier() == RQ_RValue ? " &&"
								 : "";
	}
	return text;
}

} // namespace ashlar
