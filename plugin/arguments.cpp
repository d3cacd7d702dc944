// The plugin's arguments: see arguments.h.
#include "plugin/arguments.h"
#include "plugin/rules.h"


namespace ashlar
{

namespace
{

// How each argument is spelled; a value is required exactly where the name ends in '='.
const char *const NAMES[] = {"config=",  "root=",       "facts=", "embed",
			     "no-embed", "no-findings", "werror", "werror=follow"};
constexpr size_t N_NAMES = sizeof NAMES / sizeof NAMES[0];

bool take(const std::string &word, const char *name, std::string &value)
{
	std::string prefix(name);
	if (word.compare(0, prefix.size(), prefix) != 0)
		return false;
	value = word.substr(prefix.size());
	return !value.empty();
}

bool takeSwitch(const std::string &word, Arguments &out)
{
	if (word == "embed")
		out.embed = Arguments::EMBED;
	else if (word == "no-embed")
		out.embed = Arguments::DO_NOT_EMBED;
	else if (word == "no-findings")
		out.findings = false;
	else if (word == "werror")
		out.promote = Promote::ALWAYS;
	else if (word == "werror=follow")
		out.promote = Promote::WITH_WERROR;
	else
		return false;
	return true;
}

std::string complaint(const std::string &word)
{
	std::string name = word.substr(0, word.find('=') + 1); // with the '='; "" without one
	const char *near = ash_nearest(name.empty() ? word.c_str() : name.c_str(), NAMES, N_NAMES);
	std::string text = "unknown argument '" + word + "' for plugin 'ashlar'";
	if (near != nullptr)
		return text + "; did you mean '" + near + "'?";
	text += "; known are";
	for (const char *known : NAMES)
		text += std::string(known == NAMES[0] ? " " : ", ") + known;
	return text;
}

} // namespace

std::string parseArguments(const std::vector<std::string> &words, Arguments &out)
{
	for (const std::string &word : words) {
		bool good = take(word, "config=", out.config) || take(word, "root=", out.root) ||
			    take(word, "facts=", out.facts) || takeSwitch(word, out);
		if (!good)
			return complaint(word);
	}
	return std::string();
}

} // namespace ashlar
