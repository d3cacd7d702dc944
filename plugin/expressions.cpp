// Expressions: see expressions.h.
#include "plugin/expressions.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"

#include "plugin/ast_unit.h"
#include "plugin/compat.h"
#include "plugin/uses.h"

using namespace clang;

namespace ashlar
{

void Expressions::clear()
{
	roles_.clear();
	subscripted_.clear();
}

Expressions::Role Expressions::roleOf(const Expr *node) const
{
	auto known = roles_.find(node);
	return known == roles_.end() ? Role::Read : known->second;
}

static const Expr *undecayed(const Expr *node)
{
	const auto *cast = dyn_cast<ImplicitCastExpr>(node->IgnoreParens());
	return cast && cast->getCastKind() == CK_ArrayToPointerDecay ? cast->getSubExpr() : nullptr;
}

// One step from an operand towards the object it is part of; NULL where it is one itself, or where
// a pointer is followed to some other object.
static const Expr *step(const Expr *node)
{
	if (const auto *member = dyn_cast<MemberExpr>(node))
		return member->isArrow() || !isa<FieldDecl>(member->getMemberDecl())
			       ? nullptr
			       : member->getBase();
	if (const auto *subscript = dyn_cast<ArraySubscriptExpr>(node))
		return undecayed(subscript->getBase());
	if (const auto *cast = dyn_cast<CastExpr>(node))
		return cast->getCastKind() == CK_LValueToRValue ? nullptr : cast->getSubExpr();
	if (const auto *unary = dyn_cast<UnaryOperator>(node))
		return unary->getOpcode() == UO_Deref ? undecayed(unary->getSubExpr()) : nullptr;
	if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(node))
		return temporary->getSubExpr();
	return nullptr;
}

const Expr *Expressions::root(const Expr *operand)
{
	const Expr *node = operand->IgnoreParens();
	while (const Expr *next = step(node))
		node = next->IgnoreParens();
	return node;
}

void Expressions::decide(const Expr *operand, Role role)
{
	const Expr *node = root(operand);
	if (const auto *choice = dyn_cast<ConditionalOperator>(node)) {
		decide(choice->getTrueExpr(), role);
		decide(choice->getFalseExpr(), role);
		return;
	}
	roles_.try_emplace(node, role); // who stands further out decided first
}

void Expressions::function(const FunctionDecl *function, SourceLocation token, Role role,
			   uint32_t more)
{
	if (role == Role::ImplicitCall)
		uses_.addImplicit(ASH_USE_CALL, function, token, more);
	else
		uses_.add(role == Role::Call ? ASH_USE_CALL : ASH_USE_ADDR, function, token, more);
}

void Expressions::variable(const VarDecl *variable, SourceLocation token, Role role)
{
	if (!variable->hasGlobalStorage() || variable->isStaticLocal())
		return;
	if (role == Role::Address)
		return uses_.add(ASH_USE_ADDR, variable, token);
	if (role == Role::Write || role == Role::ReadWrite)
		uses_.add(ASH_USE_GLOBAL_WRITE, variable, token);
	if (role == Role::IndirectCall)
		uses_.add(ASH_USE_CALL_INDIRECT, variable, token);
	if (role != Role::Write)
		uses_.add(ASH_USE_GLOBAL_READ, variable, token);
}

void Expressions::reference(const DeclRefExpr *node)
{
	const ValueDecl *target = node->getDecl();
	SourceLocation token = node->getLocation();
	if (const auto *function = dyn_cast<FunctionDecl>(target)) {
		this->function(function, token, roleOf(node), 0);
		if (node->hasExplicitTemplateArgs())
			uses_.add(ASH_USE_TEMPLATE, function, token);
	} else if (const auto *variable = dyn_cast<VarDecl>(target)) {
		this->variable(variable, token, roleOf(node));
	} else if (isa<EnumConstantDecl>(target)) {
		uses_.add(ASH_USE_ENUM, target, token);
	} else if (isa<FieldDecl>(target)) {
		uses_.add(ASH_USE_FIELD, target, token);
	}
}

void Expressions::member(const MemberExpr *node)
{
	const ValueDecl *target = node->getMemberDecl();
	SourceLocation token = node->getMemberLoc();
	Role role = roleOf(node);
	if (isa<FieldDecl>(target)) {
		if (!target->getIdentifier())
			return; // the step into an anonymous struct is not spelled
		if (role == Role::IndirectCall)
			uses_.add(ASH_USE_CALL_INDIRECT, target, token);
		uses_.add(ASH_USE_FIELD, target, token);
	} else if (const auto *variable = dyn_cast<VarDecl>(target)) {
		this->variable(variable, token, role);
	} else if (const auto *method = dyn_cast<CXXMethodDecl>(target)) {
		bool dispatched = method->isVirtual() &&
				  node->performsVirtualDispatch(unit_.ast.getLangOpts());
		if (token.isInvalid()) { // a conversion nobody wrote
			role = Role::ImplicitCall;
			token = node->getBase()->getExprLoc();
		}
		function(method, token, role, bitIf(dispatched, ASH_USE_VIRTUAL));
	} else if (isa<EnumConstantDecl>(target)) {
		uses_.add(ASH_USE_ENUM, target, token);
	}
}

// In a template a name may still stand for several functions: recorded when it can be only one.
void Expressions::overload(const OverloadExpr *node)
{
	const NamedDecl *only = nullptr;
	for (const NamedDecl *candidate : node->decls()) {
		const NamedDecl *primary = Identity::primary(candidate);
		if (only && primary != only)
			return;
		only = primary;
	}
	if (const auto *function = dyn_cast_or_null<FunctionDecl>(only))
		this->function(function, node->getNameLoc(), roleOf(node), 0);
	if (only && node->hasExplicitTemplateArgs())
		uses_.add(ASH_USE_TEMPLATE, only, node->getNameLoc());
}

static bool isWritableReference(QualType type)
{
	return type->isLValueReferenceType() && !type->getPointeeType().isConstQualified();
}

void Expressions::arguments(const FunctionDecl *callee, llvm::ArrayRef<const Expr *> list)
{
	for (unsigned i = 0; i < list.size() && i < callee->getNumParams(); i++)
		if (isWritableReference(callee->getParamDecl(i)->getType()))
			decide(list[i], Role::Address);
}

static const Expr *calledExpression(const CallExpr *node)
{
	const Expr *callee = node->getCallee()->IgnoreParenImpCasts();
	while (const auto *unary = dyn_cast<UnaryOperator>(callee)) {
		if (unary->getOpcode() != UO_Deref && unary->getOpcode() != UO_AddrOf)
			break;
		callee = unary->getSubExpr()->IgnoreParenImpCasts();
	}
	return callee;
}

static bool isIndirect(const Expr *callee)
{
	if (const auto *reference = dyn_cast<DeclRefExpr>(callee))
		return isa<VarDecl>(reference->getDecl());
	if (const auto *member = dyn_cast<MemberExpr>(callee))
		return !isa<CXXMethodDecl>(member->getMemberDecl());
	return isa<ArraySubscriptExpr>(callee);
}

// The element of a table of functions belongs to the table: a field or a global.
static const Expr *tableOf(const Expr *callee)
{
	while (const auto *subscript = dyn_cast<ArraySubscriptExpr>(callee))
		callee = subscript->getBase()->IgnoreParenImpCasts();
	return callee;
}

// The object that a call of a non-const method may change; NULL when it is behind a pointer.
static const Expr *changedObject(const CallExpr *node)
{
	const auto *method = dyn_cast<CXXMethodDecl>(node->getDirectCallee());
	if (!method || method->isStatic() || method->isConst())
		return nullptr;
	if (isa<CXXOperatorCallExpr>(node))
		return node->getNumArgs() > 0 ? node->getArg(0) : nullptr;
	const auto *member = dyn_cast<MemberExpr>(calledExpression(node));
	return member && !member->isArrow() ? member->getBase() : nullptr;
}

void Expressions::call(const CallExpr *node)
{
	const Expr *callee = calledExpression(node);
	bool implicit = isa<CXXOperatorCallExpr>(node) || isa<UserDefinedLiteral>(node);
	Role role = implicit ? Role::ImplicitCall : Role::Call;
	if (const auto *choice = dyn_cast<ConditionalOperator>(callee)) {
		roles_.try_emplace(choice->getTrueExpr()->IgnoreParenImpCasts(), role);
		roles_.try_emplace(choice->getFalseExpr()->IgnoreParenImpCasts(), role);
	} else if (isIndirect(callee)) {
		roles_.try_emplace(tableOf(callee), Role::IndirectCall);
	} else {
		roles_.try_emplace(callee, role);
	}

	const FunctionDecl *direct = node->getDirectCallee();
	if (!direct)
		return;
	if (const Expr *object = changedObject(node))
		decide(object, Role::Write);
	llvm::ArrayRef<const Expr *> list(node->getArgs(), node->getNumArgs());
	bool object = isa<CXXOperatorCallExpr>(node) && isa<CXXMethodDecl>(direct);
	arguments(direct, object && !list.empty() ? list.drop_front() : list);
}

void Expressions::construct(const CXXConstructExpr *node)
{
	const CXXConstructorDecl *constructor = node->getConstructor();
	arguments(constructor, llvm::ArrayRef<const Expr *>(node->getArgs(), node->getNumArgs()));
	if (constructor->isImplicit() || node->isElidable())
		return;
	if (isa<CXXTemporaryObjectExpr>(node))
		uses_.add(ASH_USE_CALL, constructor, node->getLocation());
	else
		uses_.addImplicit(ASH_USE_CALL, constructor, node->getLocation());
}

void Expressions::create(const CXXNewExpr *node)
{
	if (const FunctionDecl *allocator = node->getOperatorNew())
		uses_.addImplicit(ASH_USE_CALL, allocator, node->getBeginLoc());
}

void Expressions::destroy(const CXXDeleteExpr *node)
{
	if (const FunctionDecl *release = node->getOperatorDelete())
		uses_.addImplicit(ASH_USE_CALL, release, node->getBeginLoc());
	QualType type = node->getDestroyedType();
	const CXXRecordDecl *record = type.isNull() ? nullptr : type->getAsCXXRecordDecl();
	if (!record || !record->hasDefinition())
		return;
	const CXXDestructorDecl *destructor = record->getDestructor();
	if (destructor && !destructor->isImplicit())
		uses_.addImplicit(ASH_USE_CALL, destructor, node->getBeginLoc(),
				  bitIf(destructor->isVirtual(), ASH_USE_VIRTUAL));
}

void Expressions::designated(const DesignatedInitExpr *node)
{
	for (const DesignatedInitExpr::Designator &part : node->designators()) {
		if (!part.isFieldDesignator())
			continue;
		const FieldDecl *field = designatedField(part);
		if (field && field->getIdentifier())
			uses_.add(ASH_USE_FIELD, field, part.getFieldLoc());
	}
}

void Expressions::offset(const OffsetOfExpr *node)
{
	for (unsigned i = 0; i < node->getNumComponents(); i++) {
		const OffsetOfNode &part = node->getComponent(i);
		if (part.getKind() == OffsetOfNode::Field && part.getField()->getIdentifier())
			uses_.add(ASH_USE_FIELD, part.getField(), part.getEndLoc(),
				  ASH_USE_UNEVALUATED);
	}
}

// "sizeof *p" needs the type it does not spell.
void Expressions::sizeOf(const UnaryExprOrTypeTraitExpr *node)
{
	if (node->isArgumentType())
		return;
	QualType type = node->getArgumentExpr()->getType();
	if (const TagDecl *tag = type->getBaseElementTypeUnsafe()->getAsTagDecl())
		uses_.add(ASH_USE_TYPE_COMPLETE, tag, node->getOperatorLoc(), ASH_USE_IMPLICIT);
}

void Expressions::binary(const BinaryOperator *node)
{
	if (!node->isAssignmentOp())
		return;
	decide(node->getLHS(), node->isCompoundAssignmentOp() ? Role::ReadWrite : Role::Write);
	// "*a = *b" needs the type it does not spell.
	const RecordDecl *record = node->getLHS()->getType()->getAsRecordDecl();
	if (record && node->getOpcode() == BO_Assign)
		uses_.add(ASH_USE_TYPE_COMPLETE, record, node->getOperatorLoc(), ASH_USE_IMPLICIT);
}

void Expressions::unary(const UnaryOperator *node)
{
	if (node->isIncrementDecrementOp())
		decide(node->getSubExpr(), Role::ReadWrite);
	else if (node->getOpcode() == UO_AddrOf)
		decide(node->getSubExpr(), Role::Address);
	else if (node->getOpcode() == UO_Deref && undecayed(node->getSubExpr()))
		subscripted_.insert(node->getSubExpr()->IgnoreParens());
}

void Expressions::subscript(const ArraySubscriptExpr *node)
{
	if (undecayed(node->getBase()))
		subscripted_.insert(node->getBase()->IgnoreParens());
}

void Expressions::decay(const ImplicitCastExpr *node)
{
	if (node->getCastKind() != CK_ArrayToPointerDecay || subscripted_.count(node))
		return;
	QualType element = unit_.ast.getBaseElementType(node->getSubExpr()->getType());
	if (!element.isConstQualified())
		decide(node->getSubExpr(), Role::Address);
}

void Expressions::initialised(const VarDecl *variable)
{
	if (variable->getInit() && isWritableReference(variable->getType()))
		decide(variable->getInit(), Role::Address);
}

} // namespace ashlar
