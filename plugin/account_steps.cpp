// Account, steps: places whose value changes from what it was, and those that count. See account.h.
#include "plugin/account.h"

#include "plugin/ast_unit.h"

using namespace clang;

namespace ashlar
{

bool isOwnLocal(const Expr *target)
{
	const auto *reference = dyn_cast<DeclRefExpr>(target->IgnoreParens());
	const auto *variable = reference ? dyn_cast<VarDecl>(reference->getDecl()) : nullptr;
	return variable && variable->hasLocalStorage() && !variable->getType()->isReferenceType();
}

// What ++, += or an atomic addition changes.
static const Expr *changedBy(const Expr *node)
{
	if (const auto *binary = dyn_cast<BinaryOperator>(node))
		return binary->getLHS();
	if (const auto *unary = dyn_cast<UnaryOperator>(node))
		return unary->getSubExpr();
	const Expr *pointer = cast<AtomicExpr>(node)->getPtr()->IgnoreParenImpCasts();
	const auto *address = dyn_cast<UnaryOperator>(pointer);
	return address && address->getOpcode() == UO_AddrOf ? address->getSubExpr() : pointer;
}

static bool isOne(const Expr *node)
{
	const auto *number = dyn_cast<IntegerLiteral>(node->IgnoreParenImpCasts());
	return number && number->getValue() == 1;
}

static uint32_t stepIf(bool one, bool up)
{
	return bitIf(one && up, ASH_WRITE_UP) | bitIf(one && !up, ASH_WRITE_DOWN);
}

static bool adds(const AtomicExpr *node)
{
	return node->getOp() == AtomicExpr::AO__c11_atomic_fetch_add ||
	       node->getOp() == AtomicExpr::AO__atomic_fetch_add ||
	       node->getOp() == AtomicExpr::AO__atomic_add_fetch;
}

// One more or one less than it was: "x++", "x -= 1".
static uint32_t stepOf(const Expr *node)
{
	if (const auto *unary = dyn_cast<UnaryOperator>(node))
		return stepIf(true, unary->isIncrementOp());
	if (const auto *atomic = dyn_cast<AtomicExpr>(node))
		return stepIf(isOne(atomic->getVal1()), adds(atomic));
	const auto *binary = cast<BinaryOperator>(node);
	bool up = binary->getOpcode() == BO_AddAssign;
	return stepIf((up || binary->getOpcode() == BO_SubAssign) && isOne(binary->getRHS()), up);
}

// "x = x + 1".
uint32_t Account::steps(const BinaryOperator *node, const Value &target)
{
	const auto *sum = dyn_cast<BinaryOperator>(node->getRHS()->IgnoreParenImpCasts());
	if (!sum || !sum->isAdditiveOp() || !isOne(sum->getRHS()))
		return 0;
	return stepIf(values_.of(sum->getLHS()).isSame(target), sum->getOpcode() == BO_Add);
}

void Account::modify(const Expr *node, unsigned around)
{
	const auto *binary = dyn_cast<BinaryOperator>(node);
	const Expr *operand = changedBy(node);
	if (isOwnLocal(operand))
		return;
	Value source = binary ? values_.of(binary->getRHS()) : Value();
	SourceLocation place = node->getBeginLoc();
	if (binary)
		place = binary->getOperatorLoc();
	else if (const auto *unary = dyn_cast<UnaryOperator>(node))
		place = unary->getOperatorLoc();
	write(ASH_WRITE_MODIFY, values_.of(operand), source, place, around, stepOf(node));
}

} // namespace ashlar
