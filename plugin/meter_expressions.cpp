// Meter, expressions: see meter.h. Operators, and the code that stands inside expressions.
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"

#include "plugin/meter.h"

using namespace clang;

namespace ashlar
{

void Meter::VisitConditionalOperator(const ConditionalOperator *node)
{
	structure(node, node->getQuestionLoc(), {true, false}, [&] { VisitStmt(node); });
}

void Meter::VisitBinaryConditionalOperator(const BinaryConditionalOperator *node)
{
	measured.cyclomatic += written(node->getQuestionLoc());
	visit(node->getCommon());
	visit(node->getFalseExpr());
}

void Meter::VisitBinLAnd(const BinaryOperator *node)
{
	logical(node);
}

void Meter::VisitBinLOr(const BinaryOperator *node)
{
	logical(node);
}

void Meter::logical(const BinaryOperator *node)
{
	bool counts = written(node->getOperatorLoc());
	measured.cyclomatic += counts;
	int run = run_;
	int kind = node->getOpcode();
	measured.cognitive += counts && kind != run;
	run_ = counts ? kind : run;
	VisitStmt(node);
	run_ = run;
}

void Meter::VisitCallExpr(const CallExpr *node)
{
	int run = run_;
	if (node->getStmtClass() == Stmt::CallExprClass)
		run_ = -1; // a member call goes on with the run
	VisitStmt(node);
	run_ = run;
}

void Meter::VisitCXXOperatorCallExpr(const CXXOperatorCallExpr *node)
{
	OverloadedOperatorKind kind = node->getOperator();
	if (kind == OO_AmpAmp || kind == OO_PipePipe)
		measured.cyclomatic += written(node->getOperatorLoc());
	VisitStmt(node);
}

void Meter::VisitLambdaExpr(const LambdaExpr *node)
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

void Meter::VisitStmtExpr(const StmtExpr *node)
{
	bool counts = written(node->getBeginLoc()) && node != bare_;
	deeper(counts, 0, [&] { visit(node->getSubStmt()); });
}

void Meter::VisitBlockExpr(const BlockExpr *node)
{
	deeper(written(node->getBeginLoc()), 0, [&] { visit(node->getBody()); });
}

// The list as written: designators in place, no implicit elements.
void Meter::VisitInitListExpr(const InitListExpr *node)
{
	const InitListExpr *form = node->getSyntacticForm();
	VisitStmt(form ? form : node);
}

} // namespace ashlar
