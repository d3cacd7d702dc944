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

// The local object, held by value, that the place is a part of.
static const VarDecl *ownObject(const Expr *place)
{
	for (;;) {
		place = place->IgnoreParenImpCasts();
		if (const auto *member = dyn_cast<MemberExpr>(place)) {
			if (member->isArrow())
				return nullptr;
			place = member->getBase();
		} else if (const auto *element = dyn_cast<ArraySubscriptExpr>(place)) {
			if (!element->getBase()->IgnoreParenImpCasts()->getType()->isArrayType())
				return nullptr;
			place = element->getBase();
		} else {
			break;
		}
	}
	const auto *reference = dyn_cast<DeclRefExpr>(place);
	const auto *variable = reference ? dyn_cast<VarDecl>(reference->getDecl()) : nullptr;
	bool own = variable && variable->hasLocalStorage() && variable->getType()->isRecordType();
	return own ? variable : nullptr;
}

// "struct ops mine = theirs; mine.read = f" leaves theirs as it was: a copy is no other name.
Value Account::place(const Expr *target)
{
	Value value = values_.of(target);
	if (value.origin == ASH_ORIGIN_LOCAL || !value.field)
		return value;
	if (const VarDecl *variable = ownObject(target)) {
		value.origin = ASH_ORIGIN_LOCAL;
		value.entity = variable;
	}
	return value;
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
	SourceLocation at = node->getBeginLoc();
	if (binary)
		at = binary->getOperatorLoc();
	else if (const auto *unary = dyn_cast<UnaryOperator>(node))
		at = unary->getOperatorLoc();
	write(ASH_WRITE_MODIFY, place(operand), source, at, around, stepOf(node));
}

} // namespace ashlar
