// Types: canonical types as text of our own, so that equal text means compatible types in any two
// units, of either language, under any Clang.
//
// Typedefs are seen through, a class is spelled "struct" outside namespaces (C and C++ then agree),
// parameters lose their top-level qualifiers, noexcept and noreturn are left out, "int()" is a
// function without prototype and "int(void)" one without parameters.
#pragma once

#include <string>

#include "clang/AST/TemplateBase.h"
#include "clang/AST/Type.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"

namespace clang
{
class Expr;
class TemplateParameterList;
} // namespace clang

namespace ashlar
{

struct AstUnit;

class Types
{
      public:
	explicit Types(AstUnit &unit) : unit_(unit)
	{
	}

	std::string text(clang::QualType type);
	// Builder string id of the text.
	uint32_t id(clang::QualType type);

	// "<int,4>"
	std::string arguments(llvm::ArrayRef<clang::TemplateArgument> arguments);
	// "<class,int...>": what the parameters are, not what they are called.
	std::string parameters(const clang::TemplateParameterList *parameters);

      private:
	std::string spell(clang::QualType type, const std::string &inner);
	std::string spellCompound(clang::QualType type, const std::string &inner);
	std::string spellFunction(const clang::FunctionType *function, const std::string &inner);
	std::string spellArray(clang::QualType type, const std::string &inner);
	std::string word(const clang::Type *type);
	std::string dependentWord(const clang::Type *type);
	std::string tag(const clang::TagDecl *tag);
	std::string templateName(clang::TemplateName name);
	std::string argument(const clang::TemplateArgument &argument);
	std::string source(const clang::Expr *expression);

	AstUnit &unit_;
	llvm::DenseMap<void *, uint32_t> ids_; // by canonical type
};

} // namespace ashlar
