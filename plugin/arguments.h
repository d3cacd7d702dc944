// The plugin's arguments: -fplugin-arg-ashlar-<name>[=<value>].
#pragma once

#include <string>
#include <vector>

namespace ashlar
{

enum class Promote { NEVER, ALWAYS, WITH_WERROR };

struct Arguments {
	std::string config; // config=FILE; "": ashlar.yaml, looked for from the source upwards
	std::string root;   // root=FOLDER; "": the configuration's folder
	std::string facts;  // facts=FOLDER for side files; "": none
	// embed: facts into the object. By default they are, unless they go to side files.
	enum { EMBED_BY_DEFAULT, EMBED, DO_NOT_EMBED } embed = EMBED_BY_DEFAULT;
	bool findings = true;             // no-findings: facts only
	Promote promote = Promote::NEVER; // werror, or werror=follow: when Clang has -Werror
};

// Answers what is wrong with the first bad argument, and what is near it; "" when all are good.
std::string parseArguments(const std::vector<std::string> &words, Arguments &out);

} // namespace ashlar
