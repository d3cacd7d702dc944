// Held: what a type gives hold of. The record behind pointers, references, arrays, smart pointers,
// containers and other wrappers, and in which way it is held.
//
// Wrappers are known by name where they are the standard library's, and by shape elsewhere: a class
// template with operator-> is a smart pointer, one with begin and end a container. Nothing needs to
// be instantiated, so templates are read as they were written.
#pragma once

#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/Type.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

#include "facts/schema.h"

namespace ashlar
{

struct Held {
	const clang::NamedDecl *record = nullptr; // NULL: no record at all
	uint32_t how = ASH_HOLD_VALUE;            // ash_hold_kind
	uint32_t flags = 0;                       // ash_hold_flag
	unsigned pointers = 0;                    // plain ones peeled
};

// What a class template is to its arguments.
enum class Wrapper {
	None,
	Unique,
	Shared,
	Weak,
	Reference,
	Many,
	Map,
	Optional,
	Several,
	Function
};

class HeldTypes
{
      public:
	// All that a value of the type holds: several for a pair, a tuple or a variant, else one.
	llvm::ArrayRef<Held> all(clang::QualType type);
	// The one thing it holds; of a pair the second, when that is a record.
	Held one(clang::QualType type);

	// None for anything but a class made from a template.
	Wrapper wrapper(clang::QualType type);

      private:
	void peel(clang::QualType type, Held held, llvm::SmallVectorImpl<Held> &found);
	void peelTag(clang::QualType type, Held held, llvm::SmallVectorImpl<Held> &found);
	void peelArguments(Wrapper wrapper, llvm::ArrayRef<clang::TemplateArgument> arguments,
			   Held held, llvm::SmallVectorImpl<Held> &found);
	Wrapper classify(const clang::TemplateDecl *declaration);

	llvm::DenseMap<void *, llvm::SmallVector<Held, 1>> known_; // by canonical type
	llvm::DenseMap<const clang::TemplateDecl *, Wrapper> wrappers_;
};

// The template a type is made from and its arguments; NULL for any other type.
const clang::TemplateDecl *templateOf(clang::QualType type,
				      llvm::ArrayRef<clang::TemplateArgument> &arguments);
// The class behind a type; of one that depends on arguments, the template's own.
const clang::CXXRecordDecl *classOfType(clang::QualType type);
// Has the class a member of that name, its bases not asked?
bool hasMember(const clang::CXXRecordDecl *record, llvm::StringRef name);

} // namespace ashlar
