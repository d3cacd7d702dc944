// compat: what differs between the Clangs that Ashlar is built for (14, 16, 19, 22), and only that.
//
// Code beside this header says ashlar::... and never asks for a version itself.
#pragma once

#include <string>

#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "clang/AST/NestedNameSpecifier.h"
#include "clang/AST/Type.h"
#include "clang/AST/TypeLoc.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Basic/Version.h"
#include "clang/Lex/PPCallbacks.h"
#include "llvm/ADT/StringRef.h"

#if CLANG_VERSION_MAJOR < 14
#error "Ashlar needs Clang 14 or newer"
#endif

namespace ashlar
{

// --- files: FileEntry* became FileEntryRef in 15 to 19 ---

#if CLANG_VERSION_MAJOR >= 16
using OptionalFile = clang::OptionalFileEntryRef;
using IncludedFile = clang::OptionalFileEntryRef; // of PPCallbacks::InclusionDirective
template <typename T> using Optional = std::optional<T>;
#else
using OptionalFile = llvm::Optional<clang::FileEntryRef>;
using IncludedFile = const clang::FileEntry *;
template <typename T> using Optional = llvm::Optional<T>;
#endif

inline bool startsWith(llvm::StringRef text, llvm::StringRef prefix)
{
#if CLANG_VERSION_MAJOR >= 16
	return text.starts_with(prefix);
#else
	return text.startswith(prefix);
#endif
}

inline bool endsWith(llvm::StringRef text, llvm::StringRef suffix)
{
#if CLANG_VERSION_MAJOR >= 16
	return text.ends_with(suffix);
#else
	return text.endswith(suffix);
#endif
}

// What stands between the search path and the file kind in PPCallbacks::InclusionDirective.
#if CLANG_VERSION_MAJOR >= 19
#define ASHLAR_MODULE_PARAMETERS const clang::Module *, bool
#else
#define ASHLAR_MODULE_PARAMETERS const clang::Module *
#endif

// A plain string literal of the text, for code that is made rather than parsed.
inline clang::StringLiteral *ordinaryString(clang::ASTContext &context, llvm::StringRef text)
{
#if CLANG_VERSION_MAJOR >= 18
	constexpr auto kind = clang::StringLiteralKind::Ordinary;
#elif CLANG_VERSION_MAJOR >= 15
	constexpr auto kind = clang::StringLiteral::Ordinary;
#else
	constexpr auto kind = clang::StringLiteral::Ascii;
#endif
	clang::QualType type = context.getStringLiteralArrayType(
		context.CharTy, static_cast<unsigned>(text.size()));
	return clang::StringLiteral::Create(context, text, kind, /*Pascal=*/false, type,
					    clang::SourceLocation());
}

// --- declarations ---

inline bool isPureVirtual(const clang::FunctionDecl *function)
{
#if CLANG_VERSION_MAJOR >= 18
	return function->isPureVirtual();
#else
	return function->isPure();
#endif
}

inline unsigned bitWidth(const clang::FieldDecl *field)
{
#if CLANG_VERSION_MAJOR >= 20
	return field->getBitWidthValue();
#else
	return field->getBitWidthValue(field->getASTContext());
#endif
}

inline clang::FieldDecl *designatedField(const clang::DesignatedInitExpr::Designator &designator)
{
#if CLANG_VERSION_MAJOR >= 17
	return designator.getFieldDecl();
#else
	return designator.getField();
#endif
}

// --- types: nested names became values, elaborated types went into the types, in 22 ---

// The class of "int Class::*"; null while it depends on a template's arguments.
inline clang::QualType classOf(const clang::MemberPointerType *member)
{
#if CLANG_VERSION_MAJOR >= 21
	const clang::CXXRecordDecl *record = member->getMostRecentCXXRecordDecl();
	return record ? record->getASTContext().getCanonicalTagType(record) : clang::QualType();
#else
	return clang::QualType(member->getClass(), 0);
#endif
}

// Is the class of "int Class::*" written as a qualifier, not as a type?
constexpr bool memberPointerIsQualified = CLANG_VERSION_MAJOR >= 22;

// "T::inner::" of the dependent name "typename T::inner::type", its types spelled by `text`.
#if CLANG_VERSION_MAJOR >= 22
template <typename Text> std::string qualifier(clang::NestedNameSpecifier name, Text text)
{
	if (name.getKind() != clang::NestedNameSpecifier::Kind::Type)
		return std::string();
	return text(clang::QualType(name.getAsType(), 0)) + "::";
}
#else
template <typename Text> std::string qualifier(const clang::NestedNameSpecifier *name, Text text)
{
	if (!name)
		return std::string();
	if (const clang::Type *type = name->getAsType())
		return text(clang::QualType(type, 0)) + "::";
	const clang::IdentifierInfo *identifier = name->getAsIdentifier();
	return qualifier(name->getPrefix(), text) +
	       (identifier ? identifier->getName().str() + "::" : std::string());
}
#endif

// The arguments of "typename T::template Inner<int>"; false for any other type.
inline bool dependentArguments(const clang::Type *type,
			       llvm::ArrayRef<clang::TemplateArgument> &arguments)
{
#if CLANG_VERSION_MAJOR < 22
	if (const auto *special =
		    llvm::dyn_cast<clang::DependentTemplateSpecializationType>(type)) {
		arguments = special->template_arguments();
		return true;
	}
#else
	(void)type, (void)arguments;
#endif
	return false;
}

// The type that a part of a qualified name names; a null one for a namespace.
inline clang::TypeLoc typeOf(clang::NestedNameSpecifierLoc name)
{
#if CLANG_VERSION_MAJOR >= 22
	return name.getAsTypeLoc();
#else
	return name.getTypeLoc();
#endif
}

// Is it "struct T" or "N::T" as a layer around T? From 22 on it is part of T.
inline bool isElaborated(clang::TypeLoc type)
{
#if CLANG_VERSION_MAJOR >= 22
	(void)type;
	return false;
#else
	return type.getTypeLocClass() == clang::TypeLoc::Elaborated;
#endif
}

// What a using declaration made of the name, for a type found through one.
inline const clang::NamedDecl *foundBy(clang::UsingTypeLoc type)
{
#if CLANG_VERSION_MAJOR >= 22
	return type.getDecl();
#else
	return type.getFoundDecl();
#endif
}

// The controlling expression of a _Generic; NULL when a type controls it.
inline const clang::Expr *controlOf(const clang::GenericSelectionExpr *node)
{
#if CLANG_VERSION_MAJOR >= 17
	return node->isExprPredicate() ? node->getControllingExpr() : nullptr;
#else
	return node->getControllingExpr();
#endif
}

} // namespace ashlar
