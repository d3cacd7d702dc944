// Account, calls: call and argument rows. See account.h.
//
// The library's functions are left out unless they are given a function or work on a container or
// handle kept in a field: their uses are rows of `use` already.
#include "plugin/account.h"

#include "llvm/ADT/StringSwitch.h"

#include "plugin/ast_unit.h"

using namespace clang;

namespace ashlar
{

uint32_t Account::nameOf(DeclarationName name)
{
	auto [known, added] = names_.try_emplace(name.getAsOpaquePtr(), 0u);
	if (added)
		known->second = unit_.places.string(name.getAsString());
	return known->second;
}

const FunctionDecl *Account::resolve(const Callee &callee)
{
	if (callee.function || callee.pointer || (!callee.object && !callee.onThis))
		return callee.function;
	return methodOf(values_.ofObject(callee).record, callee.name, callee.arguments.size());
}

static bool isSubject(AstUnit &unit, const NamedDecl *declaration)
{
	const NamedDecl *primary = Identity::primary(declaration);
	return primary && unit.places.inSubject(primary->getLocation());
}

// The library's functions that call what they are given.
static bool isHigher(const NamedDecl *function)
{
	return llvm::StringSwitch<bool>(identifierOf(function->getDeclName()))
		.Cases("visit", "invoke", "apply", "call_once", "async", "bind", true)
		.Default(false);
}

// --- arguments ---

// Only what names a record, a function or anything at all can be worth a row.
bool Account::isWorthAsking(const Expr *argument, bool constructs, bool indirect)
{
	QualType type = argument->getType();
	const Expr *bare = argument->IgnoreParenImpCasts();
	if (constructs && isa<MemberExpr>(bare))
		return true; // what a memento keeps may be a number
	const auto *named = dyn_cast<DeclRefExpr>(bare);
	if (indirect && named && isa<ParmVarDecl>(named->getDecl()))
		return true; // so may be what the next in a chain is handed
	if (type->isArithmeticType() || type->isEnumeralType() || isa<CXXDefaultArgExpr>(argument))
		return false;
	Held held = held_.one(type);
	return held.record || held.how >= ASH_HOLD_FUNCTION_POINTER || held.flags ||
	       type->isDependentType() || type->isNullPtrType();
}

static bool isWorthARow(const Value &value, bool foreign)
{
	switch (value.origin) {
	case ASH_ORIGIN_THIS:
		return !foreign || !value.field;
	case ASH_ORIGIN_FUNCTION:
		return true;
	case ASH_ORIGIN_PARAMETER:
	case ASH_ORIGIN_GLOBAL:
	case ASH_ORIGIN_NEW:
	case ASH_ORIGIN_NULL:
		return !foreign;
	case ASH_ORIGIN_CALL:
	case ASH_ORIGIN_LOCAL:
		return !foreign && value.record &&
		       (value.field || value.made || (value.how & ASH_VALUE_ADDRESS));
	default:
		return false;
	}
}

void Account::arguments(llvm::ArrayRef<const Expr *> list, const Expr *node, const NamedDecl *to)
{
	bool constructs = !isa<CallExpr>(node) || (to && isa<RecordDecl>(to));
	bool foreign = to && !isSubject(unit_, to) && !isHigher(to);
	bool indirect = !constructs && !to && !unit_.cplusplus();
	for (uint32_t i = 0; i < list.size(); i++) {
		if (!isWorthAsking(list[i], constructs, indirect))
			continue;
		Value value = values_.of(list[i]);
		Destination destination;
		destination.kind = ASH_DESTINATION_ARGUMENT;
		destination.to = to;
		destination.position = i;
		if (!foreign || !isa<CXXMethodDecl>(to)) // containers: see memberWrite
			goes(value, destination);
		Place place;
		if (!isWorthARow(value, foreign) || !stands(place, list[i]->getExprLoc()))
			continue;
		ash_argument row = {};
		row.file = place.file;
		row.line = place.line;
		row.column = place.column;
		row.function = function_;
		row.order = body_->orders.lookup(node);
		row.position = i;
		row.callee = unit_.entities.of(to);
		ASHLAR_SET_VALUE(row, value, columns(value));
		ash_builder_add_argument(unit_.places.builder(), &row);
	}
}

void Account::constructArguments(const Expr *node)
{
	if (const auto *construct = dyn_cast<CXXConstructExpr>(node)) {
		if (construct->getConstructor()->isImplicit() ||
		    held_.wrapper(construct->getType()) != Wrapper::None)
			return;
		return arguments({construct->getArgs(), construct->getNumArgs()}, node,
				 construct->getConstructor());
	}
	if (const auto *list = dyn_cast<InitListExpr>(node)) {
		if (list->isTransparent() || !destinations_.count(list))
			return;
		llvm::SmallVector<const Expr *, 4> inits(list->inits().begin(),
							 list->inits().end());
		return arguments(inits, node, values_.recordOf(list->getType()));
	}
	const auto *written = dyn_cast<CXXUnresolvedConstructExpr>(node);
	if (!written || held_.wrapper(written->getTypeAsWritten()) != Wrapper::None)
		return;
	dependentArguments(node, {written->arg_begin(), written->arg_end()},
			   written->getTypeAsWritten());
}

// "T(x)", "T{x}" and "new T(x)" where T depends on arguments of a template.
void Account::dependentArguments(const Expr *node, llvm::SmallVector<const Expr *, 4> list,
				 QualType type)
{
	const auto *braced = list.size() == 1 ? dyn_cast<InitListExpr>(list.front()) : nullptr;
	if (braced)
		list.assign(braced->inits().begin(), braced->inits().end());
	arguments(list, node, values_.recordOf(type));
}

static llvm::SmallVector<const Expr *, 4> partsOf(const ParenListExpr *list)
{
	llvm::SmallVector<const Expr *, 4> parts;
	for (unsigned i = 0; i < list->getNumExprs(); i++)
		parts.push_back(list->getExpr(i));
	return parts;
}

void Account::created(const CXXNewExpr *node)
{
	const Expr *init = node->getInitializer();
	roles_.insert(init);
	if (const auto *list = dyn_cast_or_null<ParenListExpr>(init))
		dependentArguments(node, partsOf(list), node->getAllocatedType());
	else if (const auto *braced = dyn_cast_or_null<InitListExpr>(init))
		dependentArguments(node, {braced}, node->getAllocatedType());
}

void Account::callSink(const Event &event)
{
	const auto *node = static_cast<const CallExpr *>(event.node);
	Callee callee = calleeOf(node);
	QualType type;
	const NamedDecl *to = isMaker(node, held_, type) ? values_.recordOf(type) : nullptr;
	if (!to)
		to = resolve(callee);
	arguments(callee.arguments, node, to);
	if (const auto *operation = dyn_cast<CXXOperatorCallExpr>(node))
		operatorWrite(operation, event.around);
	else if (callee.object)
		memberWrite(callee, event.around);
	else if (callee.function)
		freeWrite(callee, event.around);
}

// --- calls ---

// Through a pointer to a function: the slot is what holds it, the receiver what the slot is in.
void Account::indirect(const Callee &callee, ash_call &row, Value &receiver, Value &slot)
{
	const Expr *holder = callee.pointer ? callee.pointer : callee.object;
	slot = values_.of(holder);
	row.flags |= ASH_CALL_INDIRECT;
	if (!slot.field) {
		row.callee = slot.origin == ASH_ORIGIN_GLOBAL ? unit_.entities.of(slot.entity)
							      : uint32_t{ASH_NONE};
		receiver = slot.origin == ASH_ORIGIN_GLOBAL ? Value() : slot;
		return;
	}
	row.callee = unit_.entities.of(slot.field);
	if (const auto *member = dyn_cast<MemberExpr>(holder->IgnoreParenImpCasts())) {
		receiver = values_.of(member->getBase());
		return;
	}
	receiver = slot;
	receiver.field = slot.through;
	receiver.through = nullptr;
	receiver.how = 0;
	receiver.record = dyn_cast<RecordDecl>(slot.field->getDeclContext());
}

static uint32_t surroundings(unsigned around)
{
	return bitIf(around & IN_LOOP, ASH_CALL_LOOP) |
	       bitIf(around & IN_BRANCH, ASH_CALL_CONDITIONAL) |
	       bitIf(around & IN_LAMBDA, ASH_CALL_LAMBDA) |
	       bitIf(around & IN_CONDITION, ASH_CALL_CONDITION);
}

static bool isFunctionObject(const Callee &callee, HeldTypes &held)
{
	if (!callee.object || callee.name.getCXXOverloadedOperator() != OO_Call)
		return false;
	QualType type = callee.object->getType();
	const CXXRecordDecl *record = type->getAsCXXRecordDecl();
	return held.wrapper(type) == Wrapper::Function || (record && record->isLambda());
}

bool Account::isWorthACall(const Callee &callee, const FunctionDecl *function,
			   const Value &receiver)
{
	if (!function || isSubject(unit_, function))
		return true;
	if (!callee.object) {
		for (const Expr *argument : callee.arguments)
			if (argument->IgnoreParenImpCasts()->getType()->isFunctionType())
				return true;
		llvm::StringRef name = identifierOf(callee.name);
		return isHigher(function) || name.contains("thread") || name.contains("mutex") ||
		       name.contains("lock");
	}
	bool kept = receiver.field || receiver.origin == ASH_ORIGIN_GLOBAL;
	bool plain = llvm::StringSwitch<bool>(identifierOf(callee.name))
			     .Cases("begin", "end", "cbegin", "cend", "rbegin", "rend", true)
			     .Cases("get", "size", "data", true)
			     .Default(false);
	return kept && !plain && receiver.record && isSubject(unit_, receiver.record) &&
	       identifierOf(callee.name) != "";
}

// By name: fills in callee and receiver; false when the call is not worth a row.
bool Account::direct(const Callee &callee, ash_call &row, Value &receiver)
{
	const FunctionDecl *function = resolve(callee);
	const auto *method = dyn_cast_or_null<CXXMethodDecl>(function);
	if ((callee.object || callee.onThis) && !(method && method->isStatic()))
		receiver = values_.ofObject(callee);
	if (!isWorthACall(callee, function, receiver))
		return false;
	row.callee = unit_.entities.of(function);
	row.flags = bitIf(method && method->isVirtual() && !callee.qualified, ASH_CALL_VIRTUAL) |
		    bitIf(!function, ASH_CALL_DEPENDENT);
	return true;
}

// "T::f()" in a method may call what a base has, on this object: older Clangs say so in the tree,
// newer ones leave it open.
static bool mayBeOnThis(const Callee &callee, const FunctionDecl *function)
{
	const auto *method = dyn_cast_or_null<CXXMethodDecl>(function);
	bool open = callee.qualified && !callee.function && !callee.object && !callee.pointer;
	return open && method && method->isInstance();
}

void Account::call(const Event &event, size_t index)
{
	const auto *node = static_cast<const CallExpr *>(event.node);
	Callee callee = calleeOf(node);
	callee.onThis |= mayBeOnThis(callee, body_->function);
	ash_call row = {};
	Value receiver, slot;
	if (callee.pointer || isFunctionObject(callee, held_))
		indirect(callee, row, receiver, slot);
	else if (!direct(callee, row, receiver))
		return;
	Place place;
	if (!stands(place, callee.place))
		return;
	row.file = place.file;
	row.line = place.line;
	row.column = place.column;
	row.function = function_;
	row.order = body_->orders.lookup(node);
	row.name = nameOf(callee.name);
	ASHLAR_SET_VALUE(row, receiver, columns(receiver));
	bool inherited = callee.qualified && receiver.origin == ASH_ORIGIN_THIS;
	bool tested = isTested(receiver, index) || isTested(slot, index);
	row.flags |= surroundings(event.around) | bitIf(inherited, ASH_CALL_QUALIFIED) |
		     bitIf(returned_.count(node), ASH_CALL_RETURNED) |
		     bitIf(tested, ASH_CALL_TESTED);
	ash_builder_add_call(unit_.places.builder(), &row);
}

} // namespace ashlar
