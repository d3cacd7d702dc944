// Functions: function, parameter and override rows; see declarations.h.
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/Stmt.h"
#include "clang/AST/TypeLoc.h"

#include "facts/source_lines.h"
#include "plugin/ast_unit.h"
#include "plugin/compat.h"
#include "plugin/declarations.h"
#include "plugin/metrics.h"
#include "plugin/tokens.h"

using namespace clang;

namespace ashlar
{

// A property of a function and the flag that says so.
struct FunctionFlag {
	bool holds;
	uint32_t flag;
};

static uint32_t methodFlags(const CXXMethodDecl *method)
{
	const FunctionFlag flags[] = {
		{method->isVirtual(), ASH_FUNCTION_VIRTUAL},
		{method->isConst(), ASH_FUNCTION_CONST},
		{isa<CXXConstructorDecl>(method), ASH_FUNCTION_CONSTRUCTOR},
		{isa<CXXDestructorDecl>(method), ASH_FUNCTION_DESTRUCTOR},
	};
	uint32_t all = 0;
	for (const FunctionFlag &one : flags)
		all |= one.holds ? one.flag : 0;
	return all;
}

static uint32_t flagsOf(const FunctionDecl *function)
{
	const auto *method = dyn_cast<CXXMethodDecl>(function);
	bool local = method ? method->isStatic() : Identity::isInternal(function);
	const FunctionFlag flags[] = {
		{function->isThisDeclarationADefinition(), ASH_FUNCTION_DEFINITION},
		{function->isInlined(), ASH_FUNCTION_INLINE},
		{local, ASH_FUNCTION_STATIC},
		{function->isVariadic(), ASH_FUNCTION_VARIADIC},
		{isPureVirtual(function), ASH_FUNCTION_PURE},
		{function->isNoReturn(), ASH_FUNCTION_NORETURN},
		{function->isDeletedAsWritten(), ASH_FUNCTION_DELETED},
		{function->isExplicitlyDefaulted(), ASH_FUNCTION_DEFAULTED},
		{function->getDescribedFunctionTemplate() != nullptr, ASH_FUNCTION_TEMPLATE},
	};
	uint32_t all = method ? methodFlags(method) : 0;
	for (const FunctionFlag &one : flags)
		all |= one.holds ? one.flag : 0;
	return all;
}

// Lines and code lines from the opening to the closing brace.
static void measureLines(AstUnit &unit, SourceRange body, ash_function &row)
{
	const SourceManager &sources = unit.places.sources();
	SourceLocation begin = unit.places.pointed(body.getBegin());
	SourceLocation end = unit.places.pointed(body.getEnd());
	if (begin.isInvalid() || end.isInvalid())
		return;
	auto [file, first] = sources.getDecomposedLoc(begin);
	auto [endFile, last] = sources.getDecomposedLoc(end);
	if (file != endFile || last < first)
		return; // a body put together from several files
	row.lines = sources.getLineNumber(file, last) - sources.getLineNumber(file, first) + 1;
	llvm::StringRef text = sources.getBufferData(file);
	row.code_lines =
		ash_source_lines_count(text.data() + first, last - first + 1, unit.cplusplus())
			.code_lines;
}

static void measureBody(AstUnit &unit, const FunctionDecl *function, ash_function &row)
{
	const Stmt *body = function->getBody();
	if (!body)
		return;
	measureLines(unit, body->getSourceRange(), row);
	Metrics metrics = measure(function, unit.places);
	row.statements = metrics.statements;
	row.locals = metrics.locals;
	row.cyclomatic = metrics.cyclomatic;
	row.cognitive = metrics.cognitive;
	row.nesting = metrics.nesting;
	row.body = metrics.hash;
	if (isMacroBody(unit.places.sources(), body->getBeginLoc()))
		row.flags |= ASH_FUNCTION_FROM_MACRO;
}

static void addFunction(AstUnit &unit, const FunctionDecl *function, const Place &place)
{
	Place end = unit.places.at(function->getEndLoc());
	ash_function row = {};
	row.file = place.file;
	row.line = place.line;
	row.column = place.column;
	row.entity = unit.entities.of(function);
	row.end_line = end.file == place.file ? end.line : place.line;
	row.parameters = function->getNumParams();
	row.returns = unit.types.id(function->getReturnType());
	row.access = isa<CXXMethodDecl>(function) ? accessOf(function->getAccess())
						  : uint32_t{ASH_ACCESS_NONE};
	row.flags = flagsOf(function);
	// What '= default' stands for is written only when something asks for it.
	if (function->doesThisDeclarationHaveABody() && !function->isDefaulted())
		measureBody(unit, function, row);
	ash_builder_add_function(unit.places.builder(), &row);
}

static void addParameters(AstUnit &unit, const FunctionDecl *function)
{
	uint32_t position = 0;
	for (const ParmVarDecl *parameter : function->parameters()) {
		Place place = unit.places.at(parameter->getLocation());
		ash_parameter row = {};
		row.file = place.file;
		row.line = place.line;
		row.column = place.column;
		row.function = unit.entities.of(function);
		row.position = position++;
		row.name = unit.places.string(unit.identity.name(parameter));
		row.type =
			unit.types.id(parameter->getType().getCanonicalType().getUnqualifiedType());
		if (place.subject)
			ash_builder_add_parameter(unit.places.builder(), &row);
	}
}

static void addOverrides(AstUnit &unit, const CXXMethodDecl *method, const Place &place)
{
	for (const CXXMethodDecl *overridden : method->overridden_methods()) {
		ash_override row = {};
		row.file = place.file;
		row.line = place.line;
		row.column = place.column;
		row.method = unit.entities.of(method);
		row.overridden = unit.entities.of(overridden);
		ash_builder_add_override(unit.places.builder(), &row);
	}
}

void declareFunction(AstUnit &unit, const FunctionDecl *function)
{
	Place place = unit.places.at(function->getLocation());
	addFunction(unit, function, place);
	addParameters(unit, function);
	if (const auto *method = dyn_cast<CXXMethodDecl>(function))
		addOverrides(unit, method, place);
}

} // namespace ashlar
