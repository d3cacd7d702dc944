// Value, locals: see value.h. A local that is given one value stands for that value. One that only
// moves on from it ("n = n->next", "it = list.erase(it)") stands for an element of it.
#include "clang/AST/ASTContext.h"

#include "plugin/value.h"

using namespace clang;

namespace ashlar
{

static bool mentions(const Stmt *node, const VarDecl *variable, unsigned depth = 0)
{
	if (!node || depth > 12 || isa<UnaryExprOrTypeTraitExpr>(node)) // "malloc(sizeof *p)"
		return false;
	if (const auto *reference = dyn_cast<DeclRefExpr>(node))
		return reference->getDecl() == variable;
	for (const Stmt *child : node->children())
		if (mentions(child, variable, depth + 1))
			return true;
	return false;
}

static bool isNullOrNothing(const Expr *node)
{
	const Expr *bare = node->IgnoreParenCasts();
	if (const auto *construct = dyn_cast<CXXConstructExpr>(bare))
		return construct->getNumArgs() == 0;
	if (const auto *list = dyn_cast<InitListExpr>(bare))
		return list->getNumInits() == 0;
	const auto *number = dyn_cast<IntegerLiteral>(bare);
	return isa<CXXNullPtrLiteralExpr>(bare) || isa<GNUNullExpr>(bare) ||
	       isa<ImplicitValueInitExpr>(bare) || (number && number->getValue() == 0);
}

// An object of the function's own, rather than a handle on another.
static bool isObject(QualType type, HeldTypes &held)
{
	return (type->isRecordType() || type->isDependentType()) &&
	       held.wrapper(type) == Wrapper::None;
}

// What a variable is given, nulls left out; worked out once a function, as it may be used often.
const Values::Given &Values::given(const VarDecl *variable)
{
	auto [place, isNew] = given_.try_emplace(variable);
	Given &all = place->second;
	if (!isNew)
		return all;
	const Expr *init = variable->getInit();
	if (init && (isObject(variable->getType(), held_) || !isNullOrNothing(init)))
		all.sources.push_back(init);
	if (!locals_ || variable->getType()->isReferenceType()) // is what it was bound to for good
		return all;
	auto known = locals_->assigned.find(variable);
	if (known == locals_->assigned.end())
		return all;
	for (const Expr *one : known->second) {
		if (mentions(one, variable))
			all.moves = true;
		else if (!isNullOrNothing(one))
			all.sources.push_back(one);
	}
	return all;
}

static bool isPlace(const Value &value)
{
	return value.field ? value.origin != ASH_ORIGIN_NEW : value.origin == ASH_ORIGIN_GLOBAL;
}

static bool isFresh(const Value &value)
{
	return !isPlace(value) &&
	       (value.origin == ASH_ORIGIN_NEW || value.origin == ASH_ORIGIN_CALL);
}

// "x = o->f; if (!x) x = make();": what is in a place, or would be, stands for the place.
static bool standsFor(Value &value, const Value &next)
{
	if (isPlace(value) && isFresh(next))
		return true;
	if (!isFresh(value) || !isPlace(next))
		return false;
	value = next;
	return true;
}

Value Values::follow(const VarDecl *variable)
{
	Value value;
	const Expr *range = locals_ ? locals_->elementOf.lookup(variable) : nullptr;
	if (range) {
		value = of(range);
		value.how &= ~uint32_t{ASH_VALUE_DEREFERENCED};
		value.how |= ASH_VALUE_ELEMENT;
		return value;
	}
	const Given &all = given(variable);
	bool moves = all.moves;
	for (const Expr *one : all.sources) {
		Value next = of(one);
		if (next.entity == variable) // "next = n->next; n = next"
			moves = true;
		else if (value.origin == ASH_ORIGIN_NONE)
			value = next;
		else if (!value.isSame(next) && !standsFor(value, next))
			return Value();
	}
	if (moves && value.origin != ASH_ORIGIN_NONE)
		value.how |= ASH_VALUE_ELEMENT;
	return value;
}

Value Values::local(const VarDecl *variable)
{
	if (!following_.empty())
		return resolve(variable); // in a circle, perhaps: true for this question only
	auto known = resolved_.find(variable);
	if (known != resolved_.end())
		return known->second;
	Value value = resolve(variable);
	resolved_[variable] = value;
	return value;
}

Value Values::resolve(const VarDecl *variable)
{
	Value value;
	value.origin = ASH_ORIGIN_LOCAL;
	value.entity = variable;
	if (llvm::is_contained(following_, variable))
		return value;
	following_.push_back(variable);
	Value given = follow(variable);
	following_.pop_back();
	switch (given.origin) {
	case ASH_ORIGIN_NONE:
	case ASH_ORIGIN_OTHER:
	case ASH_ORIGIN_NULL:
	case ASH_ORIGIN_CONSTANT:
		return value;
	case ASH_ORIGIN_NEW: // an object made in place is the local itself
		if (!isObject(variable->getType(), held_))
			return given;
		value.made = given.made;
		value.record = given.record;
		return value;
	default:
		return given;
	}
}

} // namespace ashlar
