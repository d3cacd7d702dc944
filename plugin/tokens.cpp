// Tokens: see tokens.h.
#include "plugin/tokens.h"

#include "clang/Lex/Lexer.h"

using namespace clang;

namespace ashlar
{

bool isMacroBody(const SourceManager &sources, SourceLocation token)
{
	while (token.isMacroID()) {
		if (!sources.isMacroArgExpansion(token))
			return true;
		token = sources.getImmediateSpellingLoc(token);
	}
	return false;
}

uint32_t tokenLength(const Places &places, SourceLocation token)
{
	return Lexer::MeasureTokenLength(places.pointed(token), places.sources(),
					 places.language());
}

} // namespace ashlar
