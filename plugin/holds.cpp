// Holds: see holds.h. Numbers, text and the like are left out: a row names a record, or says that
// there is a function or anything at all behind a pointer.
#include "plugin/holds.h"

#include "clang/AST/Attr.h"

#include "plugin/ast_unit.h"
#include "plugin/patterns.h"

using namespace clang;

namespace ashlar
{

static bool isWorthARow(AstUnit &unit, const Held &held, bool field)
{
	if (held.record) // the library's own types tell something where they are kept
		return field || unit.places.inSubject(held.record->getLocation());
	return held.how >= ASH_HOLD_FUNCTION_POINTER || (held.flags & ASH_HOLD_TEMPLATE);
}

void Holds::add(uint32_t owner, uint32_t position, QualType type, SourceLocation location)
{
	bool field = position == 0;
	for (const Held &held : held_.all(type)) {
		if (!isWorthARow(unit_, held, field))
			continue;
		Place place = unit_.places.at(location);
		if (!place.subject)
			return;
		ash_hold row = {};
		row.file = place.file;
		row.line = place.line;
		row.column = place.column;
		row.owner = owner;
		row.position = position;
		row.record = unit_.entities.of(held.record);
		row.how = held.how;
		row.flags = held.flags;
		if (row.record != ASH_NONE || !held.record)
			ash_builder_add_hold(unit_.places.builder(), &row);
	}
}

void Holds::function(const FunctionDecl *function)
{
	bool method = isa<CXXMethodDecl>(function);
	bool speaks = method ? function->isFirstDecl() : function->isThisDeclarationADefinition();
	uint32_t owner = speaks ? unit_.entities.of(function) : ASH_NONE;
	if (owner == ASH_NONE)
		return;
	add(owner, 0, function->getReturnType(), function->getLocation());
	uint32_t position = 1;
	for (const ParmVarDecl *parameter : function->parameters())
		add(owner, position++, parameter->getOriginalType(), parameter->getLocation());
}

void Holds::annotations(const NamedDecl *declaration)
{
	for (const auto *attribute : declaration->specific_attrs<AnnotateAttr>()) {
		Place place = unit_.places.at(declaration->getLocation());
		ash_annotation row = {};
		row.file = place.file;
		row.line = place.line;
		row.column = place.column;
		row.entity = unit_.entities.of(declaration);
		row.text = unit_.places.string(attribute->getAnnotation());
		if (place.subject && row.entity != ASH_NONE && !attribute->isInherited())
			ash_builder_add_annotation(unit_.places.builder(), &row);
	}
}

void Holds::declared(const NamedDecl *declaration)
{
	if (declaration->hasAttrs())
		annotations(declaration);
	if (isInstantiated(declaration))
		return;
	if (const auto *function = dyn_cast<FunctionDecl>(declaration))
		return this->function(function);
	const auto *value = dyn_cast<ValueDecl>(declaration);
	if (!value || isa<EnumConstantDecl>(value) || !Entities::isEntity(value))
		return;
	add(unit_.entities.of(value), 0, value->getType(), value->getLocation());
}

} // namespace ashlar
