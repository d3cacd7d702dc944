// What the preprocessor tells: include, macro, live and directive rows, and macro uses.
#pragma once

#include <memory>

#include "clang/Frontend/CompilerInstance.h"

#include "plugin/extract.h"

namespace ashlar
{

// Listens while the unit is preprocessed. The AST is complete before the main file's end is told,
// so the owner of the unit says when to write the rows that need the whole picture.
class PreprocessorFacts
{
      public:
	virtual ~PreprocessorFacts() = default;
	// Writes the rows held back. Nothing is recorded afterwards, and `places` not touched.
	virtual void finish() = 0;
	// What this file includes is the preamble of sources to come: kept until one resumes.
	virtual void standIn(clang::FileID file) = 0;
	virtual void resume(const Resumed &source) = 0;
};

// Attaches to the compiler's preprocessor, which owns the answer; borrowed until it is destroyed.
PreprocessorFacts *attachPreprocessor(clang::CompilerInstance &compiler, Places &places);

} // namespace ashlar
