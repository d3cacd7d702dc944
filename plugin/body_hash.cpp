// Body hash: see body_hash.h.
#include "plugin/body_hash.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/PrettyPrinter.h"
#include "llvm/ADT/StringExtras.h"

#include "facts/base/map.h"

using namespace clang;

namespace ashlar
{

void BodyHash::mix(uint64_t part)
{
	value_ = (value_ ^ part) * 0x9E3779B97F4A7C15u; // 2^64 divided by the golden ratio
	value_ ^= value_ >> 29;
}

void BodyHash::mix(llvm::StringRef text)
{
	mix(ash_hash(text.data(), text.size()));
}

// The preprocessor's own tokens: __LINE__ and the like.
static bool isMadeUp(const SourceManager &sources, const Expr *literal)
{
	return sources.isWrittenInScratchSpace(sources.getSpellingLoc(literal->getBeginLoc()));
}

void BodyHash::takeLiteral(const Expr *literal)
{
	if (const auto *integer = dyn_cast<IntegerLiteral>(literal))
		mix(integer->getValue().getLimitedValue());
	else if (const auto *character = dyn_cast<CharacterLiteral>(literal))
		mix(character->getValue());
	else if (const auto *real = dyn_cast<FloatingLiteral>(literal))
		mix(real->getValue().bitcastToAPInt().getLimitedValue());
	else if (const auto *text = dyn_cast<StringLiteral>(literal))
		mix(text->getBytes());
	else if (const auto *truth = dyn_cast<CXXBoolLiteralExpr>(literal))
		mix(truth->getValue());
}

static DeclarationName nameIn(const Expr *reference)
{
	if (const auto *direct = dyn_cast<DeclRefExpr>(reference))
		return direct->getNameInfo().getName();
	if (const auto *member = dyn_cast<MemberExpr>(reference))
		return member->getMemberNameInfo().getName();
	if (const auto *open = dyn_cast<OverloadExpr>(reference))
		return open->getName();
	if (const auto *dependent = dyn_cast<DependentScopeDeclRefExpr>(reference))
		return dependent->getDeclName();
	if (const auto *dependent = dyn_cast<CXXDependentScopeMemberExpr>(reference))
		return dependent->getMember();
	return {};
}

void BodyHash::takeName(const Expr *reference)
{
	DeclarationName name = nameIn(reference);
	if (const IdentifierInfo *identifier = name.getAsIdentifierInfo())
		mix(identifier->getName());
}

static bool isOperator(const Expr *expression)
{
	return isa<BinaryOperator, UnaryOperator, CXXOperatorCallExpr>(expression);
}

// In a template, an operator on a dependent operand is a call where the unit has seen some overload
// of it and the built-in one where it has not: the same spelling is the same operator.
static llvm::StringRef operatorIn(const Expr *expression)
{
	if (const auto *binary = dyn_cast<BinaryOperator>(expression))
		return binary->getOpcodeStr();
	if (const auto *unary = dyn_cast<UnaryOperator>(expression))
		return UnaryOperator::getOpcodeStr(unary->getOpcode());
	OverloadedOperatorKind kind = cast<CXXOperatorCallExpr>(expression)->getOperator();
	return kind == OO_Call || kind == OO_Subscript ? "" : getOperatorSpelling(kind);
}

static bool isLiteral(const Expr *expression)
{
	return isa<IntegerLiteral, CharacterLiteral, FloatingLiteral, StringLiteral,
		   CXXBoolLiteralExpr>(expression);
}

void BodyHash::take(const Stmt *node)
{
	const auto *expression = dyn_cast<Expr>(node);
	if (!expression)
		return mix(llvm::StringRef(node->getStmtClassName()));
	if (isOperator(expression)) {
		llvm::StringRef name = operatorIn(expression);
		return name.empty() ? void() : mix(name);
	}
	if (const auto *cast = dyn_cast<ExplicitCastExpr>(node))
		return take(cast->getTypeAsWritten());
	if (const auto *creation = dyn_cast<CXXNewExpr>(node))
		return take(creation->getAllocatedType());
	if (const auto *size = dyn_cast<UnaryExprOrTypeTraitExpr>(node))
		return size->isArgumentType() ? take(size->getArgumentType()) : void();
	if (!isLiteral(expression))
		takeName(expression);
	else if (!isMadeUp(sources_, expression))
		takeLiteral(expression);
}

// As deep as its name: what a class is made of, other rows say.
void BodyHash::take(QualType type)
{
	if (type.isNull())
		return;
	QualType canonical = type.getCanonicalType();
	while (canonical->isPointerType() || canonical->isReferenceType()) {
		mix(canonical->isPointerType() ? 1 : 2);
		canonical = canonical->getPointeeType();
	}
	if (const auto *builtin = canonical->getAs<BuiltinType>())
		mix(builtin->getName(PrintingPolicy(LangOptions())));
	else if (const TagDecl *tag = canonical->getAsTagDecl())
		mix(tag->getName());
}

} // namespace ashlar
