// Held: see held.h.
#include "plugin/held.h"

#include "clang/AST/ASTContext.h"
#include "llvm/ADT/StringSwitch.h"

#include "plugin/places.h"
#include "plugin/special_members.h"

using namespace clang;

namespace ashlar
{

const TemplateDecl *templateOf(QualType type, llvm::ArrayRef<TemplateArgument> &arguments)
{
	const CXXRecordDecl *record = type->getAsCXXRecordDecl();
	if (const auto *special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(record)) {
		arguments = special->getTemplateArgs().asArray();
		return special->getSpecializedTemplate();
	}
	if (const auto *written = type->getAs<TemplateSpecializationType>()) {
		arguments = written->template_arguments();
		return written->getTemplateName().getAsTemplateDecl();
	}
	return nullptr;
}

const CXXRecordDecl *classOfType(QualType type)
{
	if (const CXXRecordDecl *record = type->getAsCXXRecordDecl())
		return record;
	llvm::ArrayRef<TemplateArgument> arguments;
	const TemplateDecl *declaration = templateOf(type, arguments);
	return declaration ? dyn_cast_or_null<CXXRecordDecl>(declaration->getTemplatedDecl())
			   : nullptr;
}

bool hasMember(const CXXRecordDecl *record, llvm::StringRef name)
{
	ASTContext &context = record->getASTContext();
	return !record->lookup(DeclarationName(&context.Idents.get(name))).empty();
}

static Wrapper standardWrapper(llvm::StringRef name)
{
	return llvm::StringSwitch<Wrapper>(name)
		.Cases("unique_ptr", "auto_ptr", Wrapper::Unique)
		.Cases("shared_ptr", "__shared_ptr", "__shared_ptr_access", Wrapper::Shared)
		.Cases("weak_ptr", "__weak_ptr", Wrapper::Weak)
		.Cases("vector", "list", "deque", "array", "forward_list", Wrapper::Many)
		.Cases("set", "multiset", "unordered_set", "unordered_multiset", Wrapper::Many)
		.Cases("stack", "queue", "priority_queue", "span", "initializer_list", "valarray",
		       Wrapper::Many)
		.Cases("map", "multimap", "unordered_map", "unordered_multimap", Wrapper::Map)
		.Cases("optional", "future", "shared_future", "promise", Wrapper::Optional)
		.Cases("pair", "tuple", "variant", Wrapper::Several)
		.Cases("function", "move_only_function", "packaged_task", "copyable_function",
		       Wrapper::Function)
		.Case("reference_wrapper", Wrapper::Reference)
		.Case("atomic", Wrapper::Several)
		.Default(Wrapper::None);
}

static bool hasOperator(const CXXRecordDecl *record, OverloadedOperatorKind kind)
{
	ASTContext &context = record->getASTContext();
	return !record->lookup(context.DeclarationNames.getCXXOperatorName(kind)).empty();
}

static Wrapper wrapperByShape(const CXXRecordDecl *record)
{
	if (hasOperator(record, OO_Arrow)) {
		if (hasOperator(record, OO_PlusPlus))
			return Wrapper::Reference; // an iterator
		return isCopyable(record) ? Wrapper::Shared : Wrapper::Unique;
	}
	if (!hasMember(record, "begin") || !hasMember(record, "end"))
		return Wrapper::None;
	return hasMember(record, "mapped_type") ? Wrapper::Map : Wrapper::Many;
}

Wrapper HeldTypes::classify(const TemplateDecl *declaration)
{
	const auto *record = dyn_cast_or_null<CXXRecordDecl>(declaration->getTemplatedDecl());
	if (!record)
		return Wrapper::None;
	if (record->isInStdNamespace() && record->getIdentifier()) {
		Wrapper standard = standardWrapper(record->getName());
		if (standard != Wrapper::None)
			return standard;
	}
	record = record->getDefinition();
	return record ? wrapperByShape(record) : Wrapper::None;
}

Wrapper HeldTypes::wrapper(QualType type)
{
	llvm::ArrayRef<TemplateArgument> arguments;
	const TemplateDecl *declaration = templateOf(type, arguments);
	if (!declaration)
		return Wrapper::None;
	declaration = cast<TemplateDecl>(declaration->getCanonicalDecl());
	auto [known, added] = wrappers_.try_emplace(declaration, Wrapper::None);
	if (!added)
		return known->second;
	return wrappers_[declaration] = classify(declaration);
}

// A wrapper around what is held so far, seen from outside.
static Held wrapped(Held held, Wrapper wrapper)
{
	switch (wrapper) {
	case Wrapper::Unique:
		held.how = ASH_HOLD_UNIQUE;
		break;
	case Wrapper::Shared:
		held.how = ASH_HOLD_SHARED;
		break;
	case Wrapper::Weak:
		held.how = ASH_HOLD_WEAK;
		break;
	case Wrapper::Reference:
		held.how = ASH_HOLD_REFERENCE;
		break;
	case Wrapper::Map:
		held.flags |= ASH_HOLD_MAP;
		[[fallthrough]];
	case Wrapper::Many: // how the container is held is no matter: its elements are
		held.flags |= ASH_HOLD_MANY;
		held.how = ASH_HOLD_VALUE;
		held.pointers = 0;
		break;
	case Wrapper::Optional:
		held.flags |= ASH_HOLD_OPTIONAL;
		break;
	default:
		break;
	}
	return held;
}

void HeldTypes::peelArguments(Wrapper wrapper, llvm::ArrayRef<TemplateArgument> arguments,
			      Held held, llvm::SmallVectorImpl<Held> &found)
{
	if (wrapper == Wrapper::Function) {
		held.how = ASH_HOLD_FUNCTION_OBJECT;
		found.push_back(held);
		return;
	}
	if (wrapper == Wrapper::Map && arguments.size() > 1)
		arguments = arguments.slice(1, 1);
	else if (wrapper != Wrapper::Several)
		arguments = arguments.take_front(1);
	held = wrapped(held, wrapper);
	for (const TemplateArgument &one : arguments) {
		if (one.getKind() == TemplateArgument::Type)
			peel(one.getAsType(), held, found);
		else if (one.getKind() == TemplateArgument::Pack)
			for (const TemplateArgument &inner : one.pack_elements())
				if (inner.getKind() == TemplateArgument::Type)
					peel(inner.getAsType(), held, found);
	}
}

void HeldTypes::peelTag(QualType type, Held held, llvm::SmallVectorImpl<Held> &found)
{
	Wrapper around = wrapper(type);
	llvm::ArrayRef<TemplateArgument> arguments;
	if (around != Wrapper::None && templateOf(type, arguments)) {
		size_t before = found.size();
		peelArguments(around, arguments, held, found);
		if (found.size() > before)
			return;
	}
	if (const auto *tag = type->getAsTagDecl())
		held.record = dyn_cast<RecordDecl>(tag);
	else
		held.record = classOfType(type);
	found.push_back(held);
}

// Takes arrays, pointers and references off the type.
static void peelPointers(QualType &type, Held &held)
{
	for (;;) {
		if (type.isConstQualified())
			held.flags |= ASH_HOLD_CONST;
		if (type->isArrayType()) {
			held.flags |= ASH_HOLD_MANY;
			type = cast<ArrayType>(type.getTypePtr())
				       ->getElementType()
				       .getCanonicalType();
			continue;
		}
		if (const auto *atomic = dyn_cast<AtomicType>(type.getTypePtr())) {
			type = atomic->getValueType().getCanonicalType();
			continue;
		}
		if (!type->isPointerType() && !type->isReferenceType())
			return;
		held.flags &= ~uint32_t{ASH_HOLD_CONST}; // the pointer's own
		held.pointers += type->isPointerType();
		held.how = type->isPointerType() ? ASH_HOLD_POINTER : ASH_HOLD_REFERENCE;
		type = type->getPointeeType();
	}
}

void HeldTypes::peel(QualType type, Held held, llvm::SmallVectorImpl<Held> &found)
{
	type = type.getCanonicalType();
	peelPointers(type, held);
	switch (type->getTypeClass()) {
	case Type::PackExpansion:
		return peel(cast<PackExpansionType>(type.getTypePtr())->getPattern(), held, found);
	case Type::Record:
	case Type::InjectedClassName:
	case Type::TemplateSpecialization:
		return peelTag(type, held, found);
	case Type::TemplateTypeParm:
	case Type::DependentName:
		held.flags |= ASH_HOLD_TEMPLATE;
		break;
	default:
		if (type->isFunctionType() || type->isMemberFunctionPointerType() ||
		    type->isBlockPointerType())
			held.how = ASH_HOLD_FUNCTION_POINTER;
		else if (type->isVoidType() && held.how == ASH_HOLD_POINTER)
			held.how = ASH_HOLD_VOID_POINTER;
	}
	found.push_back(held);
}

llvm::ArrayRef<Held> HeldTypes::all(QualType type)
{
	if (type.isNull())
		return {};
	void *key = type.getCanonicalType().getAsOpaquePtr();
	auto known = known_.find(key);
	if (known != known_.end())
		return known->second;
	llvm::SmallVector<Held, 1> found;
	peel(type, Held(), found);
	auto &kept = known_[key];
	kept = std::move(found);
	return kept;
}

Held HeldTypes::one(QualType type)
{
	Held best;
	for (const Held &held : all(type))
		if (held.record || !best.record)
			best = held;
	return best;
}

} // namespace ashlar
