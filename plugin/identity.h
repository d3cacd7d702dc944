// Identity: what makes a declaration the same thing in every unit, as text of our own.
//
// The text is hashed into the entity's key, so it must not depend on the Clang version (USRs and
// printed types do), on machine paths, or on which redeclaration was met first.
#pragma once

#include <string>

#include "clang/AST/Decl.h"
#include "llvm/ADT/DenseMap.h"

namespace ashlar
{

struct AstUnit;

class Identity
{
      public:
	explicit Identity(AstUnit &unit) : unit_(unit)
	{
	}

	// The declaration that stands for all of its kind: the pattern of an instantiation, the
	// target of a using declaration, then the first redeclaration. NULL for NULL.
	static const clang::NamedDecl *primary(const clang::NamedDecl *declaration);

	// Kind and path of a primary declaration: "function ns::f(int)", "struct foo", and the file
	// of what no other file can mean: "struct local@src/a.c".
	std::string key(const clang::NamedDecl *primary);
	// The path alone, as types spell it: "ns::Box<int>", "(anonymous@src/a.cc)::Local".
	const std::string &path(const clang::NamedDecl *primary);

	// As written, unqualified: "foo", "~Box", "operator+"; "" when it has no name. A struct
	// named only by its typedef answers that name.
	std::string name(const clang::NamedDecl *primary);
	// With namespaces (inline ones left out), classes and functions; no parameter types.
	std::string qualifiedName(const clang::NamedDecl *primary);

	// "struct", "union", "enum"; a class is a struct, since the two may redeclare each other.
	static const char *tagWord(const clang::TagDecl *tag);
	// Internal linkage, anonymous namespaces included.
	static bool isInternal(const clang::NamedDecl *declaration);
	// Named by the linker without any mangling of types: C linkage, and main.
	static bool isUnmangled(const clang::NamedDecl *declaration);

      private:
	std::string make(const clang::NamedDecl *primary);
	std::string scope(const clang::NamedDecl *primary);
	std::string ownName(const clang::NamedDecl *primary);
	std::string tagName(const clang::TagDecl *tag);
	std::string signature(const clang::FunctionDecl *function);
	std::string home(const clang::NamedDecl *primary);
	bool isOfOneSource(const clang::NamedDecl *primary);
	bool isInSource(const clang::Decl *declaration);
	unsigned ordinal(const clang::NamedDecl *primary);
	void numberUnnamed(const clang::DeclContext *scope);

	AstUnit &unit_;
	llvm::DenseMap<const clang::NamedDecl *, std::string> paths_;
	llvm::DenseMap<const clang::TagDecl *, unsigned> unnamed_;
};

} // namespace ashlar
