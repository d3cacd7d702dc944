// Account, control: choice, jump, cast and cleanup rows. See account.h.
#include "plugin/account.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"

#include "plugin/ast_unit.h"

using namespace clang;

namespace ashlar
{

template <typename Row> static void put(Row &row, const Place &place, uint32_t function)
{
	row.file = place.file;
	row.line = place.line;
	row.column = place.column;
	row.function = function;
}

// --- choices ---

static uint32_t switchFlags(const SwitchStmt *node, uint32_t &cases)
{
	uint32_t flags = 0;
	for (const SwitchCase *one = node->getSwitchCaseList(); one; one = one->getNextSwitchCase())
		if (isa<DefaultStmt>(one))
			flags |= ASH_CHOICE_DEFAULT;
		else
			cases++;
	return flags;
}

static bool leavesOut(const SwitchStmt *node, const EnumDecl *enumeration, uint32_t cases)
{
	uint32_t enumerators = 0;
	for (const EnumConstantDecl *one : enumeration->enumerators())
		enumerators += one != nullptr;
	return !node->isAllEnumCasesCovered() && cases < enumerators;
}

void Account::choice(const SwitchStmt *node)
{
	Place place;
	if (!stands(place, node->getSwitchLoc()))
		return;
	ash_choice row = {};
	put(row, place, function_);
	const Expr *subject = node->getCond()->IgnoreParenImpCasts();
	const auto *type = subject->getType()->getAs<EnumType>();
	const EnumDecl *enumeration = type ? type->getDecl()->getDefinition() : nullptr;
	row.flags = switchFlags(node, row.cases);
	if (enumeration && leavesOut(node, enumeration, row.cases))
		row.flags |= ASH_CHOICE_UNCOVERED;
	row.enumeration = unit_.entities.of(enumeration);
	ASHLAR_SET_VALUE(row, subject, columns(values_.of(subject)));
	ash_builder_add_choice(unit_.places.builder(), &row);
}

static bool isConstant(const Expr *node)
{
	node = node->IgnoreUnlessSpelledInSource()->IgnoreParenCasts();
	const auto *reference = dyn_cast<DeclRefExpr>(node);
	return isa<StringLiteral, IntegerLiteral, CharacterLiteral>(node) ||
	       (reference && isa<EnumConstantDecl>(reference->getDecl()));
}

static const Expr *otherSide(const Expr *left, const Expr *right)
{
	if (isConstant(right))
		return left;
	return isConstant(left) ? right : nullptr;
}

// What a condition compares with a constant: "x == 3", "!strcmp(x, "a")", "x == "a"".
static const Expr *compared(const Expr *condition)
{
	const Expr *node = condition->IgnoreParenImpCasts();
	if (const auto *full = dyn_cast<FullExpr>(node))
		node = full->getSubExpr()->IgnoreParenImpCasts();
	if (const auto *unary = dyn_cast<UnaryOperator>(node))
		return unary->getOpcode() == UO_LNot ? compared(unary->getSubExpr()) : nullptr;
	if (const auto *binary = dyn_cast<BinaryOperator>(node)) {
		if (binary->getOpcode() != BO_EQ)
			return nullptr;
		const Expr *side = otherSide(binary->getLHS(), binary->getRHS());
		const Expr *call = side ? side->IgnoreParenImpCasts() : nullptr;
		return call && isa<CallExpr>(call) ? compared(call) : side;
	}
	if (const auto *operation = dyn_cast<CXXOperatorCallExpr>(node))
		return operation->getOperator() == OO_EqualEqual && operation->getNumArgs() == 2
			       ? otherSide(operation->getArg(0), operation->getArg(1))
			       : nullptr;
	const auto *call = dyn_cast<CallExpr>(node);
	return call && call->getNumArgs() >= 2 ? otherSide(call->getArg(0), call->getArg(1))
					       : nullptr;
}

void Account::chain(const IfStmt *node)
{
	const Expr *first = compared(node->getCond());
	if (!first)
		return;
	Value subject = values_.of(first);
	ash_choice row = {};
	const Stmt *rest = node;
	while (const auto *link = dyn_cast_or_null<IfStmt>(rest)) {
		const Expr *side = compared(link->getCond());
		if (!side || !values_.of(side).isSame(subject))
			return;
		row.cases++;
		rest = link->getElse();
	}
	Place place;
	if (row.cases < 3 || !stands(place, node->getIfLoc()))
		return;
	put(row, place, function_);
	const auto *type = first->IgnoreParenImpCasts()->getType()->getAs<EnumType>();
	row.enumeration = unit_.entities.of(type ? type->getDecl() : nullptr);
	row.flags = ASH_CHOICE_CHAIN | bitIf(rest != nullptr, ASH_CHOICE_DEFAULT);
	ASHLAR_SET_VALUE(row, subject, columns(subject));
	ash_builder_add_choice(unit_.places.builder(), &row);
}

// --- jumps and cleanups ---

// What a guard tests: x of "!x", "x == NULL", "(x = f()) < 0", "!x || !y".
static const Expr *testedBy(const Expr *guard)
{
	const Expr *node = guard->IgnoreParenImpCasts();
	if (const auto *unary = dyn_cast<UnaryOperator>(node))
		return unary->getOpcode() == UO_LNot ? testedBy(unary->getSubExpr()) : node;
	const auto *binary = dyn_cast<BinaryOperator>(node);
	if (!binary || binary->isAssignmentOp())
		return node;
	return testedBy(isConstant(binary->getLHS()) ? binary->getRHS() : binary->getLHS());
}

// The line of the call whose result the guard tests, or 0.
uint32_t Account::lineOfCall(const Expr *guard)
{
	Value value = values_.of(testedBy(guard));
	if (!value.made || value.field)
		return 0;
	return unit_.places.at(value.made->getExprLoc()).line;
}

void Account::leave(const ReturnStmt *node)
{
	Place place;
	if (!stands(place, node->getReturnLoc()))
		return;
	const Expr *guard = body_->guards.lookup(node);
	ash_jump row = {};
	put(row, place, function_);
	row.label = unit_.places.string("");
	row.to_line = guard ? lineOfCall(guard) : 0;
	row.flags = ASH_JUMP_RETURN;
	ash_builder_add_jump(unit_.places.builder(), &row);
}

void Account::jump(const GotoStmt *node)
{
	Place place;
	if (!stands(place, node->getGotoLoc()))
		return;
	Place label = unit_.places.at(node->getLabel()->getLocation());
	ash_jump row = {};
	put(row, place, function_);
	row.label = unit_.places.string(node->getLabel()->getName());
	row.to_line = label.line;
	row.flags = bitIf(label.line > place.line, ASH_JUMP_FORWARD);
	ash_builder_add_jump(unit_.places.builder(), &row);
}

void Account::cleanup(const VarDecl *variable)
{
	const auto *attribute = variable->hasAttrs() ? variable->getAttr<CleanupAttr>() : nullptr;
	Place place;
	if (!attribute || !stands(place, variable->getLocation()))
		return;
	ash_cleanup row = {};
	put(row, place, function_);
	row.callee = unit_.entities.of(attribute->getFunctionDecl());
	row.flags = ASH_CLEANUP_ATTRIBUTE;
	ash_builder_add_cleanup(unit_.places.builder(), &row);
}

// --- casts ---

static bool isOffset(const Expr *node)
{
	node = node->IgnoreParenCasts();
	if (isa<OffsetOfExpr>(node))
		return true;
	const auto *address = dyn_cast<UnaryOperator>(node); // (size_t)&((T *)0)->member
	return address && address->getOpcode() == UO_AddrOf &&
	       isa<MemberExpr>(address->getSubExpr()->IgnoreParenCasts());
}

// The member's address in "(T *)((char *)member - offsetof(T, m))"; NULL for any other cast.
static const Expr *containedIn(const ExplicitCastExpr *node)
{
	const auto *minus = dyn_cast<BinaryOperator>(node->getSubExpr()->IgnoreParenCasts());
	if (!minus || minus->getOpcode() != BO_Sub || !isOffset(minus->getRHS()))
		return nullptr;
	const Expr *member = minus->getLHS()->IgnoreParenCasts();
	// The usual macro checks its argument's type with a local of its own.
	const auto *reference = dyn_cast<DeclRefExpr>(member);
	const auto *variable = reference ? dyn_cast<VarDecl>(reference->getDecl()) : nullptr;
	bool fromMacro = variable && variable->getLocation().isMacroID() && variable->hasInit();
	return fromMacro ? variable->getInit()->IgnoreParenCasts() : member;
}

static const RecordDecl *pointee(QualType type)
{
	if (!type->isPointerType() && !type->isReferenceType())
		return nullptr;
	type = type->getPointeeType().getCanonicalType();
	const RecordDecl *record = type->getAsRecordDecl();
	return record ? record : classOfType(type);
}

static const RecordDecl *target(const ExplicitCastExpr *node)
{
	return pointee(node->getTypeAsWritten());
}

static const RecordDecl *source(const Expr *operand)
{
	// Of what type "*this" is in a template, Clang 14 does not say; so none does.
	const auto *object = dyn_cast<UnaryOperator>(operand->IgnoreParens());
	if (object && object->getSubExpr()->isTypeDependent())
		return nullptr;
	if (const RecordDecl *record = operand->getType()->getAsRecordDecl())
		return record; // cast to a reference
	return pointee(operand->getType());
}

static uint32_t castKind(const ExplicitCastExpr *node)
{
	switch (node->getStmtClass()) {
	case Stmt::CXXStaticCastExprClass:
		return ASH_CAST_STATIC;
	case Stmt::CXXDynamicCastExprClass:
		return ASH_CAST_DYNAMIC;
	case Stmt::CXXReinterpretCastExprClass:
		return ASH_CAST_REINTERPRET;
	default:
		return ASH_CAST_C;
	}
}

void Account::casts(const ExplicitCastExpr *node)
{
	const RecordDecl *to = target(node);
	QualType type = node->getTypeAsWritten();
	// "static_cast<T *>(this)" in a template says what T is thought to be.
	bool parameter = type->isPointerType() || type->isReferenceType()
				 ? type->getPointeeType()->isTemplateTypeParmType()
				 : false;
	if (!to && !parameter)
		return;
	ash_cast row = {};
	row.how = castKind(node);
	const Expr *operand = node->getSubExprAsWritten();
	if (const Expr *member = containedIn(node)) {
		row.how = ASH_CAST_CONTAINER_OF;
		operand = member;
	}
	const RecordDecl *from = source(operand);
	if (!from || (to && from->getCanonicalDecl() == to->getCanonicalDecl()))
		return;
	row.from = unit_.entities.of(from);
	row.to = unit_.entities.of(to);
	Place place;
	if (row.from == ASH_NONE || (to && row.to == ASH_NONE) ||
	    !stands(place, node->getExprLoc()))
		return;
	put(row, place, function_);
	ash_builder_add_cast(unit_.places.builder(), &row);
}

} // namespace ashlar
