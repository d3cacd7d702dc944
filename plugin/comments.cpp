// Directives in comments. What a directive means, and whether its name exists, rules decide.
//
// Comments are many and directives few, so a comment without the word is left after one search;
// system headers' comments end there as well.
#include "plugin/comments.h"

#include "llvm/ADT/StringExtras.h"

#include "plugin/compat.h"

using namespace clang;
using llvm::StringRef;

namespace ashlar
{

static constexpr StringRef WORD = "ashlar-";

// The comment's own characters that stand between two lines of text.
static std::string joined(StringRef text)
{
	std::string out;
	while (!text.empty()) {
		auto [line, rest] = text.split('\n');
		line = line.trim(" \t\r*/");
		if (!out.empty() && !line.empty())
			out += ' ';
		out += line;
		text = rest;
	}
	return out;
}

namespace
{
struct Directive {
	size_t begin; // offset of the word in the comment
	StringRef name, argument, text;
};
} // namespace

// The first directive at or after `from`. Its text ends at the comment's end or the next directive.
static bool findDirective(StringRef comment, size_t from, Directive &found)
{
	for (size_t at = comment.find(WORD, from); at != StringRef::npos;
	     at = comment.find(WORD, at + 1)) {
		StringRef rest = comment.drop_front(at + WORD.size());
		StringRef name =
			rest.take_while([](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
		rest = rest.drop_front(name.size());
		size_t close = rest.find(')');
		bool word = at == 0 || !(llvm::isAlnum(comment[at - 1]) || comment[at - 1] == '_');
		if (name.empty() || !word || rest.empty() || rest.front() != '(' ||
		    close == StringRef::npos)
			continue;
		found = {at, name, rest.slice(1, close).trim(), rest.drop_front(close + 1)};
		found.text.consume_front(":");
		return true;
	}
	return false;
}

// A comment with code before it speaks of that code, however many lines it has.
static bool startsItsLine(StringRef buffer, unsigned offset)
{
	StringRef before = buffer.take_front(offset);
	before = before.drop_front(before.rfind('\n') + 1);
	return before.trim().empty();
}

bool DirectiveComments::HandleComment(Preprocessor &, SourceRange range)
{
	if (finished_)
		return false;
	SourceManager &sources = places_.sources();
	auto [file, offset] = sources.getDecomposedLoc(range.getBegin());
	StringRef buffer = sources.getBufferData(file);
	size_t end = sources.getFileOffset(range.getEnd());
	StringRef comment = buffer.slice(offset, end);

	bool carried = pending_.open && pending_.file == file &&
		       carryOn(sources.getLineNumber(file, offset), comment);
	if (carried || comment.find(WORD) == StringRef::npos || !places_.isSubject(file))
		return false;
	scan(range.getBegin(), comment);
	return false; // nothing was put into the token stream
}

void DirectiveComments::scan(SourceLocation begin, StringRef comment)
{
	SourceManager &sources = places_.sources();
	auto [file, offset] = sources.getDecomposedLoc(begin);
	bool block = startsWith(comment, "/*");
	if (block)
		comment = comment.drop_back(2);
	bool alone = startsItsLine(sources.getBufferData(file), offset);

	Directive found;
	for (size_t from = 0; findDirective(comment, from, found);) {
		Directive next;
		size_t text_begin = found.text.data() - comment.data();
		bool more = findDirective(comment, text_begin, next);
		StringRef text = comment.slice(text_begin, more ? next.begin : comment.size());
		unsigned at = offset + static_cast<unsigned>(found.begin);

		flush();
		pending_.file = file;
		pending_.line = sources.getLineNumber(file, at);
		pending_.column = sources.getColumnNumber(file, at);
		pending_.name = std::string(found.name);
		pending_.argument = std::string(found.argument);
		pending_.text = joined(text);
		pending_.open = alone && !block && !more;
		if (alone && block)
			pending_.line +=
				static_cast<uint32_t>(comment.drop_front(found.begin).count('\n'));
		from = text_begin;
	}
}

// A line comment on the line below, without a directive of its own, belongs to the directive.
bool DirectiveComments::carryOn(uint32_t line, StringRef comment)
{
	bool below = line == pending_.line + 1 && startsWith(comment, "//") &&
		     comment.find(WORD) == StringRef::npos;
	if (!below) {
		pending_.open = false;
		return false;
	}
	std::string text = joined(comment);
	if (!text.empty())
		pending_.text += (pending_.text.empty() ? "" : " ") + text;
	pending_.line = line;
	return true;
}

void DirectiveComments::flush()
{
	if (pending_.name.empty())
		return;
	ash_directive row = {};
	row.file = places_.file(pending_.file);
	row.line = pending_.line;
	row.column = pending_.column;
	row.name = places_.string(pending_.name);
	row.argument = places_.string(pending_.argument);
	row.text = places_.string(pending_.text);
	ash_builder_add_directive(places_.builder(), &row);
	pending_ = Pending();
}

void DirectiveComments::finish()
{
	flush();
	finished_ = true;
}

} // namespace ashlar
