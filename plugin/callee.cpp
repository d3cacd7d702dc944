// Callee: see callee.h.
#include "plugin/callee.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

#include "plugin/held.h"

using namespace clang;

namespace ashlar
{

llvm::StringRef identifierOf(DeclarationName name)
{
	const IdentifierInfo *identifier = name.getAsIdentifierInfo();
	return identifier ? identifier->getName() : llvm::StringRef();
}

static const FunctionDecl *asFunction(const NamedDecl *declaration)
{
	declaration = declaration->getUnderlyingDecl();
	if (const auto *described = dyn_cast<FunctionTemplateDecl>(declaration))
		return described->getTemplatedDecl();
	return dyn_cast<FunctionDecl>(declaration);
}

static bool takes(const FunctionDecl *function, size_t arguments)
{
	return arguments >= function->getMinRequiredArguments() &&
	       (arguments <= function->getNumParams() || function->isVariadic());
}

// Of several overloads the only one that takes so many arguments.
template <typename Range> static const FunctionDecl *only(Range candidates, size_t arguments)
{
	const FunctionDecl *found = nullptr;
	for (const NamedDecl *candidate : candidates) {
		const FunctionDecl *function = asFunction(candidate);
		if (!function || !takes(function, arguments))
			continue;
		if (found && found->getCanonicalDecl() != function->getCanonicalDecl())
			return nullptr;
		found = function;
	}
	return found;
}

static const CXXRecordDecl *definitionOf(const NamedDecl *record)
{
	const auto *known = dyn_cast_or_null<CXXRecordDecl>(record);
	return known ? known->getDefinition() : nullptr;
}

const FunctionDecl *methodOf(const NamedDecl *record, DeclarationName name, size_t arguments)
{
	const CXXRecordDecl *known = definitionOf(record);
	if (!known)
		return nullptr;
	auto found = known->lookup(name);
	if (!found.empty())
		return only(found, arguments);
	for (const CXXBaseSpecifier &base : known->bases())
		if (const FunctionDecl *inherited =
			    methodOf(classOfType(base.getType()), name, arguments))
			return inherited;
	return nullptr;
}

const FieldDecl *fieldOf(const NamedDecl *record, DeclarationName name)
{
	const CXXRecordDecl *known = definitionOf(record);
	if (!known)
		return nullptr;
	for (const NamedDecl *one : known->lookup(name))
		if (const auto *field = dyn_cast<FieldDecl>(one))
			return field;
	for (const CXXBaseSpecifier &base : known->bases())
		if (const FieldDecl *inherited = fieldOf(classOfType(base.getType()), name))
			return inherited;
	return nullptr;
}

// Without the decays and the stars that a function designator may wear.
static const Expr *bare(const Expr *node)
{
	node = node->IgnoreParenImpCasts();
	while (const auto *unary = dyn_cast<UnaryOperator>(node)) {
		if (unary->getOpcode() != UO_Deref && unary->getOpcode() != UO_AddrOf)
			break;
		node = unary->getSubExpr()->IgnoreParenImpCasts();
	}
	return node;
}

static void fromReference(const DeclRefExpr *node, Callee &callee)
{
	callee.name = node->getDecl()->getDeclName();
	callee.place = node->getLocation();
	callee.function = dyn_cast<FunctionDecl>(node->getDecl());
	if (!callee.function)
		callee.pointer = node;
}

static void fromMember(const MemberExpr *node, Callee &callee)
{
	callee.name = node->getMemberDecl()->getDeclName();
	callee.place = node->getMemberLoc();
	callee.function = dyn_cast<FunctionDecl>(node->getMemberDecl());
	if (!callee.function) {
		callee.pointer = node;
		return;
	}
	callee.object = node->getBase();
	callee.qualified = node->hasQualifier();
}

static void fromOperator(const CXXOperatorCallExpr *node, Callee &callee)
{
	callee.function = node->getDirectCallee();
	callee.place = node->getOperatorLoc();
	callee.name = callee.function ? callee.function->getDeclName() : DeclarationName();
	bool member = !callee.function || isa<CXXMethodDecl>(callee.function) ||
		      node->getOperator() == OO_Call || node->getOperator() == OO_Subscript;
	if (!member || callee.arguments.empty())
		return;
	callee.object = callee.arguments.front();
	callee.arguments = callee.arguments.drop_front();
}

// Names in a template that nothing has looked up yet, or has not chosen among.
static bool fromDependent(const Expr *node, Callee &callee)
{
	size_t n = callee.arguments.size();
	if (const auto *member = dyn_cast<CXXDependentScopeMemberExpr>(node)) {
		callee.name = member->getMember();
		callee.place = member->getMemberLoc();
		callee.onThis = member->isImplicitAccess();
		callee.object = callee.onThis ? nullptr : member->getBase();
		callee.qualified = member->getQualifierLoc().hasQualifier();
	} else if (const auto *members = dyn_cast<UnresolvedMemberExpr>(node)) {
		callee.name = members->getMemberName();
		callee.place = members->getMemberLoc();
		callee.onThis = members->isImplicitAccess();
		callee.object = callee.onThis ? nullptr : members->getBase();
		callee.function = only(members->decls(), n);
	} else if (const auto *names = dyn_cast<UnresolvedLookupExpr>(node)) {
		callee.name = names->getName();
		callee.place = names->getNameLoc();
		callee.function = only(names->decls(), n);
		if (!callee.function && names->getNumDecls() > 0) {
			const FunctionDecl *first = asFunction(*names->decls_begin());
			if (first && first->isInStdNamespace())
				callee.function = first; // whichever: all do alike
		}
	} else if (const auto *scoped = dyn_cast<DependentScopeDeclRefExpr>(node)) {
		callee.name = scoped->getDeclName();
		callee.place = scoped->getLocation();
		callee.qualified = true;
	} else {
		return false;
	}
	return true;
}

Callee calleeOf(const CallExpr *node)
{
	Callee callee;
	callee.arguments = llvm::ArrayRef<const Expr *>(node->getArgs(), node->getNumArgs());
	callee.place = node->getExprLoc();
	if (const auto *operation = dyn_cast<CXXOperatorCallExpr>(node)) {
		fromOperator(operation, callee);
		return callee;
	}
	const Expr *named = bare(node->getCallee());
	if (const auto *reference = dyn_cast<DeclRefExpr>(named))
		fromReference(reference, callee);
	else if (const auto *member = dyn_cast<MemberExpr>(named))
		fromMember(member, callee);
	else if (!fromDependent(named, callee))
		callee.pointer = named;
	return callee;
}

} // namespace ashlar
