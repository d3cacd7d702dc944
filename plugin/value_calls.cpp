// Value, calls and creations: see value.h.
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/StringSwitch.h"

#include "plugin/ast_unit.h"
#include "plugin/value.h"

using namespace clang;

namespace ashlar
{

Value Values::made(const Expr *node, const NamedDecl *record)
{
	Value value;
	value.origin = ASH_ORIGIN_NEW;
	value.entity = record;
	value.record = record;
	value.made = node;
	return value;
}

Value Values::VisitCXXNewExpr(const CXXNewExpr *node)
{
	return made(node, recordOf(node->getAllocatedType()));
}

Value Values::ofObject(const Callee &callee)
{
	return callee.onThis ? ofThis() : of(callee.object);
}

// --- memory and factories of the library ---

// The T of a "sizeof(T)" or "sizeof *p" in it, alone or counted; none: null.
static QualType sizedBy(const Expr *node)
{
	node = node->IgnoreParenCasts();
	if (const auto *size = dyn_cast<UnaryExprOrTypeTraitExpr>(node))
		return size->getKind() == UETT_SizeOf ? size->getTypeOfArgument() : QualType();
	const auto *binary = dyn_cast<BinaryOperator>(node);
	if (!binary)
		return QualType();
	QualType left = sizedBy(binary->getLHS());
	return left.isNull() ? sizedBy(binary->getRHS()) : left;
}

// The object is there already: memcpy, realloc, bsearch, and what is like them.
static bool isHanded(const CallExpr *node, QualType sized)
{
	const Expr *first = node->getArg(0)->IgnoreParenImpCasts();
	if (first->getType()->isVoidPointerType() || node->getBuiltinCallee())
		return first->getType()->isPointerType() || first->getType()->isArrayType();
	for (const Expr *argument : node->arguments()) {
		QualType type = argument->IgnoreParenCasts()->getType();
		QualType pointee = type->isArrayType()
					   ? QualType(type->getPointeeOrArrayElementType(), 0)
					   : type->getPointeeType();
		if (!pointee.isNull() && !sized.isNull() &&
		    pointee.getCanonicalType().getUnqualifiedType() ==
			    sized.getCanonicalType().getUnqualifiedType())
			return true;
	}
	return false;
}

bool isAllocation(const CallExpr *node)
{
	const FunctionDecl *function = node->getDirectCallee();
	if (!function || !function->getReturnType()->isVoidPointerType() || !node->getNumArgs())
		return false;
	QualType sized;
	for (const Expr *argument : node->arguments())
		if (sized.isNull())
			sized = sizedBy(argument);
	bool from_pointer = node->getArg(0)->getType()->isPointerType();
	if (from_pointer) // A pool, a context, a name: then it must say of what.
		return !sized.isNull() && sized->isRecordType() && !isHanded(node, sized);
	if (!sized.isNull() || function->hasAttr<RestrictAttr>() ||
	    function->hasAttr<AllocSizeAttr>())
		return true;
	return llvm::StringSwitch<bool>(identifierOf(function->getDeclName()))
		.Cases("malloc", "calloc", "aligned_alloc", "alloca", true)
		.Default(false);
}

QualType allocatedType(const CallExpr *node)
{
	QualType sized;
	if (isAllocation(node))
		for (const Expr *argument : node->arguments())
			if (sized.isNull())
				sized = sizedBy(argument);
	return !sized.isNull() && sized->isRecordType() ? sized : QualType();
}

// The template argument written first: the T of make_unique<T>(...).
static QualType firstArgument(const Expr *named)
{
	const TemplateArgumentLoc *arguments = nullptr;
	if (const auto *reference = dyn_cast<DeclRefExpr>(named))
		arguments =
			reference->getNumTemplateArgs() ? reference->getTemplateArgs() : nullptr;
	else if (const auto *overload = dyn_cast<OverloadExpr>(named))
		arguments = overload->getNumTemplateArgs() ? overload->getTemplateArgs() : nullptr;
	if (!arguments || arguments[0].getArgument().getKind() != TemplateArgument::Type)
		return QualType();
	return arguments[0].getArgument().getAsType();
}

static const FunctionDecl *templatedCallee(const Expr *named)
{
	if (const auto *reference = dyn_cast<DeclRefExpr>(named))
		return dyn_cast<FunctionDecl>(reference->getDecl());
	const auto *overload = dyn_cast<OverloadExpr>(named);
	if (!overload)
		return nullptr;
	for (const NamedDecl *one : overload->decls())
		if (const auto *described =
			    dyn_cast<FunctionTemplateDecl>(one->getUnderlyingDecl()))
			return described->getTemplatedDecl();
	return nullptr;
}

bool isMaker(const CallExpr *node, HeldTypes &held, QualType &type)
{
	const Expr *named = node->getCallee()->IgnoreParenImpCasts();
	type = firstArgument(named);
	if (type.isNull() || !(classOfType(type) || type->isTemplateTypeParmType()))
		return false;
	const FunctionDecl *function = templatedCallee(named);
	if (!function)
		return false;
	if (function->isInStdNamespace())
		return llvm::StringSwitch<bool>(identifierOf(function->getDeclName()))
			.Cases("make_unique", "make_shared", "allocate_shared", true)
			.Cases("make_optional", "make_any", true)
			.Default(false);
	// One of the project's own: it gives a smart pointer to the type it is asked for.
	Wrapper around = held.wrapper(function->getReturnType());
	bool wraps = around == Wrapper::Unique || around == Wrapper::Shared;
	bool forwards =
		function->getNumParams() > 0 && function->parameters().back()->isParameterPack();
	return wraps && (forwards || node->getNumArgs() == 0);
}

// --- what hands a value on ---

bool Values::handsOnFree(const Callee &callee, Value &value)
{
	const FunctionDecl *function = callee.function;
	llvm::StringRef name = identifierOf(callee.name);
	if (!function || !function->isInStdNamespace() || callee.arguments.empty())
		return false;
	constexpr uint32_t no = ~uint32_t{0};
	uint32_t how = llvm::StringSwitch<uint32_t>(name)
			       .Cases("move", "forward", ASH_VALUE_MOVED)
			       .Cases("as_const", "addressof", "ref", "cref", "get", "get_if", 0)
			       .Cases("static_pointer_cast", "dynamic_pointer_cast",
				      "const_pointer_cast", ASH_VALUE_CAST)
			       .Case("reinterpret_pointer_cast", ASH_VALUE_CAST)
			       .Cases("launder", "to_address", "exchange", "any_cast", 0)
			       .Cases("begin", "cbegin", "rbegin", "end", "next", "prev",
				      ASH_VALUE_ELEMENT)
			       .Cases("find", "find_if", "find_if_not", "min_element",
				      "max_element", ASH_VALUE_ELEMENT)
			       .Default(no);
	if (how == no)
		return false;
	value = of(callee.arguments.front());
	value.how |= how;
	return true;
}

static bool givesElement(llvm::StringRef name)
{
	return llvm::StringSwitch<bool>(name)
		.Cases("begin", "cbegin", "rbegin", "crbegin", "end", "cend", true)
		.Cases("front", "back", "at", "top", "data", "find", true)
		.Cases("lower_bound", "upper_bound", true)
		.Default(false);
}

static bool givesContent(llvm::StringRef name)
{
	return llvm::StringSwitch<bool>(name)
		.Cases("get", "lock", "value", "release", "load", "value_or", true)
		.Default(false);
}

// "*it", "it->", "++it", a conversion: the same thing in another form.
static bool isSameThing(const Callee &callee)
{
	if (callee.name.getNameKind() == DeclarationName::CXXConversionFunctionName)
		return true;
	OverloadedOperatorKind kind = callee.name.getCXXOverloadedOperator();
	bool unary = kind == OO_Arrow || kind == OO_Star;
	return (unary && callee.arguments.empty()) || kind == OO_PlusPlus || kind == OO_MinusMinus;
}

bool Values::handsOnMember(const Callee &callee, Value &value)
{
	if (isSameThing(callee)) {
		value = ofObject(callee);
		return true;
	}
	OverloadedOperatorKind kind = callee.name.getCXXOverloadedOperator();
	llvm::StringRef name = identifierOf(callee.name);
	bool element = kind == OO_Subscript || givesElement(name);
	if (!element && !givesContent(name))
		return false;
	QualType type = callee.object->getType();
	if (type->isPointerType())
		type = type->getPointeeType();
	Wrapper around = held_.wrapper(type);
	bool many = around == Wrapper::Many || around == Wrapper::Map;
	if (around == Wrapper::None || many != element)
		return false;
	value = of(callee.object);
	if (element)
		value.how |= ASH_VALUE_ELEMENT;
	return true;
}

// Stands the body where every unit that sees the class sees it too, or in the function's own file?
bool Values::isInSight(const FunctionDecl *definition)
{
	SourceManager &sources = unit_.places.sources();
	auto file = [&](const Decl *one) {
		return sources.getFileID(sources.getExpansionLoc(one->getLocation()));
	};
	FileID home = file(definition);
	return home == file(definition->getCanonicalDecl()) ||
	       (function_ && home == file(function_));
}

// The field of its own object that a method does nothing but return.
const FieldDecl *Values::fieldReturned(const FunctionDecl *function)
{
	const FunctionDecl *definition = nullptr;
	if (!function->hasBody(definition) || !isInSight(definition))
		return nullptr;
	auto [known, added] = accessors_.try_emplace(definition, nullptr);
	if (!added)
		return known->second;
	const auto *body = dyn_cast_or_null<CompoundStmt>(definition->getBody());
	if (!body || body->size() != 1)
		return nullptr;
	const auto *result = dyn_cast<ReturnStmt>(body->body_front());
	if (!result || !result->getRetValue())
		return nullptr;
	Value value = of(result->getRetValue());
	bool own = value.origin == ASH_ORIGIN_THIS && value.field && !value.through &&
		   !(value.how & ASH_VALUE_ELEMENT);
	return accessors_[definition] = own ? dyn_cast<FieldDecl>(value.field) : nullptr;
}

bool Values::handsOn(const Callee &callee, Value &value)
{
	if (!callee.object && !callee.onThis)
		return handsOnFree(callee, value);
	if (callee.object && handsOnMember(callee, value))
		return true;
	const auto *method = dyn_cast_or_null<CXXMethodDecl>(callee.function);
	if (!method || method->isStatic() || method->isVirtual() || method->getNumParams() > 0)
		return false;
	Value object = ofObject(callee);
	if (object.origin != ASH_ORIGIN_THIS || object.field)
		return false;
	const FieldDecl *field = fieldReturned(method);
	if (!field)
		return false;
	value = aside(object, field);
	value.how |= ASH_VALUE_ACCESSOR;
	return true;
}

Value Values::VisitCallExpr(const CallExpr *node)
{
	Value value;
	QualType type;
	if (isMaker(node, held_, type))
		return made(node, recordOf(type));
	Callee callee = calleeOf(node);
	if (!callee.pointer && handsOn(callee, value))
		return value;
	type = allocatedType(node);
	if (!type.isNull())
		return made(node, recordOf(type));
	value.origin = ASH_ORIGIN_CALL;
	value.entity = callee.function;
	value.made = node;
	return value;
}

// A handle made from another one is that other one; so is a copy.
Value Values::VisitCXXConstructExpr(const CXXConstructExpr *node)
{
	const CXXConstructorDecl *constructor = node->getConstructor();
	QualType type = node->getType();
	bool spelled = isa<CXXTemporaryObjectExpr>(node);
	unsigned n = node->getNumArgs();
	while (n > 0 && isa<CXXDefaultArgExpr>(node->getArg(n - 1)))
		n--;
	if (n == 1 && !spelled && constructor->isCopyOrMoveConstructor())
		return of(node->getArg(0));
	Wrapper around = held_.wrapper(type);
	bool handle = around != Wrapper::None && around != Wrapper::Many && around != Wrapper::Map;
	if (handle && n == 0) {
		Value nothing;
		nothing.origin = ASH_ORIGIN_NULL;
		return nothing;
	}
	if (handle)
		return of(node->getArg(around == Wrapper::Several ? n - 1 : 0));
	return made(node, recordOf(type));
}

Value Values::VisitCXXUnresolvedConstructExpr(const CXXUnresolvedConstructExpr *node)
{
	QualType type = node->getTypeAsWritten();
	Wrapper around = held_.wrapper(type);
	bool handle = around != Wrapper::None && around != Wrapper::Many && around != Wrapper::Map;
	if (handle && node->getNumArgs() > 0)
		return of(*node->arg_begin());
	return made(node, recordOf(type));
}

} // namespace ashlar
