// Value: see value.h. Here are names, members, operators and casts; calls and creations are in
// value_calls.cpp, locals in value_locals.cpp.
#include "plugin/value.h"

#include "clang/AST/ASTContext.h"

#include "plugin/ast_unit.h"

using namespace clang;

namespace ashlar
{

// Longer chains of locals and operands than people write end here.
static constexpr unsigned DEEPEST = 40;

static Value plain(uint32_t origin, const NamedDecl *entity = nullptr)
{
	Value value;
	value.origin = origin;
	value.entity = entity;
	return value;
}

const NamedDecl *Values::recordOf(QualType type)
{
	return type.isNull() ? nullptr : held_.one(type).record;
}

Value Values::of(const Expr *node)
{
	if (!node || depth_ >= DEEPEST)
		return plain(ASH_ORIGIN_OTHER);
	node = node->IgnoreParens();
	depth_++;
	Value value = Visit(node);
	depth_--;
	bool thing = value.origin != ASH_ORIGIN_NULL && value.origin != ASH_ORIGIN_CONSTANT &&
		     value.origin != ASH_ORIGIN_FUNCTION;
	// What was created is known better where it is created.
	if (thing && (value.origin != ASH_ORIGIN_NEW || !value.record || value.field))
		if (const NamedDecl *record = recordOf(node->getType()))
			value.record = record;
	return value;
}

// What is copied, moved or wrapped, when that is a name or a choice.
static const Expr *beneath(const Expr *node)
{
	const Expr *bare = node->IgnoreParenImpCasts();
	if (const auto *full = dyn_cast<FullExpr>(bare))
		bare = full->getSubExpr()->IgnoreParenImpCasts();
	const auto *construct = dyn_cast<CXXConstructExpr>(bare);
	if (!construct || construct->getNumArgs() != 1 || isa<CXXTemporaryObjectExpr>(construct))
		return bare;
	const Expr *inner = construct->getArg(0)->IgnoreParenImpCasts();
	if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(inner))
		inner = temporary->getSubExpr()->IgnoreParenImpCasts();
	return isa<ConditionalOperator>(inner) || isa<DeclRefExpr>(inner) ? inner : bare;
}

void Values::alternatives(const Expr *node, llvm::SmallVectorImpl<Value> &found)
{
	const Expr *bare = beneath(node);
	const auto *choice = dyn_cast<ConditionalOperator>(bare);
	const auto *reference = dyn_cast<DeclRefExpr>(bare);
	const auto *variable = reference ? dyn_cast<VarDecl>(reference->getDecl()) : nullptr;
	llvm::SmallVector<const Expr *, 4> several;
	if (choice) {
		several = {choice->getTrueExpr(), choice->getFalseExpr()};
		variable = nullptr;
	} else if (variable && variable->hasLocalStorage() && !isa<ParmVarDecl>(variable) &&
		   !llvm::is_contained(following_, variable) && !given(variable).moves) {
		several = given(variable).sources;
	}
	bool one = several.size() == 1 && isa<ConditionalOperator>(beneath(several.front()));
	if ((several.size() < 2 && !one) || depth_ >= DEEPEST) {
		found.push_back(of(node));
		return;
	}
	depth_++;
	if (variable)
		following_.push_back(variable);
	for (const Expr *branch : several)
		alternatives(branch, found);
	if (variable)
		following_.pop_back();
	depth_--;
}

Value Values::VisitStmt(const Stmt *)
{
	return plain(ASH_ORIGIN_OTHER);
}

Value Values::ofThis() const
{
	Value value = plain(ASH_ORIGIN_THIS);
	const DeclContext *context = function_;
	while (context && !isa<CXXRecordDecl>(context))
		context = context->getParent();
	value.record = dyn_cast_or_null<CXXRecordDecl>(context);
	return value;
}

Value Values::VisitCXXThisExpr(const CXXThisExpr *)
{
	return plain(ASH_ORIGIN_THIS); // its type tells the record
}

Value Values::VisitDeclRefExpr(const DeclRefExpr *node)
{
	const ValueDecl *target = node->getDecl();
	if (isa<FunctionDecl>(target))
		return plain(ASH_ORIGIN_FUNCTION, target);
	if (isa<EnumConstantDecl>(target) || isa<NonTypeTemplateParmDecl>(target))
		return plain(ASH_ORIGIN_CONSTANT);
	if (const auto *binding = dyn_cast<BindingDecl>(target))
		target = cast<ValueDecl>(binding->getDecomposedDecl());
	const auto *variable = dyn_cast<VarDecl>(target);
	if (!variable)
		return plain(ASH_ORIGIN_OTHER);
	if (variable->hasGlobalStorage())
		return plain(ASH_ORIGIN_GLOBAL, variable);
	if (!isa<ParmVarDecl>(variable) || variable->getDeclContext() != function_)
		return local(variable);
	Value value = plain(ASH_ORIGIN_PARAMETER, variable);
	if (given(variable).moves)
		value.how |= ASH_VALUE_ELEMENT;
	return value;
}

// A member of `base`. The library's pairs and nodes are seen through, and so are unnamed members.
Value Values::aside(Value base, const ValueDecl *field)
{
	const auto *record = field ? dyn_cast<RecordDecl>(field->getDeclContext()) : nullptr;
	if (!record || field->getDeclName().isEmpty() || record->isInStdNamespace())
		return base;
	base.through = base.field;
	base.field = field;
	base.how &= ASH_VALUE_ACCESSOR | ASH_VALUE_CAST;
	base.record = nullptr;
	return base;
}

Value Values::VisitMemberExpr(const MemberExpr *node)
{
	const ValueDecl *member = node->getMemberDecl();
	if (isa<FieldDecl>(member))
		return aside(of(node->getBase()), member);
	if (isa<VarDecl>(member))
		return plain(ASH_ORIGIN_GLOBAL, member);
	return plain(isa<FunctionDecl>(member) ? ASH_ORIGIN_FUNCTION : ASH_ORIGIN_CONSTANT, member);
}

Value Values::VisitCXXDependentScopeMemberExpr(const CXXDependentScopeMemberExpr *node)
{
	Value base = node->isImplicitAccess() ? ofThis() : of(node->getBase());
	llvm::StringRef name = identifierOf(node->getMember());
	if (name == "first" || name == "second") // of a pair, most likely
		return base;
	const FieldDecl *field = fieldOf(base.record, node->getMember());
	return field ? aside(base, field) : plain(ASH_ORIGIN_OTHER);
}

Value Values::VisitArraySubscriptExpr(const ArraySubscriptExpr *node)
{
	// while types are open, Clang takes the index for the base
	Value value = of(node->isTypeDependent() ? node->getLHS() : node->getBase());
	value.how |= ASH_VALUE_ELEMENT;
	return value;
}

// The star undoes the address, and the other way round; a function is its own address.
static Value turned(Value value, uint32_t undone, uint32_t done)
{
	if (value.how & undone)
		value.how &= ~undone;
	else if (value.origin != ASH_ORIGIN_FUNCTION)
		value.how |= done;
	return value;
}

// What an atomic operation gives is what is there.
Value Values::VisitAtomicExpr(const AtomicExpr *node)
{
	return turned(of(node->getPtr()), ASH_VALUE_ADDRESS, ASH_VALUE_DEREFERENCED);
}

Value Values::VisitUnaryOperator(const UnaryOperator *node)
{
	if (node->isIncrementDecrementOp())
		return of(node->getSubExpr());
	switch (node->getOpcode()) {
	case UO_Deref:
		return turned(of(node->getSubExpr()), ASH_VALUE_ADDRESS, ASH_VALUE_DEREFERENCED);
	case UO_AddrOf:
		return turned(of(node->getSubExpr()), ASH_VALUE_DEREFERENCED, ASH_VALUE_ADDRESS);
	case UO_Extension:
		return of(node->getSubExpr());
	case UO_Minus:
	case UO_Plus:
	case UO_Not:
	case UO_LNot:
		return plain(of(node->getSubExpr()).origin == ASH_ORIGIN_CONSTANT
				     ? ASH_ORIGIN_CONSTANT
				     : ASH_ORIGIN_OTHER);
	default:
		return plain(ASH_ORIGIN_OTHER);
	}
}

// The pointer side of "p + n" and "p - n" stays the value it is.
Value Values::VisitBinaryOperator(const BinaryOperator *node)
{
	if (node->getOpcode() == BO_Assign || node->getOpcode() == BO_Comma)
		return of(node->getRHS());
	if (node->isCompoundAssignmentOp())
		return of(node->getLHS());
	if (!node->isAdditiveOp() || !node->getType()->isPointerType())
		return plain(ASH_ORIGIN_OTHER);
	bool left = node->getLHS()->getType()->isPointerType();
	Value value = of(left ? node->getLHS() : node->getRHS());
	if (!node->getType()->getPointeeType()->isCharType()) // bytes: see container_of
		value.how |= ASH_VALUE_ELEMENT;
	return value;
}

static bool isNothing(const Value &value)
{
	return value.origin == ASH_ORIGIN_NULL || value.origin == ASH_ORIGIN_CONSTANT;
}

Value Values::VisitConditionalOperator(const ConditionalOperator *node)
{
	Value first = of(node->getTrueExpr());
	return isNothing(first) ? of(node->getFalseExpr()) : first;
}

Value Values::VisitBinaryConditionalOperator(const BinaryConditionalOperator *node)
{
	return of(node->getCommon());
}

Value Values::VisitOpaqueValueExpr(const OpaqueValueExpr *node)
{
	return of(node->getSourceExpr());
}

Value Values::VisitStmtExpr(const StmtExpr *node)
{
	const Stmt *last =
		node->getSubStmt()->body_empty() ? nullptr : node->getSubStmt()->body_back();
	return of(dyn_cast_or_null<Expr>(last));
}

Value Values::VisitCastExpr(const CastExpr *node)
{
	if (node->getCastKind() == CK_NullToPointer)
		return plain(ASH_ORIGIN_NULL);
	const Expr *operand = node->getSubExpr();
	Value value = of(operand);
	QualType type = node->getType();
	if (value.origin == ASH_ORIGIN_CONSTANT && type->isPointerType() &&
	    node->getCastKind() == CK_IntegralToPointer)
		return plain(ASH_ORIGIN_OTHER); // MAP_FAILED and the like
	// Memory becomes an object where it gets its type.
	const auto *call = dyn_cast_or_null<CallExpr>(value.made);
	if (value.origin == ASH_ORIGIN_CALL && call && !value.field &&
	    operand->getType()->isVoidPointerType() && isAllocation(call))
		if (const NamedDecl *record = recordOf(type))
			return made(call, record);
	return value;
}

Value Values::VisitExplicitCastExpr(const ExplicitCastExpr *node)
{
	const Expr *operand = node->getSubExpr()->IgnoreImplicit();
	const auto *construct = dyn_cast<CXXConstructExpr>(operand);
	if (construct && construct->getConstructor()->isCopyOrMoveConstructor() &&
	    held_.wrapper(node->getType()) == Wrapper::None)
		return made(construct, recordOf(node->getType())); // "T(*this)"
	Value value = VisitCastExpr(node);
	bool creates = node->getCastKind() == CK_ConstructorConversion;
	if (!creates && node->getCastKind() != CK_NoOp && value.origin != ASH_ORIGIN_NEW)
		value.how |= ASH_VALUE_CAST;
	return value;
}

Value Values::VisitFullExpr(const FullExpr *node)
{
	return of(node->getSubExpr());
}

Value Values::VisitMaterializeTemporaryExpr(const MaterializeTemporaryExpr *node)
{
	return of(node->getSubExpr());
}

Value Values::VisitCXXBindTemporaryExpr(const CXXBindTemporaryExpr *node)
{
	return of(node->getSubExpr());
}

Value Values::VisitCXXStdInitializerListExpr(const CXXStdInitializerListExpr *node)
{
	return of(node->getSubExpr());
}

Value Values::VisitParenListExpr(const ParenListExpr *node)
{
	return node->getNumExprs() == 1 ? of(node->getExpr(0)) : plain(ASH_ORIGIN_OTHER);
}

Value Values::VisitInitListExpr(const InitListExpr *node)
{
	bool record = node->getType()->isRecordType();
	if (node->getNumInits() == 1 && (!record || node->isTransparent()))
		return of(node->getInit(0));
	return record ? made(node, recordOf(node->getType())) : plain(ASH_ORIGIN_OTHER);
}

Value Values::VisitCompoundLiteralExpr(const CompoundLiteralExpr *node)
{
	return node->getType()->isRecordType() ? made(node, recordOf(node->getType()))
					       : of(node->getInitializer());
}

Value Values::VisitLambdaExpr(const LambdaExpr *)
{
	return plain(ASH_ORIGIN_FUNCTION);
}

Value Values::VisitPackExpansionExpr(const PackExpansionExpr *node)
{
	return of(node->getPattern());
}

Value Values::VisitGenericSelectionExpr(const GenericSelectionExpr *node)
{
	return node->isResultDependent() ? plain(ASH_ORIGIN_OTHER) : of(node->getResultExpr());
}

Value Values::VisitCXXDefaultArgExpr(const CXXDefaultArgExpr *)
{
	return Value(); // nobody passed anything
}

Value Values::VisitCXXDefaultInitExpr(const CXXDefaultInitExpr *)
{
	return Value();
}

Value Values::VisitCXXNullPtrLiteralExpr(const CXXNullPtrLiteralExpr *)
{
	return plain(ASH_ORIGIN_NULL);
}

Value Values::VisitGNUNullExpr(const GNUNullExpr *)
{
	return plain(ASH_ORIGIN_NULL);
}

#define CONSTANT(CLASS)                                                                            \
	Value Values::Visit##CLASS(const CLASS *)                                                  \
	{                                                                                          \
		return plain(ASH_ORIGIN_CONSTANT);                                                 \
	}
CONSTANT(IntegerLiteral)
CONSTANT(FloatingLiteral)
CONSTANT(CharacterLiteral)
CONSTANT(StringLiteral)
CONSTANT(CXXBoolLiteralExpr)
CONSTANT(UnaryExprOrTypeTraitExpr)
#undef CONSTANT

} // namespace ashlar
