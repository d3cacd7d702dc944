// Account, creations: creation rows. See account.h.
//
// Only records of the project, or of a template's choice, are told; and the library's lock guards,
// since they say that something is guarded.
#include "plugin/account.h"

#include "llvm/ADT/StringSwitch.h"

#include "plugin/ast_unit.h"
#include "plugin/compat.h"

using namespace clang;

namespace ashlar
{

bool Account::isWorthACreation(const NamedDecl *record)
{
	if (!record)
		return false;
	const NamedDecl *primary = Identity::primary(record);
	if (primary && unit_.places.inSubject(primary->getLocation()))
		return true;
	if (!record->isInStdNamespace() || !record->getIdentifier())
		return false;
	return llvm::StringSwitch<bool>(record->getName())
		.Cases("lock_guard", "unique_lock", "scoped_lock", "shared_lock", true)
		.Default(false);
}

bool Account::isCopyOfThis(llvm::ArrayRef<const Expr *> arguments)
{
	if (arguments.size() != 1)
		return false;
	Value value = values_.of(arguments[0]);
	return value.origin == ASH_ORIGIN_THIS && !value.field &&
	       (value.how & ASH_VALUE_DEREFERENCED);
}

void Account::create(const Expr *node, const NamedDecl *record, uint32_t how, bool copy,
		     unsigned around)
{
	Place place;
	if ((record && !isWorthACreation(record)) || !stands(place, node->getExprLoc()))
		return;
	Destination destination = destinations_.lookup(node);
	ash_creation row = {};
	row.file = place.file;
	row.line = place.line;
	row.column = place.column;
	row.function = function_;
	row.record = unit_.entities.of(record);
	row.how = how;
	row.destination = destination.kind;
	row.to = unit_.entities.of(destination.to);
	row.position = destination.position;
	row.flags = bitIf(copy, ASH_CREATION_COPY) | bitIf(around & IN_LOOP, ASH_CREATION_LOOP) |
		    bitIf(around & IN_BRANCH, ASH_CREATION_CONDITIONAL) |
		    bitIf(around & IN_LAMBDA, ASH_CREATION_LAMBDA);
	if (row.record != ASH_NONE || !record)
		ash_builder_add_creation(unit_.places.builder(), &row);
}

void Account::createTyped(const Expr *node, QualType type, uint32_t how, bool copy, unsigned around)
{
	const NamedDecl *record = values_.recordOf(type);
	if (record || type->isTemplateTypeParmType())
		create(node, record, how, copy, around);
}

static const Expr *onlyArgument(const Expr *node)
{
	const auto *list = dyn_cast_or_null<ParenListExpr>(node);
	return list && list->getNumExprs() == 1 ? list->getExpr(0) : nullptr;
}

static llvm::ArrayRef<const Expr *> argumentsOf(const Expr *node)
{
	if (const auto *construct = dyn_cast_or_null<CXXConstructExpr>(node))
		return {construct->getArgs(), construct->getNumArgs()};
	return {};
}

// A method that gives another object of its own hierarchy and takes nothing: clone().
static const NamedDecl *clonedBy(const FunctionDecl *function, HeldTypes &held)
{
	const auto *method = dyn_cast_or_null<CXXMethodDecl>(function);
	if (!method || !method->isVirtual() || !method->isConst() || method->getNumParams() > 0)
		return nullptr;
	Held result = held.one(method->getReturnType());
	bool owned = result.how == ASH_HOLD_POINTER || result.how == ASH_HOLD_UNIQUE ||
		     result.how == ASH_HOLD_SHARED;
	const auto *record = dyn_cast_or_null<CXXRecordDecl>(result.record);
	if (!owned || !record || (result.flags & (ASH_HOLD_MANY | ASH_HOLD_CONST)))
		return nullptr;
	const CXXRecordDecl *own = method->getParent();
	bool related = own->getCanonicalDecl() == record->getCanonicalDecl() ||
		       (own->hasDefinition() && record->hasDefinition() &&
			!own->isDependentContext() && own->isDerivedFrom(record));
	return related ? record : nullptr;
}

void Account::createdByCall(const CallExpr *node, unsigned around)
{
	llvm::ArrayRef<const Expr *> list(node->getArgs(), node->getNumArgs());
	QualType made_type;
	if (isMaker(node, held_, made_type))
		return createTyped(node, made_type, ASH_CREATION_MAKE, isCopyOfThis(list), around);
	Callee callee = calleeOf(node);
	if (callee.object && startsWith(identifierOf(callee.name), "emplace")) {
		QualType type = callee.object->getType();
		Held element = held_.one(type);
		Wrapper wrapper = held_.wrapper(type);
		bool many = wrapper == Wrapper::Many || wrapper == Wrapper::Map;
		if (!many || element.how != ASH_HOLD_VALUE)
			return;
		Value target = values_.of(callee.object);
		Value made;
		made.origin = ASH_ORIGIN_NEW;
		made.made = node;
		target.how |= ASH_VALUE_ELEMENT;
		goes(made, target);
		if (element.record)
			create(node, element.record, ASH_CREATION_EMPLACE, false, around);
		return;
	}
	if (const NamedDecl *record = clonedBy(resolve(callee), held_))
		return create(node, record, ASH_CREATION_CLONE, false, around);
	if (!isAllocation(node))
		return;
	auto typed = allocated_.find(node);
	if (typed != allocated_.end())
		create(node, typed->second, ASH_CREATION_MALLOC, false, around);
}

// Objects without new: variables, temporaries, what a base or a result is made of.
void Account::createdInPlace(const Expr *node, unsigned around)
{
	bool variable = locals_.count(node);
	bool sunk = destinations_.count(node);
	if (roles_.count(node) || (!variable && !sunk && !isa<CXXTemporaryObjectExpr>(node)))
		return;
	QualType type = node->getType();
	if (const auto *written = dyn_cast<CXXUnresolvedConstructExpr>(node))
		type = written->getTypeAsWritten();
	if (held_.wrapper(type) != Wrapper::None && !isWorthACreation(classOfType(type)))
		return;
	const auto *construct = dyn_cast<CXXConstructExpr>(node);
	bool copies = construct && construct->getConstructor()->isCopyOrMoveConstructor();
	if (copies && !sunk)
		return;
	if (!classOfType(type))
		return;
	create(node, classOfType(type), variable ? ASH_CREATION_LOCAL : ASH_CREATION_TEMPORARY,
	       isCopyOfThis(argumentsOf(node)), around);
}

// In C, "struct op o = {.run = f}" makes an object as "new" does elsewhere, when it has slots.
void Account::createdByList(const VarDecl *variable, unsigned around)
{
	const Expr *init = variable->getInit();
	if (unit_.cplusplus() || !init || variable->hasGlobalStorage() ||
	    !isa<InitListExpr>(init->IgnoreImplicit()) || !variable->getType()->isRecordType() ||
	    !slots_.hasSlots(variable->getType()))
		return;
	createTyped(init->IgnoreImplicit(), variable->getType(), ASH_CREATION_LOCAL, false, around);
}

void Account::creation(const Event &event)
{
	if (event.deed == Deed::Variable)
		return createdByList(static_cast<const VarDecl *>(event.node), event.around);
	const auto *node = static_cast<const Stmt *>(event.node);
	switch (event.deed) {
	case Deed::New: {
		const auto *made = cast<CXXNewExpr>(node);
		const Expr *init = made->getInitializer();
		const Expr *only = onlyArgument(init);
		bool copy = only ? isCopyOfThis(only) : isCopyOfThis(argumentsOf(init));
		return createTyped(made, made->getAllocatedType(), ASH_CREATION_NEW, copy,
				   event.around);
	}
	case Deed::Call:
		return createdByCall(cast<CallExpr>(node), event.around);
	case Deed::Construct:
		return createdInPlace(cast<Expr>(node), event.around);
	case Deed::Literal:
		return createTyped(cast<Expr>(node), cast<Expr>(node)->getType(),
				   ASH_CREATION_TEMPORARY, false, event.around);
	default:
		return;
	}
}

} // namespace ashlar
