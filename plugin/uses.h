// Uses: one row per reference, from whatever is being walked to what it names.
#pragma once

#include "clang/AST/Decl.h"
#include "clang/AST/DeclCXX.h"

#include "facts/builder.h"

namespace ashlar
{

struct AstUnit;

class Uses
{
      public:
	explicit Uses(AstUnit &unit) : unit_(unit)
	{
	}

	// The function, variable or record whose text is being walked; the walk keeps it.
	uint32_t from = ASH_NONE;
	// ash_use_flag bits of all around: unevaluated, discarded. The walk keeps them.
	uint32_t flags = 0;

	// A reference spelled at `token`. Nothing happens when the place is in no subject file or
	// `to` is no entity (a local, a template parameter).
	void add(ash_use_kind kind, const clang::NamedDecl *to, clang::SourceLocation token,
		 uint32_t more = 0);
	// One that is not spelled: recorded only when `to` is declared in a subject file, or the
	// rows would be mostly std::string's constructors.
	void addImplicit(ash_use_kind kind, const clang::NamedDecl *to, clang::SourceLocation token,
			 uint32_t more = 0);
	// A declaration written by hand in the main file of what another file defines.
	void addExtern(const clang::NamedDecl *declaration);

	// The uses a declaration makes by itself: override, inherit, friend, using.
	void addOverrides(const clang::CXXMethodDecl *method);
	void addBases(const clang::CXXRecordDecl *record);
	void addFriend(const clang::FriendDecl *declaration);
	void addUsing(const clang::UsingDecl *declaration);

      private:
	AstUnit &unit_;
};

} // namespace ashlar
