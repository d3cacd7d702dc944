// Account: see account.h. Here are the two passes, results, tests, and where created things go.
#include "plugin/account.h"

#include "clang/AST/StmtCXX.h"

#include "plugin/ast_unit.h"

using namespace clang;

namespace ashlar
{

void Account::settle(const Body &body)
{
	if (body.events.empty())
		return;
	body_ = &body;
	function_ = body.function ? unit_.entities.of(body.function) : uint32_t{ASH_NONE};
	values_.enter(body.function, &body.locals);
	destinations_.clear();
	roles_.clear();
	locals_.clear();
	allocated_.clear();
	returned_.clear();
	tested_.clear();
	for (size_t i = 0; i < body.events.size(); i++)
		sink(body.events[i], i);
	for (size_t i = 0; i < body.events.size(); i++) {
		const Event &event = body.events[i];
		if (event.deed == Deed::Call)
			call(event, i);
		creation(event);
	}
}

void Account::sink(const Event &event, size_t index)
{
	const auto *node = static_cast<const Stmt *>(event.node);
	switch (event.deed) {
	case Deed::Return:
		return result(event);
	case Deed::Test:
		return test(cast<Expr>(node), index);
	case Deed::Call:
		return callSink(event);
	case Deed::Construct:
		return constructArguments(cast<Expr>(node));
	case Deed::New:
		return created(cast<CXXNewExpr>(node));
	case Deed::Assign:
		return assign(cast<BinaryOperator>(node), event.around);
	case Deed::Modify:
		return modify(cast<Expr>(node), event.around);
	case Deed::Delete: {
		const auto *release = cast<CXXDeleteExpr>(node);
		return write(ASH_WRITE_RELEASE, values_.of(release->getArgument()), Value(),
			     release->getBeginLoc(), event.around);
	}
	case Deed::Literal: // what it is assigned to has been told
		return slots_.initialised(
			dyn_cast_or_null<VarDecl>(destinations_.lookup(cast<Expr>(node)).to),
			cast<CompoundLiteralExpr>(node)->getInitializer(), function_);
	default:
		return declared(event);
	}
}

// What is no statement, and what needs no values.
void Account::declared(const Event &event)
{
	switch (event.deed) {
	case Deed::Variable:
		return variable(static_cast<const VarDecl *>(event.node), event.around);
	case Deed::Field:
		return fieldDefault(static_cast<const FieldDecl *>(event.node));
	case Deed::Switch:
		return choice(cast<SwitchStmt>(static_cast<const Stmt *>(event.node)));
	case Deed::Chain:
		return chain(cast<IfStmt>(static_cast<const Stmt *>(event.node)));
	case Deed::Jump:
		return jump(cast<GotoStmt>(static_cast<const Stmt *>(event.node)));
	case Deed::Leave:
		return leave(cast<ReturnStmt>(static_cast<const Stmt *>(event.node)));
	case Deed::Cast:
		return casts(cast<ExplicitCastExpr>(static_cast<const Stmt *>(event.node)));
	case Deed::Initialiser:
		return initialiser(static_cast<const CXXCtorInitializer *>(event.node));
	default:
		return;
	}
}

// --- columns ---

uint32_t Account::positionOf(const Value &value) const
{
	if (value.origin == ASH_ORIGIN_PARAMETER)
		return cast<ParmVarDecl>(value.entity)->getFunctionScopeIndex();
	if (value.origin == ASH_ORIGIN_CALL)
		return body_->orders.lookup(value.made);
	return 0;
}

ValueColumns Account::columns(const Value &value)
{
	bool named = value.origin == ASH_ORIGIN_GLOBAL || value.origin == ASH_ORIGIN_FUNCTION ||
		     value.origin == ASH_ORIGIN_NEW || value.origin == ASH_ORIGIN_CALL;
	ValueColumns row;
	row.origin = value.origin;
	row.entity = named ? unit_.entities.of(value.entity) : uint32_t{ASH_NONE};
	row.position = positionOf(value);
	row.field = unit_.entities.of(value.field);
	row.through = unit_.entities.of(value.through);
	row.record = unit_.entities.of(value.record);
	row.how = value.how;
	return row;
}

bool Account::stands(Place &place, SourceLocation location)
{
	place = unit_.places.at(location);
	return place.subject;
}

// --- where things go ---

static int rankOf(uint32_t kind)
{
	switch (kind) {
	case ASH_DESTINATION_RESULT:
		return 8;
	case ASH_DESTINATION_OUT_PARAMETER:
		return 7;
	case ASH_DESTINATION_FIELD:
		return 6;
	case ASH_DESTINATION_ELEMENT:
		return 5;
	case ASH_DESTINATION_GLOBAL:
		return 4;
	case ASH_DESTINATION_ARGUMENT:
		return 3;
	case ASH_DESTINATION_BASE:
		return 2;
	case ASH_DESTINATION_LOCAL:
		return 1;
	default:
		return 0;
	}
}

void Account::goes(const Value &value, const Destination &destination)
{
	bool created = value.origin == ASH_ORIGIN_NEW || value.origin == ASH_ORIGIN_LOCAL ||
		       value.origin == ASH_ORIGIN_CALL;
	// The address of a base embedded in a thing stands for the thing.
	bool whole = !value.field || (value.how & ASH_VALUE_ADDRESS);
	if (!created || !value.made || !whole)
		return;
	if (value.origin == ASH_ORIGIN_NEW && isa<CallExpr>(value.made))
		allocated_.try_emplace(value.made, value.record);
	Destination &known = destinations_[value.made];
	if (rankOf(destination.kind) > rankOf(known.kind))
		known = destination;
}

void Account::goes(const Value &value, const Value &target)
{
	Destination destination;
	destination.to = target.field;
	if (target.how & ASH_VALUE_ELEMENT)
		destination.kind = ASH_DESTINATION_ELEMENT;
	else if (target.field)
		destination.kind = ASH_DESTINATION_FIELD;
	else if (target.origin == ASH_ORIGIN_GLOBAL)
		destination.kind = ASH_DESTINATION_GLOBAL;
	else if (target.origin == ASH_ORIGIN_PARAMETER)
		destination.kind = ASH_DESTINATION_OUT_PARAMETER;
	else
		destination.kind = ASH_DESTINATION_LOCAL;
	if (!target.field && target.origin == ASH_ORIGIN_GLOBAL)
		destination.to = target.entity;
	if (target.origin == ASH_ORIGIN_PARAMETER)
		destination.position = positionOf(target);
	goes(value, destination);
}

// --- results ---

static bool isWorthAResult(const Value &value)
{
	switch (value.origin) {
	case ASH_ORIGIN_NONE:
	case ASH_ORIGIN_OTHER:
	case ASH_ORIGIN_CONSTANT:
		return false;
	case ASH_ORIGIN_LOCAL:
	case ASH_ORIGIN_CALL:
		return value.record != nullptr;
	default:
		return true;
	}
}

void Account::result(const Event &event)
{
	const auto *node = static_cast<const ReturnStmt *>(event.node);
	bool inLambda = event.around & IN_LAMBDA;
	llvm::SmallVector<Value, 2> found;
	values_.alternatives(node->getRetValue(), found);
	Place place;
	bool shown = stands(place, node->getReturnLoc());
	for (const Value &value : found) {
		Destination destination;
		destination.kind = ASH_DESTINATION_RESULT;
		goes(value, destination);
		if (inLambda)
			continue;
		if (value.origin == ASH_ORIGIN_NEW)
			fields(value, node->getRetValue(), ASH_WRITE_INITIALISE, event.around);
		if (value.origin == ASH_ORIGIN_CALL)
			returned_.insert(value.made);
		if (!shown || !isWorthAResult(value))
			continue;
		ash_result row = {};
		row.file = place.file;
		row.line = place.line;
		row.column = place.column;
		row.function = function_;
		ASHLAR_SET_VALUE(row, value, columns(value));
		row.flags = bitIf(found.size() > 1 || (event.around & IN_BRANCH),
				  ASH_RESULT_CONDITIONAL);
		ash_builder_add_result(unit_.places.builder(), &row);
	}
}

// --- tests ---

static const Expr *comparedWithNull(const Expr *left, const Expr *right)
{
	if (left->IgnoreParenCasts()->getType()->isNullPtrType() || isa<GNUNullExpr>(left))
		return right;
	const auto *null = dyn_cast<CastExpr>(left->IgnoreParens());
	// C's NULL is a void pointer, made the other side's type
	while (null && null->getCastKind() == CK_BitCast)
		null = dyn_cast<CastExpr>(null->getSubExpr()->IgnoreParens());
	return null && null->getCastKind() == CK_NullToPointer ? right : nullptr;
}

static const Expr *testedSide(const Expr *left, const Expr *right)
{
	const Expr *tested = comparedWithNull(left, right);
	return tested ? tested : comparedWithNull(right, left);
}

// The expression that a condition compares with null, parts of && and || apart; NULL for other
// comparisons.
static const Expr *testedBy(const Expr *node)
{
	if (const auto *binary = dyn_cast<BinaryOperator>(node)) {
		if (binary->getOpcode() == BO_Assign)
			return binary->getLHS();
		return binary->isEqualityOp() ? testedSide(binary->getLHS(), binary->getRHS())
					      : nullptr;
	}
	const auto *operation = dyn_cast<CXXOperatorCallExpr>(node);
	if (!operation)
		return node;
	bool equality =
		operation->getNumArgs() == 2 && (operation->getOperator() == OO_EqualEqual ||
						 operation->getOperator() == OO_ExclaimEqual);
	return equality ? testedSide(operation->getArg(0), operation->getArg(1)) : nullptr;
}

void Account::test(const Expr *condition, size_t index)
{
	if (!condition)
		return;
	const Expr *node = condition->IgnoreParenImpCasts();
	if (const auto *full = dyn_cast<FullExpr>(node))
		node = full->getSubExpr()->IgnoreParenImpCasts();
	if (const auto *unary = dyn_cast<UnaryOperator>(node))
		if (unary->getOpcode() == UO_LNot)
			return test(unary->getSubExpr(), index);
	const auto *binary = dyn_cast<BinaryOperator>(node);
	if (binary && binary->isLogicalOp()) {
		test(binary->getLHS(), index);
		return test(binary->getRHS(), index);
	}
	const Expr *tested = testedBy(node);
	if (!tested)
		return;
	Value value = values_.of(tested);
	if (value.origin != ASH_ORIGIN_OTHER && value.origin != ASH_ORIGIN_CONSTANT)
		tested_.push_back({index, value});
}

bool Account::isTested(const Value &value, size_t before) const
{
	if (value.origin == ASH_ORIGIN_NONE || value.origin == ASH_ORIGIN_OTHER)
		return false;
	for (const Tested &one : tested_)
		if (one.event < before && one.value.isSame(value))
			return true;
	return false;
}

} // namespace ashlar
