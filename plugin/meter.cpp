// Meter, statements: see meter.h.
//
// Cognitive complexity follows SonarSource's paper in the details where clang-tidy's
// readability-function-cognitive-complexity had to decide: a plain call starts a new run of logical
// operators (a member call does not), the conditions of "else if" already stand one level deeper,
// and free are "a ?: b", the initialiser of a variable declared in an if's condition, and a loop,
// switch, goto or ?: that is the whole branch of an if, without braces.
#include "plugin/meter.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

#include "plugin/tokens.h"
#include "plugin/type_expressions.h"

using namespace clang;

namespace ashlar
{

// Is the token written in a file, here for the first time, rather than by a macro body?
bool Meter::written(SourceLocation token)
{
	if (!token.isMacroID())
		return token.isValid();
	if (isMacroBody(places_.sources(), token))
		return false;
	return tokens_.insert(places_.pointed(token).getRawEncoding()).second;
}

void Meter::function(const FunctionDecl *function)
{
	typed(function->getTypeSourceInfo());
	if (const auto *constructor = dyn_cast<CXXConstructorDecl>(function))
		for (const CXXCtorInitializer *initializer : constructor->inits())
			if (initializer->isWritten())
				visit(initializer->getInit());
	visit(function->getBody());
}

// The expressions inside a written type count too: bounds, template and default arguments.
void Meter::typed(const TypeSourceInfo *type)
{
	if (type)
		expressionsIn(type->getTypeLoc(), [this](const Stmt *node) { visit(node); });
}

void Meter::visit(const Stmt *node)
{
	if (!node)
		return;
	if (hashes_)
		hash_.take(node);
	Visit(node);
}

void Meter::VisitStmt(const Stmt *node)
{
	for (const Stmt *child : node->children())
		visit(child);
}

void Meter::VisitCompoundStmt(const CompoundStmt *node)
{
	for (const Stmt *one : node->body())
		statement(one);
}

// A node where the grammar wants a statement.
void Meter::statement(const Stmt *node)
{
	if (!node)
		return;
	bool counts = !isa<CompoundStmt>(node) && !isa<NullStmt>(node) && !isa<SwitchCase>(node) &&
		      !isa<LabelStmt>(node) && !isa<AttributedStmt>(node);
	SourceLocation begin = node->getBeginLoc();
	if (counts && begin.isMacroID()) {
		bool body = isMacroBody(places_.sources(), begin);
		auto &seen = body ? expansions_ : statements_;
		counts = seen.insert(places_.pointed(begin).getRawEncoding()).second;
	}
	measured.statements += counts;
	visit(node);
}

void Meter::VisitIfStmt(const IfStmt *node)
{
	conditional(node, false);
}

void Meter::conditional(const IfStmt *node, bool afterElse)
{
	bool counts = written(node->getIfLoc());
	measured.cyclomatic += counts;
	if (counts)
		measured.cognitive += 1 + (afterElse ? 0 : level_);
	level_ += afterElse && counts;
	bare_ = afterElse ? node->getInit() : nullptr;
	visit(node->getInit());
	if (const DeclStmt *variable = node->getConditionVariableDeclStmt()) {
		uint32_t before = measured.cognitive;
		VisitDeclStmt(variable);
		measured.cognitive = before;
	}
	bare_ = afterElse ? node->getCond() : nullptr;
	visit(node->getCond());
	level_ -= afterElse && counts;
	deeper(counts, counts, [&] {
		bare_ = node->getThen();
		statement(node->getThen());
	});

	const Stmt *otherwise = node->getElse();
	if (!otherwise)
		return;
	if (const auto *next = dyn_cast<IfStmt>(otherwise)) {
		measured.statements += counts;
		return conditional(next, true);
	}
	bool elseCounts = written(node->getElseLoc());
	measured.cognitive += elseCounts;
	deeper(elseCounts, elseCounts, [&] {
		bare_ = otherwise;
		statement(otherwise);
	});
}

void Meter::loop(const Stmt *node, const Stmt *body, bool branch)
{
	structure(node, node->getBeginLoc(), {branch, true}, [&] {
		for (const Stmt *child : node->children())
			if (child != body)
				visit(child);
		statement(body);
	});
}

// No branch by itself: its cases are.
void Meter::VisitSwitchStmt(const SwitchStmt *node)
{
	loop(node, node->getBody(), false);
}

void Meter::VisitForStmt(const ForStmt *node)
{
	loop(node, node->getBody(), true);
}

void Meter::VisitWhileStmt(const WhileStmt *node)
{
	loop(node, node->getBody(), true);
}

void Meter::VisitDoStmt(const DoStmt *node)
{
	loop(node, node->getBody(), true);
}

void Meter::VisitCXXForRangeStmt(const CXXForRangeStmt *node)
{
	structure(node, node->getForLoc(), {true, true}, [&] {
		visit(node->getInit());
		variable(node->getLoopVariable());
		visit(node->getRangeInit());
		statement(node->getBody());
	});
}

void Meter::VisitCXXTryStmt(const CXXTryStmt *node)
{
	deeper(0, written(node->getTryLoc()), [&] { visit(node->getTryBlock()); });
	for (unsigned i = 0; i < node->getNumHandlers(); i++)
		visit(node->getHandler(i));
}

void Meter::VisitCXXCatchStmt(const CXXCatchStmt *node)
{
	structure(node, node->getCatchLoc(), {true, true}, [&] { visit(node->getHandlerBlock()); });
}

void Meter::jump(const Stmt *node)
{
	measured.cognitive += written(node->getBeginLoc()) && node != bare_;
	VisitStmt(node);
}

void Meter::VisitGotoStmt(const GotoStmt *node)
{
	jump(node);
}

void Meter::VisitIndirectGotoStmt(const IndirectGotoStmt *node)
{
	jump(node);
}

void Meter::VisitCaseStmt(const CaseStmt *node)
{
	measured.cyclomatic += written(node->getCaseLoc());
	visit(node->getLHS());
	statement(node->getSubStmt());
}

void Meter::VisitDefaultStmt(const DefaultStmt *node)
{
	statement(node->getSubStmt());
}

void Meter::VisitLabelStmt(const LabelStmt *node)
{
	statement(node->getSubStmt());
}

void Meter::VisitAttributedStmt(const AttributedStmt *node)
{
	statement(node->getSubStmt());
}

void Meter::VisitCoroutineBodyStmt(const CoroutineBodyStmt *node)
{
	visit(node->getBody());
}

void Meter::VisitDeclStmt(const DeclStmt *node)
{
	for (const Decl *one : node->decls()) {
		if (const auto *variable = dyn_cast<VarDecl>(one))
			this->variable(variable);
		else if (const auto *record = dyn_cast<RecordDecl>(one))
			localClass(record);
	}
}

void Meter::variable(const VarDecl *variable)
{
	if (!variable->isImplicit() && !variable->hasExternalStorage())
		measured.locals += written(variable->getLocation());
	if (hashes_)
		hash_.take(variable->getType());
	typed(variable->getTypeSourceInfo());
	if (!variable->isCXXForRangeDecl())
		visit(variable->getInit());
}

void Meter::localClass(const RecordDecl *record)
{
	const auto *known = dyn_cast<CXXRecordDecl>(record);
	if (!known || !known->isThisDeclarationADefinition())
		return;
	for (const CXXMethodDecl *method : known->methods())
		if (!method->isImplicit() && method->doesThisDeclarationHaveABody())
			deeper(written(method->getLocation()), 0, [&] { function(method); });
}

// Can another unit compile the function too, and see another body?
static bool isForSeveralUnits(const FunctionDecl *function, const Places &places)
{
	const SourceManager &sources = places.sources();
	SourceLocation location = sources.getExpansionLoc(function->getLocation());
	bool inlined = function->isInlined() || function->isTemplated();
	// Not isInMainFile(): after a shared preamble the main file has an includer.
	return sources.getFileID(location) != sources.getMainFileID() ||
	       (function->getASTContext().getLangOpts().CPlusPlus && inlined);
}

Metrics measure(const FunctionDecl *function, const Places &places)
{
	Meter meter(places, isForSeveralUnits(function, places));
	meter.function(function);
	meter.measured.hash = meter.hash();
	return meter.measured;
}

} // namespace ashlar
