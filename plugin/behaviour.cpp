// Behaviour: see behaviour.h. A parent says what its parts bring with them before the walk gets to
// them; nothing here looks into an expression for its value.
#include "plugin/behaviour.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"

#include "plugin/ast_unit.h"
#include "plugin/compat.h"
#include "plugin/patterns.h"

using namespace clang;

namespace ashlar
{

static bool hasText(const NamedDecl *declaration)
{
	if (const auto *function = dyn_cast<FunctionDecl>(declaration))
		return function->doesThisDeclarationHaveABody() && !function->isDefaulted();
	if (const auto *variable = dyn_cast<VarDecl>(declaration))
		return variable->hasGlobalStorage() && !variable->isStaticLocal() &&
		       !isa<ParmVarDecl>(variable) && variable->hasInit() &&
		       variable->isThisDeclarationADefinition() != VarDecl::DeclarationOnly;
	const auto *field = dyn_cast<FieldDecl>(declaration);
	return field && field->hasInClassInitializer();
}

bool Behaviour::begin(const NamedDecl *declaration)
{
	if (!hasText(declaration) || isInstantiated(declaration) ||
	    unit_.entities.of(declaration) == ASH_NONE)
		return false;
	auto body = std::make_unique<Body>();
	body->owner = declaration;
	body->function = dyn_cast<FunctionDecl>(declaration);
	body->outside = around_;
	around_ = 0;
	bodies_.push_back(std::move(body));
	if (isa<FieldDecl>(declaration))
		note(Deed::Field, declaration);
	return true;
}

void Behaviour::end()
{
	Body &body = *bodies_.back();
	account_.settle(body);
	around_ = body.outside;
	bodies_.pop_back();
	if (bodies_.empty())
		parts_.clear();
}

void Behaviour::note(Deed deed, const void *node)
{
	bodies_.back()->events.push_back({node, deed, around_});
}

void Behaviour::mark(const Stmt *part, unsigned around)
{
	if (part)
		parts_[part] |= uint8_t(around);
}

void Behaviour::enterMarked(const Stmt *node)
{
	auto known = parts_.find(node);
	if (known == parts_.end())
		return;
	outer_.emplace_back(node, around_);
	around_ = uint8_t((around_ & ~IN_ELSE) | known->second);
}

void Behaviour::variable(const VarDecl *variable)
{
	if (!bodies_.empty() && !isa<ParmVarDecl>(variable) &&
	    (variable->hasInit() || variable->hasAttrs()))
		note(Deed::Variable, variable);
}

void Behaviour::initializer(const CXXCtorInitializer *initializer)
{
	if (!bodies_.empty() && initializer->isWritten())
		note(Deed::Initialiser, initializer);
}

// --- control ---

static bool exits(const Stmt *node)
{
	if (const auto *block = dyn_cast_or_null<CompoundStmt>(node))
		return !block->body_empty() && exits(block->body_back());
	if (const auto *expression = dyn_cast_or_null<Expr>(node))
		return isa<CXXThrowExpr>(expression->IgnoreUnlessSpelledInSource());
	return isa_and_nonnull<ReturnStmt, BreakStmt, ContinueStmt, GotoStmt>(node);
}

// What follows "if (x) return;" happens on some paths only.
void Behaviour::VisitCompoundStmt(const CompoundStmt *node)
{
	bool some = false;
	for (const Stmt *one : node->body()) {
		if (some)
			mark(one, IN_BRANCH);
		const auto *conditional = dyn_cast<IfStmt>(one);
		some |= conditional && !conditional->getElse() && exits(conditional->getThen());
	}
}

// The return at the end of a branch, or null.
static const ReturnStmt *lastReturn(const Stmt *branch)
{
	if (const auto *block = dyn_cast_or_null<CompoundStmt>(branch))
		return block->body_empty() ? nullptr : lastReturn(block->body_back());
	return dyn_cast_or_null<ReturnStmt>(branch);
}

void Behaviour::VisitIfStmt(const IfStmt *node)
{
	const ReturnStmt *leave = unit_.cplusplus() ? nullptr : lastReturn(node->getThen());
	if (leave)
		bodies_.back()->guards[leave] = node->getCond();
	const auto *chained = dyn_cast_or_null<IfStmt>(node->getElse());
	mark(node->getCond(), IN_CONDITION);
	mark(node->getThen(), IN_BRANCH);
	mark(node->getElse(), IN_BRANCH | (chained ? IN_ELSE : 0));
	note(Deed::Test, node->getCond());
	if (chained && !(around_ & IN_ELSE))
		note(Deed::Chain, node);
}

void Behaviour::VisitCXXForRangeStmt(const CXXForRangeStmt *node)
{
	mark(node->getBody(), IN_LOOP);
	const VarDecl *variable = node->getLoopVariable();
	if (variable && node->getRangeInit())
		bodies_.back()->locals.elementOf.try_emplace(variable, node->getRangeInit());
}

void Behaviour::VisitForStmt(const ForStmt *node)
{
	mark(node->getCond(), IN_LOOP | IN_CONDITION);
	mark(node->getInc(), IN_LOOP);
	mark(node->getBody(), IN_LOOP);
}

void Behaviour::VisitWhileStmt(const WhileStmt *node)
{
	mark(node->getCond(), IN_LOOP | IN_CONDITION);
	mark(node->getBody(), IN_LOOP);
	note(Deed::Test, node->getCond());
}

void Behaviour::VisitDoStmt(const DoStmt *node)
{
	mark(node->getCond(), IN_LOOP | IN_CONDITION);
	mark(node->getBody(), IN_LOOP);
}

void Behaviour::VisitSwitchStmt(const SwitchStmt *node)
{
	mark(node->getCond(), IN_CONDITION);
	mark(node->getBody(), IN_BRANCH);
	note(Deed::Switch, node);
}

void Behaviour::VisitConditionalOperator(const ConditionalOperator *node)
{
	mark(node->getCond(), IN_CONDITION);
	mark(node->getTrueExpr(), IN_BRANCH);
	mark(node->getFalseExpr(), IN_BRANCH);
	note(Deed::Test, node->getCond());
}

void Behaviour::VisitCXXCatchStmt(const CXXCatchStmt *node)
{
	mark(node->getHandlerBlock(), IN_BRANCH);
}

// --- expressions ---

void Behaviour::assigned(const Expr *target, const Expr *source)
{
	const auto *reference = dyn_cast<DeclRefExpr>(target->IgnoreParenImpCasts());
	const auto *variable = reference ? dyn_cast<VarDecl>(reference->getDecl()) : nullptr;
	if (variable && variable->hasLocalStorage())
		bodies_.back()->locals.assigned[variable].push_back(source);
}

void Behaviour::VisitBinaryOperator(const BinaryOperator *node)
{
	if (node->isLogicalOp()) {
		mark(node->getRHS(), IN_BRANCH);
		note(Deed::Test, node->getLHS());
		return;
	}
	if (!node->isAssignmentOp())
		return;
	note(node->getOpcode() == BO_Assign ? Deed::Assign : Deed::Modify, node);
	if (node->getOpcode() == BO_Assign)
		assigned(node->getLHS(), node->getRHS());
}

static const LambdaExpr *lambdaIn(const Expr *argument)
{
	const Expr *bare = argument->IgnoreUnlessSpelledInSource();
	if (const auto *construct = dyn_cast<CXXConstructExpr>(bare))
		if (construct->getNumArgs() == 1)
			bare = construct->getArg(0)->IgnoreUnlessSpelledInSource();
	return dyn_cast<LambdaExpr>(bare);
}

// A lambda given to an algorithm of the library runs for each element of the first argument.
void Behaviour::algorithm(const CallExpr *node)
{
	const LambdaExpr *lambda = nullptr;
	for (const Expr *argument : node->arguments())
		if (const LambdaExpr *one = lambdaIn(argument))
			lambda = one;
	if (!lambda || node->getNumArgs() < 2)
		return;
	Callee callee = calleeOf(node);
	const FunctionDecl *function = callee.function;
	bool algorithm = !callee.object && callee.arguments.size() > 1 &&
			 (!function || function->isInStdNamespace());
	if (!algorithm || startsWith(identifierOf(callee.name), "make"))
		return;
	mark(lambda->getBody(), IN_LOOP);
	const CXXMethodDecl *body = lambda->getCallOperator();
	if (body && body->getNumParams() > 0)
		bodies_.back()->locals.elementOf.try_emplace(body->getParamDecl(0),
							     callee.arguments.front());
}

// "local = x" and "local.reset(x)" of classes.
void Behaviour::handle(const CallExpr *node)
{
	const auto *operation = dyn_cast<CXXOperatorCallExpr>(node);
	if (operation && operation->getOperator() == OO_Equal && operation->getNumArgs() == 2)
		return assigned(operation->getArg(0), operation->getArg(1));
	const auto *member = dyn_cast<CXXMemberCallExpr>(node);
	const auto *named = member ? dyn_cast<MemberExpr>(member->getCallee()) : nullptr;
	if (named && member->getNumArgs() > 0 &&
	    identifierOf(named->getMemberDecl()->getDeclName()) == "reset")
		assigned(named->getBase(), member->getArg(0));
}

void Behaviour::VisitCallExpr(const CallExpr *node)
{
	Body &body = *bodies_.back();
	if (!body.orders.try_emplace(node, body.orders.size() + 1).second)
		return; // both forms of an initialiser list hold it
	note(Deed::Call, node);
	if (!unit_.cplusplus())
		return;
	algorithm(node);
	handle(node);
}

void Behaviour::construct(const Expr *node)
{
	Body &body = *bodies_.back();
	if (body.orders.try_emplace(node, body.orders.size() + 1).second)
		note(Deed::Construct, node);
}

void Behaviour::VisitCXXConstructExpr(const CXXConstructExpr *node)
{
	construct(node);
}

void Behaviour::VisitCXXUnresolvedConstructExpr(const CXXUnresolvedConstructExpr *node)
{
	construct(node);
}

void Behaviour::VisitInitListExpr(const InitListExpr *node)
{
	if (unit_.cplusplus() && node->isSemanticForm() && node->getType()->isRecordType())
		construct(node);
}

void Behaviour::VisitCXXNewExpr(const CXXNewExpr *node)
{
	Body &body = *bodies_.back();
	const Expr *init = node->getInitializer(); // a constructor has an order of its own
	if (init && !isa<CXXConstructExpr>(init))
		body.orders.try_emplace(node, body.orders.size() + 1);
	note(Deed::New, node);
}

// atomic_fetch_add() and the like: the counter is counted, whatever the order of memory.
void Behaviour::VisitAtomicExpr(const AtomicExpr *node)
{
	switch (node->getOp()) {
	case AtomicExpr::AO__c11_atomic_fetch_add:
	case AtomicExpr::AO__c11_atomic_fetch_sub:
	case AtomicExpr::AO__atomic_fetch_add:
	case AtomicExpr::AO__atomic_fetch_sub:
	case AtomicExpr::AO__atomic_add_fetch:
	case AtomicExpr::AO__atomic_sub_fetch:
		note(Deed::Modify, node);
		break;
	default:
		break;
	}
}

void Behaviour::VisitUnaryOperator(const UnaryOperator *node)
{
	if (!node->isIncrementDecrementOp())
		return;
	note(Deed::Modify, node);
	if (node->getType()->isPointerType())
		assigned(node->getSubExpr(), node);
}

void Behaviour::VisitLambdaExpr(const LambdaExpr *node)
{
	mark(node->getBody(), IN_LAMBDA);
}

void Behaviour::VisitReturnStmt(const ReturnStmt *node)
{
	if (node->getRetValue())
		note(Deed::Return, node);
	const FunctionDecl *function = bodies_.back()->function;
	if (function && !unit_.cplusplus() && lastReturn(function->getBody()) != node)
		note(Deed::Leave, node);
}

void Behaviour::VisitExplicitCastExpr(const ExplicitCastExpr *node)
{
	if (!isa<CXXFunctionalCastExpr>(node))
		note(Deed::Cast, node);
}

} // namespace ashlar
