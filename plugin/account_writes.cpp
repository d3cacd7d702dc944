// Account, writes: write rows, and the slot rows of stores. See account.h.
//
// What a function does to locals of its own is nobody's business and leaves no row.
#include "plugin/account.h"

#include "clang/AST/ASTContext.h"
#include "llvm/ADT/StringSwitch.h"

#include "plugin/ast_unit.h"

using namespace clang;

namespace ashlar
{

// Is it a place that somebody else can see?
static bool isShared(const Value &target)
{
	constexpr uint32_t beyond = ASH_VALUE_DEREFERENCED | ASH_VALUE_ELEMENT;
	switch (target.origin) {
	case ASH_ORIGIN_GLOBAL:
		return true;
	case ASH_ORIGIN_PARAMETER:
		return target.field || (target.how & beyond) ||
		       !cast<ParmVarDecl>(target.entity)->getType()->isScalarType();
	case ASH_ORIGIN_THIS:
	case ASH_ORIGIN_CALL:
		return target.field || (target.how & beyond);
	case ASH_ORIGIN_NEW:
		return target.field;
	default:
		return false;
	}
}

// A local object's parts matter when they get something that has a life of its own.
static bool isNotable(const Value &target, const Value &source)
{
	if (target.origin != ASH_ORIGIN_LOCAL || !target.field)
		return false;
	return source.origin == ASH_ORIGIN_FUNCTION || source.origin == ASH_ORIGIN_NEW ||
	       (source.record &&
		(source.origin != ASH_ORIGIN_LOCAL || (source.how & ASH_VALUE_ADDRESS)));
}

// "*copy = *self": all of an object made here is taken from another.
static bool isCopy(const Value &target, const Value &source)
{
	return target.origin == ASH_ORIGIN_NEW && !target.field && source.record &&
	       source.record == target.record && source.origin != ASH_ORIGIN_NEW &&
	       (source.how & ASH_VALUE_DEREFERENCED);
}

static bool isReleased(const Value &target)
{
	if (target.origin == ASH_ORIGIN_NEW || target.origin == ASH_ORIGIN_CALL)
		return target.field || target.record;
	return target.origin == ASH_ORIGIN_THIS || target.origin == ASH_ORIGIN_PARAMETER ||
	       target.origin == ASH_ORIGIN_GLOBAL;
}

void Account::write(uint32_t how, const Value &target, const Value &source, SourceLocation location,
		    unsigned around, uint32_t step)
{
	Place place;
	bool released = how == ASH_WRITE_RELEASE && isReleased(target);
	bool worth =
		released || isShared(target) || isNotable(target, source) || isCopy(target, source);
	if (!worth || !stands(place, location))
		return;
	ash_write row = {};
	row.file = place.file;
	row.line = place.line;
	row.column = place.column;
	row.function = function_;
	row.how = how;
	ASHLAR_SET_VALUE(row, target, columns(target));
	ASHLAR_SET_VALUE(row, source, columns(source));
	row.flags = bitIf(around & IN_BRANCH, ASH_WRITE_CONDITIONAL) |
		    bitIf(around & IN_LOOP, ASH_WRITE_LOOP) |
		    bitIf(around & IN_LAMBDA, ASH_WRITE_LAMBDA) | step;
	ash_builder_add_write(unit_.places.builder(), &row);
}

void Account::assign(const BinaryOperator *node, unsigned around)
{
	if (isOwnLocal(node->getLHS()))
		return;
	Value target = place(node->getLHS());
	Value source = values_.of(node->getRHS());
	llvm::SmallVector<Value, 2> several;
	values_.alternatives(node->getRHS(), several);
	for (const Value &one : several) {
		goes(one, target);
		bool fresh = one.origin == ASH_ORIGIN_NEW || one.origin == ASH_ORIGIN_CALL;
		if (fresh && several.size() > 1 && !one.field)
			source = one; // the rest was there before
	}
	QualType type = node->getLHS()->getType();
	if (type->isFunctionPointerType())
		slots_.stored(target, node->getRHS(), source, node->getOperatorLoc(), function_);
	write(ASH_WRITE_ASSIGN, target, source, node->getOperatorLoc(), around,
	      steps(node, target));
	fields(target, node->getRHS(), ASH_WRITE_ASSIGN, around);
}

static const InitListExpr *listOf(const Expr *source)
{
	const Expr *bare = source->IgnoreParenImpCasts();
	if (const auto *literal = dyn_cast<CompoundLiteralExpr>(bare))
		bare = literal->getInitializer();
	const auto *list = dyn_cast<InitListExpr>(bare);
	if (list && !list->isSemanticForm())
		list = list->getSemanticForm();
	return list;
}

static bool isTold(const Value &source)
{
	return source.origin != ASH_ORIGIN_NONE && source.origin != ASH_ORIGIN_CONSTANT &&
	       source.origin != ASH_ORIGIN_OTHER;
}

// Functions in tables that are initialised have slot rows.
static bool isTableSlot(const FieldDecl *field, const Value &target, uint32_t how)
{
	return target.origin == ASH_ORIGIN_GLOBAL && how == ASH_WRITE_INITIALISE &&
	       field->getType()->isFunctionPointerType();
}

// "*o = (struct T){.f = x}" writes f of o, as "o->f = x" does. What is no pointer tells nothing.
void Account::fields(const Value &target, const Expr *source, uint32_t how, unsigned around)
{
	const InitListExpr *list = unit_.ast.getLangOpts().CPlusPlus ? nullptr : listOf(source);
	const RecordDecl *record = list ? list->getType()->getAsRecordDecl() : nullptr;
	if (!record || !record->getDefinition())
		return;
	llvm::SmallVector<std::pair<const FieldDecl *, const Expr *>, 16> given;
	fieldsGiven(list, record->getDefinition(), given);
	for (auto [field, one] : given) {
		if (!one || isa<ImplicitValueInitExpr>(one))
			continue;
		Value place = target;
		place.through = target.field;
		place.field = field;
		place.record = held_.one(field->getType()).record;
		place.how &= ~uint32_t{ASH_VALUE_DEREFERENCED};
		if (listOf(one)) {
			fields(place, one, how, around);
			continue;
		}
		Value value;
		if (field->getType()->isPointerType() && !isTableSlot(field, target, how))
			value = values_.of(one);
		if (isTold(value))
			write(how, place, value, one->getExprLoc(), around);
	}
}

static Value ofGlobal(const VarDecl *variable, const NamedDecl *record)
{
	Value value;
	value.origin = ASH_ORIGIN_GLOBAL;
	value.entity = variable;
	value.record = record;
	return value;
}

// What makes the object that the variable is, or null.
static const Expr *madeInPlace(const VarDecl *variable, const Expr *init)
{
	if (!variable->getType()->isRecordType() && !init->isTypeDependent())
		return nullptr;
	const Expr *bare = init->IgnoreUnlessSpelledInSource();
	if (isa<CXXConstructExpr>(bare) || isa<InitListExpr>(bare) ||
	    isa<CXXUnresolvedConstructExpr>(bare))
		return bare;
	const Expr *plain = init->IgnoreImplicit();
	return isa<CXXConstructExpr>(plain) ? plain : nullptr;
}

void Account::variable(const VarDecl *variable, unsigned around)
{
	cleanup(variable);
	const Expr *init = variable->getInit();
	if (!init)
		return;
	bool global = variable->hasGlobalStorage();
	slots_.initialised(variable, init, global ? uint32_t{ASH_NONE} : function_);
	if (const Expr *made = madeInPlace(variable, init))
		locals_.insert(made);
	Value source = values_.of(init);
	Value target;
	target.origin = ASH_ORIGIN_LOCAL;
	if (global)
		target = ofGlobal(variable, values_.recordOf(variable->getType()));
	goes(source, target);
	fields(!global && source.origin == ASH_ORIGIN_NEW ? source : target, init,
	       ASH_WRITE_INITIALISE, around);
	bool table = source.made && isa<InitListExpr>(source.made);
	if (source.origin == ASH_ORIGIN_NEW && (table || !isWorthACreation(source.record)))
		return;
	if (global && isTold(source))
		write(ASH_WRITE_INITIALISE, target, source, variable->getLocation(), around);
}

static Value ofField(const FieldDecl *field, HeldTypes &held)
{
	Value value;
	value.origin = ASH_ORIGIN_THIS;
	value.field = field;
	value.record = held.one(field->getType()).record;
	return value;
}

void Account::fieldDefault(const FieldDecl *field)
{
	const Expr *init = field->getInClassInitializer();
	if (!init || field->getType()->isArithmeticType())
		return;
	Value source = values_.of(init);
	Value target = ofField(field, held_);
	goes(source, target);
	write(ASH_WRITE_INITIALISE, target, source, field->getLocation(), 0);
}

void Account::initialiser(const CXXCtorInitializer *initialiser)
{
	const Expr *init = initialiser->getInit();
	const FieldDecl *field = initialiser->getAnyMember();
	if (!init)
		return;
	Value source = values_.of(init);
	if (field) {
		roles_.insert(init->IgnoreImplicit());
		Value target = ofField(field, held_);
		goes(source, target);
		write(ASH_WRITE_INITIALISE, target, source, initialiser->getSourceLocation(), 0);
		return;
	}
	Destination destination;
	destination.kind = ASH_DESTINATION_BASE;
	goes(source, destination);
}

// --- what methods and functions of the library do to what they are given ---

void Account::operatorWrite(const CXXOperatorCallExpr *node, unsigned around)
{
	OverloadedOperatorKind kind = node->getOperator();
	bool steps = kind == OO_PlusPlus || kind == OO_MinusMinus;
	if ((!node->isAssignmentOp() && !steps) || node->getNumArgs() == 0 ||
	    isOwnLocal(node->getArg(0)->IgnoreImpCasts()))
		return;
	Value target = values_.of(node->getArg(0));
	Value source = !steps && node->getNumArgs() == 2 ? values_.of(node->getArg(1)) : Value();
	uint32_t how = kind == OO_Equal ? ASH_WRITE_ASSIGN : ASH_WRITE_MODIFY;
	const Expr *left = node->getArg(0)->IgnoreParenImpCasts();
	const auto *inner = dyn_cast<CXXOperatorCallExpr>(left);
	if (inner && inner->getOperator() == OO_Subscript && kind == OO_Equal &&
	    held_.wrapper(inner->getArg(0)->getType()) == Wrapper::Map)
		how = ASH_WRITE_INSERT;
	goes(source, target);
	write(how, target, source, node->getOperatorLoc(), around);
}

static constexpr uint32_t NO_WRITE = ASH_N_WRITES;

static uint32_t containerWrite(llvm::StringRef name)
{
	return llvm::StringSwitch<uint32_t>(name)
		.Cases("push_back", "push_front", "push", "insert", "append", ASH_WRITE_INSERT)
		.Cases("emplace", "emplace_back", "emplace_front", "emplace_hint", "try_emplace",
		       ASH_WRITE_INSERT)
		.Cases("insert_or_assign", "assign", "splice", "merge", ASH_WRITE_INSERT)
		.Cases("erase", "pop_back", "pop_front", "pop", "clear", ASH_WRITE_ERASE)
		.Cases("remove", "remove_if", "extract", ASH_WRITE_ERASE)
		.Case("swap", ASH_WRITE_ASSIGN)
		.Default(NO_WRITE);
}

static uint32_t handleWrite(llvm::StringRef name, size_t arguments)
{
	if (name == "reset")
		return arguments ? ASH_WRITE_ASSIGN : ASH_WRITE_RELEASE;
	return llvm::StringSwitch<uint32_t>(name)
		.Cases("store", "swap", "exchange", "emplace", ASH_WRITE_ASSIGN)
		.Default(NO_WRITE);
}

// A container of the project's own: a method that may change it and takes an element inserts one.
static bool takesElement(const FunctionDecl *function, const NamedDecl *element, HeldTypes &held)
{
	const auto *method = dyn_cast_or_null<CXXMethodDecl>(function);
	if (!method || method->isConst() || !element || method->isInStdNamespace())
		return false;
	for (const ParmVarDecl *parameter : method->parameters())
		if (held.one(parameter->getType()).record == element)
			return true;
	return false;
}

void Account::memberWrite(const Callee &callee, unsigned around)
{
	QualType type = callee.object->getType();
	if (type->isPointerType())
		type = type->getPointeeType();
	Wrapper around_ = held_.wrapper(type);
	if (around_ == Wrapper::None || around_ == Wrapper::Function)
		return;
	bool many = around_ == Wrapper::Many || around_ == Wrapper::Map;
	llvm::StringRef name = identifierOf(callee.name);
	size_t n = callee.arguments.size();
	uint32_t how = many ? containerWrite(name) : handleWrite(name, n);
	if (how == NO_WRITE && many && takesElement(callee.function, held_.one(type).record, held_))
		how = ASH_WRITE_INSERT;
	if (how == NO_WRITE)
		return;
	Value target = values_.of(callee.object);
	Value source;
	if (n > 0)
		source = values_.of(callee.arguments[how == ASH_WRITE_INSERT ? n - 1 : 0]);
	Value place = target;
	place.how |= bitIf(many, ASH_VALUE_ELEMENT);
	goes(source, place);
	write(how, target, source, callee.place, around);
}

// The C library's ways to say "*to = *from", the target first.
static bool copiesBytes(llvm::StringRef name)
{
	return llvm::StringSwitch<bool>(name)
		.Cases("memcpy", "memmove", "mempcpy", true)
		.Cases("strcpy", "strncpy", "strlcpy", "stpcpy", true)
		.Default(false);
}

void Account::copyWrite(const Callee &callee, unsigned around)
{
	Value target = values_.of(callee.arguments[0]);
	Value source = values_.of(callee.arguments[1]);
	for (Value *one : {&target, &source})
		one->how |= bitIf(one->record && !one->field, ASH_VALUE_DEREFERENCED);
	write(ASH_WRITE_ASSIGN, target, source, callee.place, around);
}

void Account::freeWrite(const Callee &callee, unsigned around)
{
	if (callee.arguments.empty())
		return;
	llvm::StringRef name = identifierOf(callee.name);
	if (callee.function->isInStdNamespace()) {
		bool erases = name == "erase" || name == "erase_if";
		bool assigns =
			(name == "exchange" || name == "swap") && callee.arguments.size() > 1;
		if (erases || assigns)
			write(erases ? ASH_WRITE_ERASE : ASH_WRITE_ASSIGN,
			      values_.of(callee.arguments[0]),
			      assigns ? values_.of(callee.arguments[1]) : Value(), callee.place,
			      around);
		return;
	}
	if (copiesBytes(name) && callee.arguments.size() > 1)
		return copyWrite(callee, around);
	if (!name.contains_insensitive("free"))
		return;
	for (const Expr *argument : callee.arguments)
		if (argument->getType()->isPointerType())
			return write(ASH_WRITE_RELEASE, values_.of(argument), Value(), callee.place,
				     around);
}

} // namespace ashlar
