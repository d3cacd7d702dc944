// One compile as the plugin sees it: its arguments, its configuration, and where its facts go.
#pragma once

#include "clang/Frontend/CompilerInstance.h"

#include "facts/base/buf.h"
#include "facts/facts.h"
#include "plugin/arguments.h"
#include "plugin/rules.h"

namespace ashlar
{

class Compile
{
      public:
	// Finds and reads the configuration that governs `main_file`.
	Compile(clang::CompilerInstance &compiler, Arguments arguments, llvm::StringRef main_file);
	~Compile();
	Compile(const Compile &) = delete;
	Compile &operator=(const Compile &) = delete;

	// The project root: absolute, canonical.
	const std::string &root() const
	{
		return root_;
	}
	// The unit's facts, on their way: beside the object, into it, and through the rules. Makes
	// the object depend on the configuration, so that a changed rule compiles it again.
	void deliver(clang::CompilerInstance &compiler, const ash_buf &facts);

      private:
	void dependOn(clang::CompilerInstance &compiler, llvm::StringRef path);
	void dependOnConfig(clang::CompilerInstance &compiler);
	void writeSideFile(clang::CompilerInstance &compiler, const ash_facts &facts,
			   const ash_buf &bytes);
	void report(clang::CompilerInstance &compiler, const ash_facts &facts);
	bool reportConfig(clang::CompilerInstance &compiler);
	bool promotes(const clang::CompilerInstance &compiler) const;

	Arguments arguments_;
	ash_arena arena_ = {};
	ash_findings findings_ = {};
	ash_troubles troubles_ = {};
	const ash_config *config_;
	std::string root_;
};

} // namespace ashlar
