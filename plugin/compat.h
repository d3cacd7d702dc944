// compat: what differs between the Clangs that Ashlar is built for (14, 16, 19, 22), and only that.
//
// Code beside this header says ashlar::... and never asks for a version itself.
#pragma once

#include <string>

#include "clang/AST/Decl.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Basic/Version.h"
#include "clang/Lex/PPCallbacks.h"
#include "llvm/ADT/StringRef.h"

#if CLANG_VERSION_MAJOR < 14
#error "Ashlar needs Clang 14 or newer"
#endif

namespace ashlar {

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

// --- declarations ---

inline bool isPureVirtual(const clang::FunctionDecl *function)
{
#if CLANG_VERSION_MAJOR >= 18
	return function->isPureVirtual();
#else
	return function->isPure();
#endif
}

} // namespace ashlar
