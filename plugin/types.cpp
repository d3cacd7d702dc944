// Types: see types.h. A declarator is spelled from the inside out, as C writes it: `inner` is what
// already surrounds the (absent) name.
#include "plugin/types.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/Expr.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"

#include "plugin/compat.h"
#include "plugin/ast_unit.h"

using namespace clang;

namespace ashlar
{

std::string Types::text(QualType type)
{
	return type.isNull() ? std::string() : spell(type.getCanonicalType(), std::string());
}

uint32_t Types::id(QualType type)
{
	if (type.isNull())
		return unit_.places.string("");
	QualType canonical = type.getCanonicalType();
	auto [known, added] = ids_.try_emplace(canonical.getAsOpaquePtr(), 0u);
	if (!added)
		return known->second;
	uint32_t made = unit_.places.string(text(canonical));
	return ids_[canonical.getAsOpaquePtr()] = made;
}

static std::string qualifiers(Qualifiers quals)
{
	std::string text;
	if (quals.hasConst())
		text += "const ";
	if (quals.hasVolatile())
		text += "volatile ";
	if (quals.hasRestrict())
		text += "restrict ";
	if (quals.hasAddressSpace())
		text += "address_space(" +
			std::to_string(static_cast<unsigned>(quals.getAddressSpace())) + ") ";
	return text;
}

// "*" and the like, with what is const about the pointer itself, before what is there already.
static std::string prefix(const std::string &mark, QualType type, const std::string &inner)
{
	std::string quals = qualifiers(type.getLocalQualifiers());
	bool touches = inner.empty() || inner[0] == '[' || inner[0] == '(' || inner[0] == ')';
	if (!quals.empty() && touches)
		quals.pop_back(); // "*const", "*const *"
	return mark + quals + inner;
}

std::string Types::spell(QualType type, const std::string &inner)
{
	if (type->isPointerType() || type->isReferenceType() || type->isMemberPointerType() ||
	    type->isBlockPointerType())
		return spellCompound(type, inner);
	if (type->isArrayType())
		return spellArray(type, inner);
	if (const auto *function = dyn_cast<FunctionType>(type.getTypePtr()))
		return spellFunction(function, inner);
	std::string text = qualifiers(type.getLocalQualifiers()) + word(type.getTypePtr());
	if (!inner.empty() && inner[0] != '[' && inner[0] != '(')
		text += " ";
	return text + inner;
}

std::string Types::spellCompound(QualType type, const std::string &inner)
{
	std::string mark = "*";
	if (type->isLValueReferenceType())
		mark = "&";
	else if (type->isRValueReferenceType())
		mark = "&&";
	else if (type->isBlockPointerType())
		mark = "^";
	else if (const auto *member = dyn_cast<MemberPointerType>(type.getTypePtr()))
		mark = text(classOf(member)) + "::*";
	QualType pointee = type->getPointeeType();
	std::string marked = prefix(mark, type, inner);
	if (pointee->isArrayType() || pointee->isFunctionType())
		marked = "(" + marked + ")";
	return spell(pointee.getCanonicalType(), marked);
}

std::string Types::spellArray(QualType type, const std::string &inner)
{
	const auto *array = cast<ArrayType>(type.getTypePtr());
	std::string bound;
	if (const auto *constant = dyn_cast<ConstantArrayType>(array))
		bound = llvm::toString(constant->getSize(), 10, false);
	else if (isa<VariableArrayType>(array))
		bound = "*";
	else if (const auto *dependent = dyn_cast<DependentSizedArrayType>(array))
		bound = source(dependent->getSizeExpr());
	// What is const about an array is const about its elements.
	QualType element = unit_.ast.getQualifiedType(array->getElementType().getCanonicalType(),
						      type.getLocalQualifiers());
	return spell(element, inner + "[" + bound + "]");
}

std::string Types::spellFunction(const FunctionType *function, const std::string &inner)
{
	std::string text = inner + "(";
	const auto *prototype = dyn_cast<FunctionProtoType>(function);
	if (prototype) {
		const char *separator = "";
		for (QualType parameter : prototype->param_types()) {
			QualType plain = parameter.getCanonicalType().getUnqualifiedType();
			text += separator + spell(plain, std::string());
			separator = ",";
		}
		if (prototype->isVariadic())
			text += std::string(separator) + "...";
		else if (prototype->getNumParams() == 0)
			text += "void";
	}
	text += ")";
	if (prototype) {
		std::string quals = qualifiers(prototype->getMethodQuals());
		if (!quals.empty())
			text += " " + quals.substr(0, quals.size() - 1);
		if (prototype->getRefQualifier() != RQ_None)
			text += prototype->getRefQualifier() == RQ_LValue ? " &" : " &&";
	}
	if (function->getCallConv() != CC_C)
		text += " " + FunctionType::getNameForCallConv(function->getCallConv()).str();
	return spell(function->getReturnType().getCanonicalType(), text);
}

static const char *builtinWord(const BuiltinType *builtin)
{
	switch (builtin->getKind()) {
	case BuiltinType::Bool:
		return "bool"; // C's _Bool too: the two are one type to a linker
	case BuiltinType::WChar_S:
	case BuiltinType::WChar_U:
		return "wchar_t";
	case BuiltinType::NullPtr:
		return "std::nullptr_t";
	case BuiltinType::Float128:
		return "__float128";
	case BuiltinType::Half:
		return "__fp16";
	default:
		return nullptr;
	}
}

std::string Types::word(const Type *type)
{
	if (const TagDecl *declaration = type->getAsTagDecl())
		return tag(declaration);
	switch (type->getTypeClass()) {
	case Type::Builtin: {
		const auto *builtin = cast<BuiltinType>(type);
		if (const char *ours = builtinWord(builtin))
			return ours;
		PrintingPolicy policy(LangOptions{});
		return builtin->getName(policy).str();
	}
	case Type::Complex:
		return "_Complex " + text(cast<ComplexType>(type)->getElementType());
	case Type::Atomic:
		return "_Atomic(" + text(cast<AtomicType>(type)->getValueType()) + ")";
	case Type::Vector:
	case Type::ExtVector: {
		const auto *vector = cast<VectorType>(type);
		return "vector(" + text(vector->getElementType()) + "," +
		       std::to_string(vector->getNumElements()) + ")";
	}
	case Type::BitInt: {
		const auto *bits = cast<BitIntType>(type);
		return (bits->isUnsigned() ? "unsigned _BitInt(" : "_BitInt(") +
		       std::to_string(bits->getNumBits()) + ")";
	}
	default:
		return dependentWord(type);
	}
}

std::string Types::dependentWord(const Type *type)
{
	if (const auto *parameter = dyn_cast<TemplateTypeParmType>(type))
		return "$" + std::to_string(parameter->getDepth()) + "." +
		       std::to_string(parameter->getIndex());
	if (const auto *special = dyn_cast<TemplateSpecializationType>(type))
		return templateName(special->getTemplateName()) +
		       arguments(special->template_arguments());
	llvm::ArrayRef<TemplateArgument> list;
	if (dependentArguments(type, list))
		return "(template)" + arguments(list);
	if (const auto *name = dyn_cast<DependentNameType>(type))
		return qualifier(name->getQualifier(),
				 [this](QualType part) { return text(part); }) +
		       name->getIdentifier()->getName().str();
	if (const auto *pack = dyn_cast<PackExpansionType>(type))
		return text(pack->getPattern()) + "...";
	if (const auto *expression = dyn_cast<DecltypeType>(type))
		return "decltype(" + source(expression->getUnderlyingExpr()) + ")";
	if (const auto *expression = dyn_cast<TypeOfExprType>(type))
		return "typeof(" + source(expression->getUnderlyingExpr()) + ")";
	if (const auto *deduced = dyn_cast<AutoType>(type))
		return deduced->isDecltypeAuto() ? "decltype(auto)" : "auto";
	return std::string("(") + type->getTypeClassName() + ")";
}

// Outside namespaces and classes C and C++ may mean the same tag, so both spell its keyword.
std::string Types::tag(const TagDecl *declaration)
{
	if (const auto *record = dyn_cast<CXXRecordDecl>(declaration))
		if (record->isLambda())
			return "(lambda)";
	const auto *primary = cast<TagDecl>(declaration->getCanonicalDecl());
	const std::string &path = unit_.identity.path(primary);
	bool global = !unit_.cplusplus() ||
		      primary->getDeclContext()->getRedeclContext()->isTranslationUnit();
	bool special = isa<ClassTemplateSpecializationDecl>(primary);
	if (!global || special)
		return path;
	if (primary->getTypedefNameForAnonDecl())
		return unit_.identity.name(primary);
	return std::string(Identity::tagWord(primary)) + " " + path;
}

std::string Types::templateName(TemplateName name)
{
	if (const TemplateDecl *known = name.getAsTemplateDecl()) {
		if (const auto *parameter = dyn_cast<TemplateTemplateParmDecl>(known))
			return "$" + std::to_string(parameter->getDepth()) + "." +
			       std::to_string(parameter->getIndex());
		return unit_.identity.path(Identity::primary(known));
	}
	return "(template)";
}

std::string Types::arguments(llvm::ArrayRef<TemplateArgument> list)
{
	std::string text = "<";
	const char *separator = "";
	for (const TemplateArgument &one : list) {
		text += separator + argument(one);
		separator = ",";
	}
	return text + ">";
}

std::string Types::argument(const TemplateArgument &one)
{
	switch (one.getKind()) {
	case TemplateArgument::Type:
		return text(one.getAsType());
	case TemplateArgument::Integral:
		return llvm::toString(one.getAsIntegral(), 10);
	case TemplateArgument::Declaration:
		return "&" + unit_.identity.path(Identity::primary(one.getAsDecl()));
	case TemplateArgument::NullPtr:
		return "nullptr";
	case TemplateArgument::Template:
	case TemplateArgument::TemplateExpansion:
		return templateName(one.getAsTemplateOrTemplatePattern());
	case TemplateArgument::Expression:
		return source(one.getAsExpr());
	case TemplateArgument::Pack: {
		std::string text = arguments(one.pack_elements());
		return text.substr(1, text.size() - 2);
	}
	default:
		return "?";
	}
}

std::string Types::parameters(const TemplateParameterList *list)
{
	std::string text = "<";
	const char *separator = "";
	for (const NamedDecl *one : *list) {
		text += separator;
		if (const auto *value = dyn_cast<NonTypeTemplateParmDecl>(one))
			text += this->text(value->getType());
		else if (const auto *inner = dyn_cast<TemplateTemplateParmDecl>(one))
			text += "template" + parameters(inner->getTemplateParameters());
		else
			text += "class";
		if (one->isParameterPack())
			text += "...";
		separator = ",";
	}
	return text + ">";
}

// A dependent expression as written, without its blanks.
std::string Types::source(const Expr *expression)
{
	if (!expression)
		return std::string();
	SourceManager &sources = unit_.places.sources();
	CharSourceRange range = Lexer::makeFileCharRange(
		CharSourceRange::getTokenRange(expression->getSourceRange()), sources,
		unit_.ast.getLangOpts());
	std::string text;
	for (char c : Lexer::getSourceText(range, sources, unit_.ast.getLangOpts()))
		if (!isWhitespace(c))
			text += c;
	return text;
}

} // namespace ashlar
