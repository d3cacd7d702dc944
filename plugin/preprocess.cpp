// The preprocessor's rows. All of it is told through one PPCallbacks object.
//
// Includes are held back until it is known whether the file was skipped by its guard; macro
// definitions until the end, since only a file's end shows which macro was its guard. Macros that
// the compiler predefines are not recorded; those of the command line are, once they are used.
#include "plugin/preprocess.h"

#include <vector>

#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/DenseMap.h"

#include "plugin/comments.h"
#include "plugin/compat.h"

using namespace clang;
using llvm::StringRef;

namespace ashlar
{
namespace
{

class Observer : public PPCallbacks, public PreprocessorFacts
{
      public:
	Observer(Preprocessor &preprocessor, Places &places)
	    : preprocessor_(preprocessor), places_(places), comments_(places)
	{
		preprocessor_.addCommentHandler(&comments_);
	}

	void FileChanged(SourceLocation location, FileChangeReason reason,
			 SrcMgr::CharacteristicKind, FileID) override
	{
		if (finished_)
			return;
		FileID file = places_.sources().getFileID(location);
		in_subject_ = places_.isSubject(file);
		if (reason == EnterFile)
			enter(file);
	}

	void InclusionDirective(SourceLocation hash, const Token &word, StringRef spelled,
				bool angled, CharSourceRange name, IncludedFile file, StringRef,
				StringRef, ASHLAR_MODULE_PARAMETERS,
				SrcMgr::CharacteristicKind kind) override
	{
		if (!finished_)
			include({hash, name.getBegin(), word.getIdentifierInfo(), spelled, angled,
				 SrcMgr::isSystem(kind)},
				file);
	}

	void FileSkipped(const FileEntryRef &, const Token &, SrcMgr::CharacteristicKind) override
	{
		if (newest_)
			newest_->flags |= ASH_INCLUDE_SKIPPED;
	}

	void MacroDefined(const Token &name, const MacroDirective *directive) override
	{
		if (in_subject_ && !finished_ && places_.inSubject(name.getLocation()))
			definitions_.push_back({name.getLocation(), name.getIdentifierInfo(),
						directive->getMacroInfo()});
	}

	void MacroExpands(const Token &name, const MacroDefinition &macro, SourceRange,
			  const MacroArgs *) override
	{
		use(name, macro);
	}

	void Ifdef(SourceLocation, const Token &name, const MacroDefinition &macro) override
	{
		use(name, macro);
	}

	void Ifndef(SourceLocation, const Token &name, const MacroDefinition &macro) override
	{
		use(name, macro);
	}

	void Elifdef(SourceLocation, const Token &name, const MacroDefinition &macro) override
	{
		use(name, macro);
	}

	void Elifndef(SourceLocation, const Token &name, const MacroDefinition &macro) override
	{
		use(name, macro);
	}

	void Defined(const Token &name, const MacroDefinition &macro, SourceRange) override
	{
		use(name, macro);
	}

	void SourceRangeSkipped(SourceRange range, SourceLocation) override;
	void finish() override;
	void standIn(FileID file) override
	{
		stand_in_ = file;
	}
	void resume(const Resumed &source) override;

      private:
	struct Inclusion {
		SourceLocation hash, name;
		const IdentifierInfo *word;
		StringRef spelled;
		bool angled, system;
	};
	struct Definition {
		SourceLocation place;
		const IdentifierInfo *name;
		const MacroInfo *macro;
	};
	struct Known {
		uint32_t entity = ASH_NONE, file = ASH_NONE;
	};
	struct Entered {
		FileID file;
		std::vector<std::pair<uint32_t, uint32_t>> dead; // lines, in order
	};

	void enter(FileID file);
	void include(const Inclusion &inclusion, IncludedFile file);
	void flushInclude();
	void use(const Token &name, const MacroDefinition &macro);
	const Known &knownMacro(const Token &name, const MacroInfo *macro);
	void define(const Definition &definition);
	void addLive(const Entered &entered);

	Preprocessor &preprocessor_;
	Places &places_;
	DirectiveComments comments_;
	ash_include include_ = {};
	ash_include *newest_ = nullptr; // NULL: none that is recorded
	FileID stand_in_;                  // valid: what includes and is no subject
	std::vector<ash_include> preamble_; // what it included; places come with the source
	bool finished_ = false;
	bool in_subject_ = false; // is the file being read one? Most macros are met in others
	llvm::DenseMap<const MacroInfo *, Known> macros_; // those used
	std::vector<Definition> definitions_;
	std::vector<Entered> entered_; // subjects, in order of entering
};

void Observer::enter(FileID file)
{
	flushInclude();
	if (!in_subject_)
		return;
	places_.file(file); // a subject has a row even when nothing in it is recorded
	entered_.push_back({file, {}});
}

void Observer::include(const Inclusion &inclusion, IncludedFile file)
{
	flushInclude();
	SourceManager &sources = places_.sources();
	bool forced = sources.isWrittenInBuiltinFile(inclusion.hash) ||
		      sources.isWrittenInCommandLineFile(inclusion.hash);
	Place place;
	bool stands_in = stand_in_.isValid() &&
			 (forced || sources.getFileID(inclusion.hash) == stand_in_);
	if (forced && !stands_in) {
		place.file = places_.file(sources.getMainFileID());
	} else if (!stands_in) {
		if (!places_.inSubject(inclusion.hash))
			return;
		place = places_.at(inclusion.name);
	}

	include_ = {};
	include_.file = place.file;
	include_.line = place.line;
	include_.column = place.column;
	include_.spelled = places_.string(inclusion.spelled);
	include_.included = file ? places_.target(file->getName(), inclusion.system) : ASH_NONE;
	include_.flags =
		bitIf(inclusion.angled, ASH_INCLUDE_ANGLED) |
		bitIf(inclusion.system && file, ASH_INCLUDE_SYSTEM) |
		bitIf(!file, ASH_INCLUDE_MISSING) | bitIf(forced, ASH_INCLUDE_FORCED) |
		bitIf(inclusion.word && inclusion.word->isStr("import"), ASH_INCLUDE_IMPORT);
	newest_ = &include_;
	if (stands_in)
		newest_ = &preamble_.emplace_back(include_);
}

void Observer::flushInclude()
{
	if (newest_ == &include_)
		ash_builder_add_include(places_.builder(), &include_);
	newest_ = nullptr;
}

void Observer::resume(const Resumed &source)
{
	flushInclude();
	auto written = source.preamble.begin();
	for (ash_include &include : preamble_) {
		include.file = places_.file(source.main);
		if (!(include.flags & ASH_INCLUDE_FORCED)) {
			include.line = written->line;
			include.column = written->column;
			++written;
		}
		ash_builder_add_include(places_.builder(), &include);
	}
	stand_in_ = FileID();
}

// Macros of files and of the command line; the compiler's own ones say nothing and have no entity.
const Observer::Known &Observer::knownMacro(const Token &name, const MacroInfo *macro)
{
	auto [known, missing] = macros_.try_emplace(macro);
	SourceManager &sources = places_.sources();
	SourceLocation definition = macro->getDefinitionLoc();
	if (!missing || macro->isBuiltinMacro() || sources.isWrittenInBuiltinFile(definition))
		return known->second;
	known->second.entity = places_.macroEntity(name.getIdentifierInfo()->getName(), definition);
	known->second.file = places_.file(sources.getFileID(definition));
	return known->second;
}

void Observer::use(const Token &name, const MacroDefinition &definition)
{
	const MacroInfo *macro = in_subject_ && !finished_ ? definition.getMacroInfo() : nullptr;
	SourceLocation location = name.getLocation();
	if (!macro || !places_.inSubject(location))
		return;
	// Spelled in the body of a system macro: none of the project's business.
	SourceManager &sources = places_.sources();
	if (location.isMacroID() &&
	    !places_.isSubject(sources.getFileID(sources.getSpellingLoc(location))))
		return;

	const Known &known = knownMacro(name, macro);
	if (known.entity == ASH_NONE)
		return;
	if (location.isFileID())
		places_.noteExpansion(location, known.entity);
	Place place = places_.at(location);
	ash_use row = {};
	row.file = place.file;
	row.line = place.line;
	row.column = place.column;
	row.kind = ASH_USE_MACRO;
	row.from = ASH_NONE;
	row.to = known.entity;
	row.to_file = known.file;
	row.length = name.getLength();
	row.macro = place.macro;
	row.spelling_file = place.spelling_file;
	row.spelling_line = place.spelling_line;
	ash_builder_add_use(places_.builder(), &row);
}

// How often a macro's body writes a name in front of '('; 0 where `alone` is asked for and something
// stands beside such applications.
unsigned applications(const MacroInfo &macro, const IdentifierInfo *name, bool alone)
{
	unsigned times = 0, depth = 0;
	ArrayRef<Token> body = macro.tokens();
	for (size_t i = 0; i < body.size(); i++) {
		bool applies = body[i].getIdentifierInfo() == name && i + 1 < body.size() &&
			       body[i + 1].is(tok::l_paren);
		bool stray = depth == 0 && !applies && !(i > 0 && body[i].is(tok::l_paren));
		if (alone && stray)
			return 0;
		times += applies;
		depth += body[i].is(tok::l_paren);
		depth -= body[i].is(tok::r_paren) && depth > 0;
	}
	return times;
}

// A list of things for others to say something of: #define COLOURS(X) X(RED) X(GREEN) X(BLUE). What
// it applies is a parameter; or another name, and then there is nothing else: no row of calls.
bool isList(const MacroInfo &macro)
{
	const unsigned least = 3;
	if (macro.getNumTokens() < 3 * least)
		return false;
	for (const IdentifierInfo *parameter : macro.params())
		if (applications(macro, parameter, false) >= least)
			return true;
	const IdentifierInfo *first = macro.getReplacementToken(0).getIdentifierInfo();
	return first && applications(macro, first, true) >= least;
}

void Observer::define(const Definition &definition)
{
	Place place = places_.at(definition.place);
	const MacroInfo *macro = definition.macro;
	ash_macro row = {};
	row.file = place.file;
	row.line = place.line;
	row.column = place.column;
	row.entity = places_.macroEntity(definition.name->getName(), definition.place);
	row.end_line = places_.at(macro->getDefinitionEndLoc()).line;
	row.parameters = macro->getNumParams() - (macro->isVariadic() ? 1 : 0);
	row.flags = bitIf(macro->isFunctionLike(), ASH_MACRO_FUNCTION_LIKE) |
		    bitIf(macro->isVariadic(), ASH_MACRO_VARIADIC) |
		    bitIf(macro->isUsedForHeaderGuard(), ASH_MACRO_GUARD) |
		    bitIf(isList(*macro), ASH_MACRO_LIST);
	ash_builder_add_macro(places_.builder(), &row);
}

// Told with the condition's own '#' and the end of the directive that closes the dead part; both
// of these lines were read.
void Observer::SourceRangeSkipped(SourceRange range, SourceLocation)
{
	if (finished_)
		return;
	SourceManager &sources = places_.sources();
	auto [file, begin] = sources.getDecomposedLoc(range.getBegin());
	unsigned end = sources.getFileOffset(range.getEnd());
	uint32_t first = sources.getLineNumber(file, begin) + 1;
	uint32_t last = sources.getLineNumber(file, end) - 1;
	if (first > last)
		return;
	for (auto entered = entered_.rbegin(); entered != entered_.rend(); ++entered) {
		if (entered->file == file) {
			entered->dead.emplace_back(first, last);
			return;
		}
	}
}

void Observer::addLive(const Entered &entered)
{
	SourceManager &sources = places_.sources();
	StringRef text = sources.getBufferData(entered.file);
	if (text.empty())
		return;
	uint32_t lines =
		sources.getLineNumber(entered.file, static_cast<unsigned>(text.size()) - 1);

	ash_live row = {};
	row.file = places_.file(entered.file);
	row.begin_line = 1;
	for (auto [first, last] : entered.dead) {
		row.end_line = first - 1;
		if (row.begin_line <= row.end_line)
			ash_builder_add_live(places_.builder(), &row);
		row.begin_line = last + 1;
	}
	row.end_line = lines;
	if (row.begin_line <= row.end_line)
		ash_builder_add_live(places_.builder(), &row);
}

void Observer::finish()
{
	flushInclude();
	comments_.finish();
	for (const Definition &definition : definitions_)
		define(definition);
	for (const Entered &entered : entered_)
		addLive(entered);
	finished_ = true;
}

} // namespace

PreprocessorFacts *attachPreprocessor(CompilerInstance &compiler, Places &places)
{
	Preprocessor &preprocessor = compiler.getPreprocessor();
	auto observer = std::make_unique<Observer>(preprocessor, places);
	PreprocessorFacts *facts = observer.get();
	preprocessor.addPPCallbacks(std::move(observer));
	return facts;
}

} // namespace ashlar
