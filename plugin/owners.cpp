// Owners: see owners.h.
#include "plugin/owners.h"

#include "clang/AST/DeclCXX.h"

#include "plugin/ast_unit.h"

using namespace clang;

namespace ashlar
{

uint32_t Owners::at(const Decl *declaration)
{
	SourceManager &sources = unit_.places.sources();
	SourceLocation location = unit_.places.pointed(declaration->getLocation());
	return location.isValid() ? unit_.places.file(sources.getFileID(location)) : ASH_NONE;
}

static bool defines(const Decl *declaration)
{
	if (const auto *tag = dyn_cast<TagDecl>(declaration))
		return tag->isThisDeclarationADefinition();
	if (const auto *function = dyn_cast<FunctionDecl>(declaration))
		return function->isThisDeclarationADefinition();
	if (const auto *variable = dyn_cast<VarDecl>(declaration))
		return variable->isThisDeclarationADefinition() != VarDecl::DeclarationOnly;
	return false;
}

const Owners::Sight &Owners::sight(const NamedDecl *primary)
{
	auto known = sights_.find(primary);
	if (known != sights_.end())
		return known->second;
	Sight seen;
	// A member belongs to its class, wherever its body stands.
	bool member = primary->isCXXClassMember();
	for (const Decl *one : primary->redecls()) {
		uint32_t file = one->isImplicit() ? ASH_NONE : at(one);
		if (file == ASH_NONE)
			continue;
		seen.files.push_back(file);
		if (!member && seen.definition == ASH_NONE && defines(one))
			seen.definition = file;
		if (member)
			break;
	}
	return sights_[primary] = std::move(seen);
}

uint32_t Owners::file(const NamedDecl *declaration, uint32_t usingFile)
{
	const NamedDecl *primary = Identity::primary(declaration);
	if (!primary)
		return ASH_NONE;
	const Sight &seen = sight(primary);
	if (seen.definition != ASH_NONE && seen.definition != usingFile)
		return seen.definition;
	if (isa<TagDecl>(primary) && seen.definition != ASH_NONE)
		return seen.definition;

	SourceManager &sources = unit_.places.sources();
	uint32_t main = unit_.places.file(sources.getMainFileID());
	bool here = false;         // the using file declares it too
	uint32_t other = ASH_NONE; // the first header that does
	for (uint32_t file : seen.files) {
		here |= file == usingFile;
		if (other == ASH_NONE && file != usingFile && file != main)
			other = file;
	}
	if (here && (usingFile != main || other == ASH_NONE))
		return usingFile;
	if (other != ASH_NONE)
		return other;
	return seen.files.empty() ? ASH_NONE : seen.files.front();
}

} // namespace ashlar
