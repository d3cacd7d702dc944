// Metrics: see metrics.h. One walk over the statements as they were written: implicit code, default
// arguments and the expansion of range-based loops are not descended into.
//
// Cognitive complexity follows SonarSource's paper in the details where clang-tidy's
// readability-function-cognitive-complexity had to decide: a plain call starts a new run of logical
// operators (a member call does not), the conditions of "else if" already stand one level deeper,
// "a ?: b", the initialiser of a variable declared in an if's condition, and a loop, switch, goto
// or
// ?: that is the whole branch of an if, without braces, are free.
#include "plugin/metrics.h"

#include <algorithm>

#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/DenseSet.h"

#include "plugin/places.h"
#include "plugin/tokens.h"
#include "plugin/type_expressions.h"

using namespace clang;

namespace ashlar
{
namespace
{

class Meter
{
      public:
	explicit Meter(const Places &places) : places_(places)
	{
	}
	Metrics measured;

	void function(const FunctionDecl *function);

      private:
	void visit(const Stmt *node);
	void visitStatement(const Stmt *node);
	void visitExpression(const Stmt *node);
	void visitChildren(const Stmt *node);
	void statement(const Stmt *node);
	void conditional(const IfStmt *node, bool afterElse);
	void loop(const Stmt *node, const Stmt *body);
	void rangeLoop(const CXXForRangeStmt *node);
	void attempt(const CXXTryStmt *node);
	void handler(const CXXCatchStmt *node);
	void ternary(const ConditionalOperator *node);
	void logical(const BinaryOperator *node);
	void lambda(const LambdaExpr *node);
	void declarations(const DeclStmt *node);
	void variable(const VarDecl *variable);
	void typed(const TypeSourceInfo *type);
	void localClass(const RecordDecl *record);
	bool written(SourceLocation token);

	// What a structure is: a branch adds a path, control adds to the nesting.
	struct Kind {
		bool branch, control;
	};
	// A structure that begins with `token`: weighs it, then does its parts one level deeper.
	template <typename Parts>
	void structure(const Stmt *node, SourceLocation token, Kind kind, Parts parts)
	{
		bool counts = written(token);
		bool weighs = counts && node != bare_;
		measured.cyclomatic += counts && kind.branch;
		if (weighs)
			measured.cognitive += 1 + level_;
		deeper(weighs, counts && kind.control, parts);
	}
	// Does something deeper by so many levels of the one kind and the other.
	template <typename Body> void deeper(uint32_t level, uint32_t nesting, Body body)
	{
		level_ += level;
		nesting_ += nesting;
		measured.nesting = std::max(measured.nesting, nesting_);
		body();
		nesting_ -= nesting;
		level_ -= level;
	}

	const Places &places_;
	uint32_t level_ = 0;         // of cognitive complexity
	uint32_t nesting_ = 0;       // of control structures
	int run_ = -1;               // the logical operator of the run we are in
	const Stmt *bare_ = nullptr; // the branch of an if that is free
	llvm::DenseSet<unsigned> tokens_, expansions_, statements_;
};

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
	if (isa<Expr>(node))
		visitExpression(node);
	else
		visitStatement(node);
}

void Meter::visitChildren(const Stmt *node)
{
	for (const Stmt *child : node->children())
		visit(child);
}

void Meter::visitStatement(const Stmt *node)
{
	switch (node->getStmtClass()) {
	case Stmt::CompoundStmtClass:
		for (const Stmt *one : cast<CompoundStmt>(node)->body())
			statement(one);
		return;
	case Stmt::IfStmtClass:
		return conditional(cast<IfStmt>(node), false);
	case Stmt::SwitchStmtClass:
		return loop(node, cast<SwitchStmt>(node)->getBody());
	case Stmt::ForStmtClass:
		return loop(node, cast<ForStmt>(node)->getBody());
	case Stmt::WhileStmtClass:
		return loop(node, cast<WhileStmt>(node)->getBody());
	case Stmt::DoStmtClass:
		return loop(node, cast<DoStmt>(node)->getBody());
	case Stmt::CXXForRangeStmtClass:
		return rangeLoop(cast<CXXForRangeStmt>(node));
	case Stmt::CXXTryStmtClass:
		return attempt(cast<CXXTryStmt>(node));
	case Stmt::CXXCatchStmtClass:
		return handler(cast<CXXCatchStmt>(node));
	case Stmt::GotoStmtClass:
	case Stmt::IndirectGotoStmtClass:
		measured.cognitive += written(node->getBeginLoc()) && node != bare_;
		return visitChildren(node);
	case Stmt::CaseStmtClass:
		measured.cyclomatic += written(cast<CaseStmt>(node)->getCaseLoc());
		visit(cast<CaseStmt>(node)->getLHS());
		return statement(cast<CaseStmt>(node)->getSubStmt());
	case Stmt::DefaultStmtClass:
		return statement(cast<DefaultStmt>(node)->getSubStmt());
	case Stmt::LabelStmtClass:
		return statement(cast<LabelStmt>(node)->getSubStmt());
	case Stmt::AttributedStmtClass:
		return statement(cast<AttributedStmt>(node)->getSubStmt());
	case Stmt::DeclStmtClass:
		return declarations(cast<DeclStmt>(node));
	case Stmt::CoroutineBodyStmtClass:
		return visit(cast<CoroutineBodyStmt>(node)->getBody());
	default:
		return visitChildren(node);
	}
}

void Meter::visitExpression(const Stmt *node)
{
	switch (node->getStmtClass()) {
	case Stmt::ConditionalOperatorClass:
		return ternary(cast<ConditionalOperator>(node));
	case Stmt::BinaryConditionalOperatorClass: {
		const auto *elvis = cast<BinaryConditionalOperator>(node);
		measured.cyclomatic += written(elvis->getQuestionLoc());
		visit(elvis->getCommon());
		return visit(elvis->getFalseExpr());
	}
	case Stmt::BinaryOperatorClass:
		return logical(cast<BinaryOperator>(node));
	case Stmt::CXXOperatorCallExprClass: {
		const auto *call = cast<CXXOperatorCallExpr>(node);
		OverloadedOperatorKind kind = call->getOperator();
		if (kind == OO_AmpAmp || kind == OO_PipePipe)
			measured.cyclomatic += written(call->getOperatorLoc());
		return visitChildren(node);
	}
	case Stmt::CallExprClass: {
		int run = run_;
		run_ = -1;
		visitChildren(node);
		run_ = run;
		return;
	}
	case Stmt::LambdaExprClass:
		return lambda(cast<LambdaExpr>(node));
	case Stmt::StmtExprClass:
		return deeper(written(node->getBeginLoc()) && node != bare_, 0,
			      [&] { visit(cast<StmtExpr>(node)->getSubStmt()); });
	case Stmt::BlockExprClass:
		return deeper(written(node->getBeginLoc()), 0,
			      [&] { visit(cast<BlockExpr>(node)->getBody()); });
	case Stmt::InitListExprClass: {
		const auto *list = cast<InitListExpr>(node);
		const InitListExpr *form = list->getSyntacticForm();
		return visitChildren(form ? form : list);
	}
	case Stmt::CXXDefaultArgExprClass:
	case Stmt::CXXDefaultInitExprClass:
	case Stmt::OpaqueValueExprClass:
		return;
	default:
		return visitChildren(node);
	}
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
		declarations(variable);
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

// Loops, and switch, which is no branch by itself: its cases are.
void Meter::loop(const Stmt *node, const Stmt *body)
{
	structure(node, node->getBeginLoc(), {!isa<SwitchStmt>(node), true}, [&] {
		for (const Stmt *child : node->children())
			if (child != body)
				visit(child);
		statement(body);
	});
}

void Meter::rangeLoop(const CXXForRangeStmt *node)
{
	structure(node, node->getForLoc(), {true, true}, [&] {
		visit(node->getInit());
		variable(node->getLoopVariable());
		visit(node->getRangeInit());
		statement(node->getBody());
	});
}

void Meter::attempt(const CXXTryStmt *node)
{
	deeper(0, written(node->getTryLoc()), [&] { visit(node->getTryBlock()); });
	for (unsigned i = 0; i < node->getNumHandlers(); i++)
		visit(node->getHandler(i));
}

void Meter::handler(const CXXCatchStmt *node)
{
	structure(node, node->getCatchLoc(), {true, true}, [&] { visit(node->getHandlerBlock()); });
}

void Meter::ternary(const ConditionalOperator *node)
{
	structure(node, node->getQuestionLoc(), {true, false}, [&] { visitChildren(node); });
}

void Meter::logical(const BinaryOperator *node)
{
	if (!node->isLogicalOp())
		return visitChildren(node);
	bool counts = written(node->getOperatorLoc());
	measured.cyclomatic += counts;
	int run = run_;
	int kind = node->getOpcode();
	measured.cognitive += counts && kind != run;
	run_ = counts ? kind : run;
	visitChildren(node);
	run_ = run;
}

void Meter::lambda(const LambdaExpr *node)
{
	bool counts = written(node->getBeginLoc());
	deeper(counts && node != bare_, counts, [&] {
		unsigned i = 0;
		for (const LambdaCapture &capture : node->captures()) {
			if (node->isInitCapture(&capture))
				visit(node->capture_init_begin()[i]);
			i++;
		}
		visit(node->getBody());
	});
}

void Meter::declarations(const DeclStmt *node)
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

} // namespace

Metrics measure(const FunctionDecl *function, const Places &places)
{
	Meter meter(places);
	meter.function(function);
	return meter.measured;
}

} // namespace ashlar
