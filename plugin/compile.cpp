// One compile: see compile.h.
#include "plugin/compile.h"

#include <cerrno>
#include <cstring>

#include "clang/Basic/FileManager.h"
#include "clang/Lex/Preprocessor.h"

#include "facts/base/map.h"
#include "facts/base/path.h"
#include "plugin/compat.h"
#include "plugin/embed.h"
#include "plugin/inline_report.h"

using namespace clang;
using llvm::StringRef;

namespace ashlar
{

// Zero configuration has its root at the repository's top, else where the compile runs.
static const char *rootWithoutConfig(ash_arena *arena, const char *main_file, const char *here)
{
	const char *top = ash_repository_top(arena, main_file);
	return top != nullptr ? top : here;
}

Compile::Compile(CompilerInstance &compiler, Arguments arguments, StringRef main_file)
    : arguments_(std::move(arguments))
{
	findings_.arena = troubles_.arena = &arena_;
	llvm::SmallString<256> here;
	if (compiler.getVirtualFileSystem().getRealPath(".", here))
		here = "/";
	const char *folder = ash_arena_copy(&arena_, here.c_str());
	auto absolute = [&](const std::string &path) {
		return ash_path_canonical(&arena_, folder, path.c_str());
	};

	const char *source = absolute(main_file.str());
	const char *path = arguments_.config.empty() ? ash_config_find(&arena_, source)
						     : absolute(arguments_.config);
	const char *root = nullptr;
	if (!arguments_.root.empty())
		root = absolute(arguments_.root);
	else if (path == nullptr)
		root = rootWithoutConfig(&arena_, source, folder);
	config_ = ash_config_load(&arena_, path, root, &findings_, &troubles_);
	root_ = config_->root;
}

Compile::~Compile()
{
	ash_findings_release(&findings_);
	ash_vec_release(&troubles_);
	ash_arena_release(&arena_);
}

// The dependency file lists what the preprocessor was asked for; so we let it seem to have asked.
// Not before the sources were read: some readers of such files take the first name for the source.
void Compile::dependOn(CompilerInstance &compiler, StringRef path)
{
	PPCallbacks *callbacks = compiler.getPreprocessor().getPPCallbacks();
	if (callbacks == nullptr)
		return;
	OptionalFile file = compiler.getFileManager().getOptionalFileRef(path);
	if (file)
		callbacks->HasInclude(SourceLocation(), path, /*IsAngled=*/false, file,
				      SrcMgr::C_User);
}

// The baseline is left out: to shrink it would compile everything again, to no end.
void Compile::dependOnConfig(CompilerInstance &compiler)
{
	if (config_->path == nullptr)
		return;
	dependOn(compiler, config_->path);
	for (size_t i = 0; i < config_->folders.n; i++)
		dependOn(compiler, root_ + "/" + config_->folders.v[i].path + "/" ASH_CONFIG_FILE);
}

void Compile::deliver(CompilerInstance &compiler, const ash_buf &bytes)
{
	dependOnConfig(compiler);
	char why[256];
	ash_facts facts = {};
	if (ash_facts_open_memory(&facts, bytes.data, bytes.size, why, sizeof why) != 0) {
		warn(compiler, std::string("facts of this unit are damaged: ") + why);
		return;
	}
	if (!arguments_.facts.empty())
		writeSideFile(compiler, facts, bytes);
	bool embed = arguments_.embed == Arguments::EMBED ||
		     (arguments_.embed == Arguments::EMBED_BY_DEFAULT && arguments_.facts.empty());
	if (embed && canEmbed(compiler))
		embedFacts(compiler, bytes);
	if (arguments_.findings && reportConfig(compiler))
		reportFindings(compiler, *config_, facts.view, root_, promotes(compiler),
			       findings_);
	ash_facts_release(&facts);
}

// One source may be compiled many times; what tells these apart is in the unit's row.
void Compile::writeSideFile(CompilerInstance &compiler, const ash_facts &facts,
			    const ash_buf &bytes)
{
	const ash_view *view = &facts.view;
	std::string identity, source = "unit";
	for (uint32_t i = 0; i < view->n_units; i++) {
		source = ash_file_path(view, view->units[i].file);
		identity += source + '\n' + ash_text(view, view->units[i].output) + '\n' +
			    ash_text(view, view->units[i].defines) + '\n';
	}
	char name[32];
	snprintf(name, sizeof name, "-%016llx.facts",
		 static_cast<unsigned long long>(ash_hash(identity.data(), identity.size())));
	std::string path = arguments_.facts + "/" + ash_path_base(source.c_str()) + name;
	if (ash_make_folders(arguments_.facts.c_str()) != 0 ||
	    ash_write_file(path.c_str(), bytes.data, bytes.size) != 0)
		warn(compiler, "cannot write facts to '" + path + "': " + strerror(errno));
}

// A configuration with faults checks less than its author believes: that is said, once, and no
// findings are drawn from it. All faults are listed by `ashlar check`.
bool Compile::reportConfig(CompilerInstance &compiler)
{
	auto say = [&](const ash_place &place, const char *message) {
		std::string where = place.path ? place.path : "";
		if (!where.empty() && place.line > 0)
			where += ":" + std::to_string(place.line) + ":" +
				 std::to_string(place.column);
		warn(compiler, where + (where.empty() ? "" : ": ") + message);
		return false;
	};
	for (size_t i = 0; i < troubles_.n; i++)
		if (troubles_.v[i].severity == ASH_ERROR)
			return say(troubles_.v[i].place, troubles_.v[i].message);
	for (size_t i = 0; i < findings_.n; i++)
		if (findings_.v[i]->severity == ASH_ERROR)
			return say(findings_.v[i]->place, findings_.v[i]->message);
	return true;
}

bool Compile::promotes(const CompilerInstance &compiler) const
{
	switch (arguments_.promote) {
	case Promote::NEVER:
		return false;
	case Promote::ALWAYS:
		return true;
	case Promote::WITH_WERROR:
		return compiler.getDiagnostics().getWarningsAsErrors();
	}
	return false;
}

} // namespace ashlar
