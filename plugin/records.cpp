// Records: record, field and base rows; see declarations.h. Layout is asked for only where it
// exists: complete, not dependent, not spoilt by a compile error.
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecordLayout.h"

#include "facts/base/map.h"
#include "plugin/ast_unit.h"
#include "plugin/compat.h"
#include "plugin/declarations.h"
#include "plugin/held.h"
#include "plugin/special_members.h"

using namespace clang;

namespace ashlar
{

static bool isSound(const RecordDecl *record)
{
	if (!record || record->isInvalidDecl() || !record->isCompleteDefinition() ||
	    record->isDependentType())
		return false;
	for (const FieldDecl *field : record->fields()) {
		if (field->isInvalidDecl() || field->getType()->isDependentType())
			return false;
		const Type *element = field->getType()->getBaseElementTypeUnsafe();
		const RecordDecl *inner = element->getAsRecordDecl();
		if (inner && !isSound(inner->getDefinition()))
			return false;
	}
	const auto *derived = dyn_cast<CXXRecordDecl>(record);
	if (!derived)
		return true;
	for (const CXXBaseSpecifier &base : derived->bases()) {
		const CXXRecordDecl *known = base.getType()->getAsCXXRecordDecl();
		if (!known || !isSound(known->getDefinition()))
			return false;
	}
	return true;
}

uint32_t accessOf(AccessSpecifier access)
{
	switch (access) {
	case AS_public:
		return ASH_ACCESS_PUBLIC;
	case AS_protected:
		return ASH_ACCESS_PROTECTED;
	case AS_private:
		return ASH_ACCESS_PRIVATE;
	default:
		return ASH_ACCESS_NONE;
	}
}

static bool pointsToFunction(AstUnit &unit, QualType type)
{
	type = unit.ast.getBaseElementType(type);
	return type->isFunctionPointerType() || type->isBlockPointerType() ||
	       type->isMemberFunctionPointerType();
}

static uint32_t fieldFlags(AstUnit &unit, const FieldDecl *field)
{
	uint32_t flags = 0;
	if (field->isBitField())
		flags |= ASH_FIELD_BITFIELD;
	if (field->isMutable())
		flags |= ASH_FIELD_MUTABLE;
	if (pointsToFunction(unit, field->getType()))
		flags |= ASH_FIELD_FUNCTION_POINTER;
	if (unit.ast.getBaseElementType(field->getType()).isConstQualified())
		flags |= ASH_FIELD_CONST;
	if (field->getType()->isIncompleteArrayType())
		flags |= ASH_FIELD_FLEXIBLE;
	return flags;
}

static uint32_t sizeInBits(AstUnit &unit, const FieldDecl *field)
{
	if (field->isBitField())
		return bitWidth(field);
	QualType type = field->getType();
	return type->isIncompleteArrayType() ? 0 : uint32_t(unit.ast.getTypeSize(type));
}

static void addField(AstUnit &unit, const FieldDecl *field, const ASTRecordLayout *layout)
{
	Place place = unit.places.at(field->getLocation());
	if (!place.subject)
		return;
	ash_field row = {};
	row.file = place.file;
	row.line = place.line;
	row.column = place.column;
	row.entity = unit.entities.of(field);
	row.record = unit.entities.of(field->getParent());
	row.position = field->getFieldIndex();
	row.type = unit.types.id(field->getType());
	if (layout) {
		row.offset_bits = uint32_t(layout->getFieldOffset(field->getFieldIndex()));
		row.size_bits = sizeInBits(unit, field);
	}
	row.access = unit.cplusplus() ? accessOf(field->getAccess()) : uint32_t{ASH_ACCESS_NONE};
	row.flags = fieldFlags(unit, field);
	ash_builder_add_field(unit.places.builder(), &row);
}

const NamedDecl *baseRecord(const CXXBaseSpecifier &base)
{
	if (const CXXRecordDecl *record = base.getType()->getAsCXXRecordDecl())
		return record;
	const auto *special = base.getType()->getAs<TemplateSpecializationType>();
	return special ? special->getTemplateName().getAsTemplateDecl() : nullptr;
}

// Is the base a template that is given the derived class: "class D : B<D>"?
static bool isGiven(const CXXBaseSpecifier &base, const CXXRecordDecl *derived)
{
	llvm::ArrayRef<TemplateArgument> arguments;
	if (!templateOf(base.getType(), arguments))
		return false;
	for (const TemplateArgument &one : arguments) {
		if (one.getKind() != TemplateArgument::Type)
			continue;
		const CXXRecordDecl *given = classOfType(one.getAsType());
		if (given && given->getCanonicalDecl() == derived->getCanonicalDecl())
			return true;
	}
	return false;
}

static void addBase(AstUnit &unit, const CXXRecordDecl *record, const CXXBaseSpecifier &base)
{
	Place place = unit.places.at(base.getBaseTypeLoc());
	const NamedDecl *target = baseRecord(base);
	if (!place.subject || !target)
		return;
	ash_base row = {};
	row.file = place.file;
	row.line = place.line;
	row.column = place.column;
	row.derived = unit.entities.of(record);
	row.base = unit.entities.of(target);
	row.access = accessOf(base.getAccessSpecifier());
	row.flags = bitIf(base.isVirtual(), ASH_BASE_VIRTUAL) |
		    bitIf(isGiven(base, record), ASH_BASE_CURIOUS);
	ash_builder_add_base(unit.places.builder(), &row);
}

// What another unit must agree on to share objects of the type: bases, fields, methods.
static std::string describe(AstUnit &unit, const RecordDecl *record, const ASTRecordLayout *layout)
{
	std::string text;
	const auto *derived = dyn_cast<CXXRecordDecl>(record);
	if (derived)
		for (const CXXBaseSpecifier &base : derived->bases())
			text += (base.isVirtual() ? "virtual " : "") +
				unit.types.text(base.getType()) + ";";
	for (const FieldDecl *field : record->fields()) {
		text += unit.identity.name(field) + ":" + unit.types.text(field->getType());
		if (field->isBitField() && layout)
			text += ":" + std::to_string(bitWidth(field));
		if (layout)
			text += "@" +
				std::to_string(layout->getFieldOffset(field->getFieldIndex()));
		text += ";";
	}
	if (derived)
		for (const CXXMethodDecl *method : derived->methods())
			if (!method->isImplicit())
				text += (method->isVirtual() ? "virtual " : "") +
					unit.identity.path(Identity::primary(method)) + ":" +
					unit.types.text(method->getType()) + ";";
	return text;
}

static uint32_t flagsOf(const RecordDecl *record)
{
	uint32_t flags = 0;
	if (record->isThisDeclarationADefinition())
		flags |= ASH_RECORD_COMPLETE;
	if (record->isDependentType())
		flags |= ASH_RECORD_TEMPLATE;
	if (record->hasAttr<PackedAttr>())
		flags |= ASH_RECORD_PACKED;
	const auto *known = dyn_cast<CXXRecordDecl>(record);
	if (!known || !known->isThisDeclarationADefinition())
		return flags;
	if (known->isPolymorphic())
		flags |= ASH_RECORD_POLYMORPHIC;
	if (known->isAbstract())
		flags |= ASH_RECORD_ABSTRACT;
	if (known->hasAttr<FinalAttr>())
		flags |= ASH_RECORD_FINAL;
	return flags | specialMembers(known);
}

void declareRecord(AstUnit &unit, const RecordDecl *record)
{
	Place place = unit.places.at(record->getLocation());
	Place end = unit.places.at(record->getEndLoc());
	ash_record row = {};
	row.file = place.file;
	row.line = place.line;
	row.column = place.column;
	row.entity = unit.entities.of(record);
	row.end_line = end.file == place.file ? end.line : place.line;
	row.flags = flagsOf(record);

	const ASTRecordLayout *layout = nullptr;
	if (record->isThisDeclarationADefinition()) {
		if (isSound(record))
			layout = &unit.ast.getASTRecordLayout(record);
		for (const FieldDecl *field : record->fields()) {
			row.fields++;
			if (!(field->isBitField() && !field->getIdentifier()))
				addField(unit, field, layout);
		}
		if (const auto *derived = dyn_cast<CXXRecordDecl>(record))
			for (const CXXBaseSpecifier &base : derived->bases())
				addBase(unit, derived, base);
		std::string shape = describe(unit, record, layout);
		row.shape = ash_hash(shape.data(), shape.size());
	}
	if (layout) {
		row.size = uint32_t(layout->getSize().getQuantity());
		row.align = uint32_t(layout->getAlignment().getQuantity());
	}
	ash_builder_add_record(unit.places.builder(), &row);
}

} // namespace ashlar
