// The consumer around one unit: it sets up the builder, attaches the listeners, and when the AST is
// complete lets the parts write their rows, adds the unit's own row and hands over the bytes.
#include "plugin/extract.h"

#include "clang/Basic/LangStandard.h"
#include "clang/Basic/TargetOptions.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/PrettyStackTrace.h"
#include "llvm/Support/raw_ostream.h"

#include "facts/base/path.h"
#include "plugin/compat.h"
#include "plugin/diagnostics.h"
#include "plugin/preprocess.h"

using namespace clang;
using llvm::StringRef;

namespace ashlar
{
namespace
{

// Says in a crash's stack that it was Ashlar, not the compiler, and what it was doing.
class StackNote : public llvm::PrettyStackTraceEntry
{
      public:
	explicit StackNote(StringRef file) : file_(file)
	{
	}
	void print(llvm::raw_ostream &out) const override
	{
		out << "ashlar: extracting facts of " << file_ << '\n';
	}

      private:
	StringRef file_;
};

class Extractor : public Extraction
{
      public:
	Extractor(CompilerInstance &compiler, ExtractOptions options, FactsSink sink);
	~Extractor() override;
	void HandleTranslationUnit(ASTContext &context) override;
	bool shouldSkipFunctionBody(Decl *declaration) override;
	void standIn(FileID file) override;
	void resume(ExtractOptions options, const Resumed &source) override;

      private:
	void addUnit();
	std::string mainFile() const;

	CompilerInstance &compiler_;
	ExtractOptions options_;
	FactsSink sink_;
	ash_builder *builder_;
	Places places_;
	PreprocessorFacts *preprocessor_; // owned by the preprocessor
	ErrorWatch *errors_;              // owned by the diagnostics engine
};

Extractor::Extractor(CompilerInstance &compiler, ExtractOptions options, FactsSink sink)
    : compiler_(compiler), options_(std::move(options)), sink_(std::move(sink)),
      builder_(ash_builder_new()),
      places_(builder_, compiler.getSourceManager(), compiler.getLangOpts(), options_.root,
	      options_.line_memo),
      preprocessor_(attachPreprocessor(compiler, places_)),
      errors_(ErrorWatch::attach(compiler.getDiagnostics(), places_))
{
	if (options_.stand_in)
		standIn(compiler.getSourceManager().getMainFileID());
}

Extractor::~Extractor()
{
	if (builder_ == nullptr)
		return; // the unit was finished; the listeners may be gone by now
	preprocessor_->finish();
	errors_->detach();
	ash_builder_free(builder_);
}

void Extractor::HandleTranslationUnit(ASTContext &context)
{
	std::string file = mainFile();
	StackNote note(file);
	extractDeclarations(context, places_);
	preprocessor_->finish();
	addUnit();
	errors_->detach();

	ash_origin origin = {};
	origin.clang_major = CLANG_VERSION_MAJOR;
	origin.command_hash = options_.command_hash;
	ash_buf bytes = {};
	ash_builder_finish(builder_, &origin, &bytes);
	ash_builder_free(builder_);
	builder_ = nullptr;
	sink_(compiler_, bytes);
	ash_buf_release(&bytes);
}

bool Extractor::shouldSkipFunctionBody(Decl *declaration)
{
	return !places_.inSubject(declaration->getLocation());
}

void Extractor::standIn(FileID file)
{
	places_.standIn(file);
	preprocessor_->standIn(file);
}

void Extractor::resume(ExtractOptions options, const Resumed &source)
{
	options_ = std::move(options);
	preprocessor_->resume(source);
}

std::string Extractor::mainFile() const
{
	const SourceManager &sources = compiler_.getSourceManager();
	OptionalFile entry = sources.getFileEntryRefForID(sources.getMainFileID());
	return entry ? std::string(entry->getName()) : std::string("standard input");
}

std::string withoutRoot(StringRef text, StringRef root)
{
	std::string out;
	for (size_t at; (at = text.find(root)) != StringRef::npos;) {
		StringRef after = text.drop_front(at + root.size());
		bool whole = after.empty() || after.front() == '/';
		out += text.take_front(at);
		out += whole ? StringRef(".") : root;
		text = after;
	}
	return out + std::string(text);
}

std::string defines(const PreprocessorOptions &options, StringRef root)
{
	std::string out;
	for (const auto &[text, undefine] : options.Macros) {
		if (text == "__GCC_HAVE_DWARF2_CFI_ASM=1")
			continue; // Clang's driver adds it, not the build
		out += out.empty() ? "" : " ";
		out += undefine ? "-U" : "-D";
		out += withoutRoot(text, root);
	}
	return out;
}

// As the project would name it: relative to the root, else to the folder of the compile. A place
// outside both (a temporary object on the way to a program) has no lasting name.
std::string outputName(StringRef output, StringRef folder, StringRef root)
{
	if (output.empty() || output == "-")
		return std::string();
	llvm::SmallString<256> whole(folder);
	llvm::sys::path::append(whole, output);
	if (llvm::sys::path::is_absolute(output))
		whole = output;
	llvm::sys::path::remove_dots(whole, /*remove_dot_dot=*/true);
	std::string name(whole), base(root), compile(folder);
	if (ash_path_inside(base.c_str(), name.c_str()))
		return ash_path_relative(base.c_str(), name.c_str());
	if (ash_path_inside(compile.c_str(), name.c_str()))
		return ash_path_relative(compile.c_str(), name.c_str());
	return llvm::sys::path::is_absolute(output) ? std::string() : std::string(output);
}

void Extractor::addUnit()
{
	SourceManager &sources = compiler_.getSourceManager();
	const LangOptions &language = compiler_.getLangOpts();
	llvm::SmallString<256> folder;
	if (sources.getFileManager().getVirtualFileSystem().getRealPath(".", folder))
		folder.clear();
	StringRef standard = "unknown";
	if (language.LangStd != LangStandard::lang_unspecified)
		standard = LangStandard::getLangStandardForKind(language.LangStd).getName();

	ash_unit row = {};
	row.file = places_.file(sources.getMainFileID());
	row.output = places_.string(outputName(options_.output, folder, options_.root));
	row.language = language.CPlusPlus ? ASH_LANGUAGE_CXX : ASH_LANGUAGE_C;
	row.standard = places_.string(standard);
	row.target = places_.string(compiler_.getTargetOpts().Triple);
	row.defines = places_.string(defines(compiler_.getPreprocessorOpts(), options_.root));
	row.errors = errors_->errors();
	if (row.errors > 0 || compiler_.getDiagnostics().hasUncompilableErrorOccurred())
		row.flags |= ASH_UNIT_INCOMPLETE;
	ash_builder_add_unit(builder_, &row);
}

} // namespace

std::unique_ptr<Extraction> makeExtractor(CompilerInstance &compiler, ExtractOptions options,
					  FactsSink sink)
{
	if (options.skip_system_bodies)
		compiler.getFrontendOpts().SkipFunctionBodies = true;
	return std::make_unique<Extractor>(compiler, std::move(options), std::move(sink));
}

} // namespace ashlar
