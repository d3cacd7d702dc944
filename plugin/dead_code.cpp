// Dead code: see dead_code.h. Loops are left alone: "while (0)" keeps its body at -O0.
#include "plugin/dead_code.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Expr.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace ashlar
{

static bool holdsLabel(const Stmt *node, bool insideSwitch)
{
	if (!node)
		return false;
	if (isa<LabelStmt>(node) || (isa<SwitchCase>(node) && !insideSwitch))
		return true;
	bool inner = insideSwitch || isa<SwitchStmt>(node);
	for (const Stmt *child : node->children())
		if (holdsLabel(child, inner))
			return true;
	return false;
}

// Is the condition a constant, and which?
static bool folds(const Expr *condition, const ASTContext &context, bool &value)
{
	Expr::EvalResult result;
	if (!condition || condition->isValueDependent() || condition->isTypeDependent() ||
	    condition->containsErrors() || !condition->EvaluateAsInt(result, context))
		return false;
	value = result.Val.getInt().getBoolValue();
	return !holdsLabel(condition, false);
}

static const Stmt *deadBranch(const IfStmt *node, const ASTContext &context)
{
	bool value = false;
	if (node->isConsteval() || !folds(node->getCond(), context, value))
		return nullptr;
	const Stmt *dead = value ? node->getElse() : node->getThen();
	return node->isConstexpr() || !holdsLabel(dead, false) ? dead : nullptr;
}

static const Stmt *deadOperand(const BinaryOperator *node, const ASTContext &context)
{
	bool value = false;
	if (!node->isLogicalOp() || !folds(node->getLHS(), context, value))
		return nullptr;
	bool decided = value == (node->getOpcode() == BO_LOr);
	return decided && !holdsLabel(node->getRHS(), false) ? node->getRHS() : nullptr;
}

const Stmt *deadPart(const Stmt *node, const ASTContext &context)
{
	if (const auto *conditional = dyn_cast<IfStmt>(node))
		return deadBranch(conditional, context);
	if (const auto *binary = dyn_cast<BinaryOperator>(node))
		return deadOperand(binary, context);
	bool value = false;
	if (const auto *ternary = dyn_cast<ConditionalOperator>(node)) {
		if (!folds(ternary->getCond(), context, value))
			return nullptr;
		const Expr *dead = value ? ternary->getFalseExpr() : ternary->getTrueExpr();
		return holdsLabel(dead, false) ? nullptr : dead;
	}
	const auto *choice = dyn_cast<ChooseExpr>(node);
	if (choice && !choice->isConditionDependent())
		return choice->isConditionTrue() ? choice->getRHS() : choice->getLHS();
	return nullptr;
}

} // namespace ashlar
