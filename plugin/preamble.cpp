// Reading a preamble: see preamble.h. Only what is plainly an include is taken for one; whatever
// else stands there (a condition, a line splice, a byte order mark) ends the preamble before it.
#include "plugin/preamble.h"

#include <algorithm>

#include "plugin/compat.h"

using llvm::StringRef;

namespace ashlar
{
namespace
{

class Reader
{
      public:
	explicit Reader(StringRef text) : text_(text)
	{
	}
	// The next include; false when something else comes.
	bool next(PreambleInclude &found);

      private:
	bool skipComment();
	void skipBlanks();
	void skipBetween();
	bool readName(PreambleInclude &found);
	bool atLineEnd();

	StringRef rest() const
	{
		return text_.drop_front(at_);
	}

	StringRef text_;
	size_t at_ = 0, line_begin_ = 0;
	uint32_t line_ = 1;
};

// A comment that is whole; one with a line splice in it is nobody's loss.
bool Reader::skipComment()
{
	bool line = startsWith(rest(), "//");
	if (!line && !startsWith(rest(), "/*"))
		return false;
	size_t end = line ? text_.find('\n', at_) : text_.find("*/", at_ + 2);
	if (end == StringRef::npos)
		return false;
	end += line ? 0 : 2;
	StringRef comment = text_.slice(at_, end);
	if (line && endsWith(comment.rtrim(), "\\"))
		return false;
	if (comment.count('\r') != comment.count("\r\n"))
		return false; // a line ends where we do not look for it
	size_t newline = comment.rfind('\n');
	if (newline != StringRef::npos)
		line_begin_ = at_ + newline + 1;
	line_ += static_cast<uint32_t>(comment.count('\n'));
	at_ = end;
	return true;
}

void Reader::skipBlanks()
{
	at_ = std::min(text_.find_first_not_of(" \t", at_), text_.size());
}

void Reader::skipBetween()
{
	for (;;) {
		at_ = std::min(text_.find_first_not_of(" \t\f\v", at_), text_.size());
		if (startsWith(rest(), "\r\n"))
			at_++;
		if (startsWith(rest(), "\n")) {
			line_++;
			line_begin_ = ++at_;
		} else if (!skipComment()) {
			return;
		}
	}
}

bool Reader::readName(PreambleInclude &found)
{
	if (rest().empty() || (rest().front() != '"' && rest().front() != '<'))
		return false;
	char closing = rest().front() == '<' ? '>' : '"';
	size_t end = text_.find_first_of(closing == '>' ? ">\n\\" : "\"\n\\", at_ + 1);
	if (end == StringRef::npos || text_[end] != closing)
		return false;
	found.name = std::string(text_.slice(at_, end + 1));
	found.line = line_;
	found.column = static_cast<uint32_t>(at_ - line_begin_) + 1;
	found.end = at_ = end + 1;
	return true;
}

// Nothing more on this line, but comments that end on it?
bool Reader::atLineEnd()
{
	uint32_t line = line_;
	do
		skipBlanks();
	while (skipComment());
	StringRef tail = rest();
	return line_ == line &&
	       (tail.empty() || startsWith(tail, "\n") || startsWith(tail, "\r\n"));
}

bool Reader::next(PreambleInclude &found)
{
	skipBetween();
	found.begin = at_;
	if (!startsWith(rest(), "#"))
		return false;
	at_++;
	skipBlanks();
	constexpr StringRef word = "include";
	if (!startsWith(rest(), word))
		return false;
	at_ += word.size();
	skipBlanks();
	return readName(found) && atLineEnd();
}

} // namespace

Preamble preambleOf(StringRef source)
{
	Preamble preamble;
	for (StringRef word : {"__INCLUDE_LEVEL__", "system_header", "include_next"})
		if (source.contains(word))
			return preamble;
	Reader reader(source);
	PreambleInclude found;
	while (reader.next(found))
		preamble.push_back(found);
	return preamble;
}

std::string withoutIncludes(StringRef source, const Preamble &preamble, size_t n)
{
	std::string text(source);
	for (size_t i = 0; i < n && i < preamble.size(); i++)
		std::fill(text.begin() + static_cast<ptrdiff_t>(preamble[i].begin),
			  text.begin() + static_cast<ptrdiff_t>(preamble[i].end), ' ');
	return text;
}

} // namespace ashlar
