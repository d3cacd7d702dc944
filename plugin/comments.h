// Directives in comments: `ashlar-<name>(argument): text`.
#pragma once

#include <string>

#include "clang/Lex/Preprocessor.h"

#include "plugin/places.h"

namespace ashlar
{

// Sees every comment of live code and records the directives in subject files. A directive's text
// may go on over the lines of a block comment, or in line comments right below it. Its place is its
// own line; but when its comment stands alone, the comment's last line: what it is about comes
// next.
class DirectiveComments : public clang::CommentHandler
{
      public:
	explicit DirectiveComments(Places &places) : places_(places)
	{
	}
	bool HandleComment(clang::Preprocessor &, clang::SourceRange range) override;
	// Writes what is pending; nothing is recorded afterwards.
	void finish();

      private:
	struct Pending {
		clang::FileID file;
		uint32_t line = 0, column = 0; // of the directive; line moves down with its text
		std::string name, argument, text;
		bool open = false; // a line comment below may carry on
	};
	void scan(clang::SourceLocation begin, llvm::StringRef comment);
	bool carryOn(uint32_t line, llvm::StringRef comment);
	void flush();

	Places &places_;
	Pending pending_;
	bool finished_ = false;
};

} // namespace ashlar
