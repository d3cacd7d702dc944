// Compile commands as text: see command_line.h. Options are known here only as far as needed to
// take outputs away and to find the source; all else is for Clang's own driver to judge.
#include "plugin/command_line.h"

#include <algorithm>

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Path.h"

#include "plugin/compat.h"

using llvm::StringRef;

namespace ashlar
{

static bool isOneOf(StringRef text, std::initializer_list<StringRef> list)
{
	return std::find(list.begin(), list.end(), text) != list.end();
}

static bool startsWithOneOf(StringRef text, std::initializer_list<StringRef> list)
{
	return std::any_of(list.begin(), list.end(),
			   [&](StringRef prefix) { return startsWith(text, prefix); });
}

static bool isLauncher(StringRef program)
{
	return isOneOf(llvm::sys::path::stem(program), {"ccache", "sccache", "distcc", "icecc"});
}

// How many arguments an option that asks for outputs takes up; 0 when it is none of these.
static size_t outputWords(StringRef option)
{
	if (isOneOf(option, {"-o", "-MF", "-MT", "-MQ", "-MJ", "--output", "-dumpdir", "-dumpbase",
			     "--serialize-diagnostics", "-serialize-diagnostics"}))
		return 2;
	if (isOneOf(option, {"-c", "-S", "-E", "-M", "-MM", "-MD", "-MMD", "-MG", "-MP", "-MV",
			     "-save-temps", "-gsplit-dwarf", "-emit-llvm", "-ftime-trace",
			     "-fsyntax-only", "-pipe", "-fpch-preprocess"}))
		return 1;
	if (startsWithOneOf(option, {"-save-temps=", "-gsplit-dwarf=", "-ftime-trace",
				     "-fplugin=", "-fplugin-arg-", "-fpass-plugin=", "-MF", "-MT",
				     "-MQ", "-MJ", "--output="}))
		return 1;
	return startsWith(option, "-o") && !startsWith(option, "-obj") ? 1 : 0;
}

Strings withoutOutputs(const Strings &command)
{
	Strings out;
	size_t i = 0;
	while (i + 1 < command.size() && isLauncher(command[i]) && !startsWith(command[i + 1], "-"))
		i++;
	if (i < command.size())
		out.push_back(command[i++]);
	while (i < command.size()) {
		size_t words = outputWords(command[i]);
		if (words == 0)
			out.push_back(command[i++]);
		else
			i += words;
	}
	return out;
}

// Options whose value is the next argument; a value there is no source.
static bool takesValue(StringRef option)
{
	return isOneOf(option, {"-I",
				"-D",
				"-U",
				"-x",
				"-include",
				"-imacros",
				"-isystem",
				"-iquote",
				"-idirafter",
				"-isysroot",
				"-iprefix",
				"-iwithprefix",
				"-iwithprefixbefore",
				"-include-pch",
				"-ivfsoverlay",
				"-Xclang",
				"-Xpreprocessor",
				"-Xassembler",
				"-Xlinker",
				"-mllvm",
				"-target",
				"-arch",
				"-T",
				"-L",
				"-F",
				"-B",
				"-resource-dir",
				"--param",
				"-framework",
				"-iframework",
				"-u"});
}

static bool isSource(StringRef argument)
{
	return !startsWithOneOf(argument, {"-", "@"}) &&
	       isOneOf(llvm::sys::path::extension(argument),
		       {".c", ".C", ".cc", ".cp", ".cpp", ".cxx", ".CPP", ".c++", ".CC", ".CXX",
			".i", ".ii", ".m", ".mm", ".cppm", ".ixx", ".ccm", ".cxxm"});
}

size_t sourceOf(const Strings &command)
{
	size_t found = 0;
	for (size_t i = 1; i < command.size(); i++) {
		if (takesValue(command[i])) {
			i++;
			continue;
		}
		if (!isSource(command[i]))
			continue;
		if (found > 0)
			return 0;
		found = i;
	}
	return found;
}

std::string objectOf(const Strings &command)
{
	bool object = false;
	for (size_t i = 1; i < command.size(); i++) {
		StringRef argument = command[i];
		if ((argument == "-o" || argument == "--output") && i + 1 < command.size())
			return command[i + 1];
		if (argument.consume_front("--output="))
			return std::string(argument);
		if (startsWith(argument, "-o") && argument.size() > 2 && outputWords(argument) == 1)
			return std::string(argument.drop_front(2));
		object |= argument == "-c";
	}
	Strings rest = withoutOutputs(command);
	size_t source = sourceOf(rest);
	if (!object || source == 0)
		return std::string();
	return std::string(llvm::sys::path::stem(rest[source])) + ".o";
}

std::string flagsKey(const Strings &command, const std::string &folder)
{
	size_t source = sourceOf(command);
	if (source == 0)
		return std::string();
	std::string key = folder;
	for (size_t i = 0; i < command.size(); i++) {
		StringRef argument = command[i];
		if (startsWith(argument, "@"))
			return std::string(); // its content is not part of the text
		key += '\0';
		key += i == source ? llvm::sys::path::extension(argument) : argument;
	}
	return key;
}

} // namespace ashlar
