// Slots: see slots.h.
#include "plugin/slots.h"

#include "clang/AST/ASTContext.h"

#include "plugin/ast_unit.h"
#include "plugin/value.h"

using namespace clang;

namespace ashlar
{

static QualType elementOf(QualType type)
{
	return QualType(type->getBaseElementTypeUnsafe(), 0);
}

// Most tables cannot, and are not looked at.
bool Slots::hasSlots(QualType type)
{
	type = elementOf(type);
	if (type->isFunctionPointerType())
		return true;
	const RecordDecl *record = type->getAsRecordDecl();
	record = record ? record->getDefinition() : nullptr;
	if (!record)
		return false;
	auto [known, added] = known_.try_emplace(record, false);
	if (!added)
		return known->second;
	for (const FieldDecl *field : record->fields())
		if (hasSlots(field->getType()))
			return known_[record] = true;
	return false;
}

// Members of unnamed structs belong to the one around that has a name.
static const RecordDecl *ownerOf(const FieldDecl *field)
{
	const RecordDecl *record = field->getParent();
	while (record->isAnonymousStructOrUnion()) {
		const auto *outer = dyn_cast<RecordDecl>(record->getDeclContext());
		if (!outer)
			break;
		record = outer;
	}
	return record;
}

static bool isNull(const Expr *init)
{
	if (isa<ImplicitValueInitExpr>(init))
		return true;
	const Expr *bare = init->IgnoreParenCasts();
	const auto *number = dyn_cast<IntegerLiteral>(bare);
	return isa<CXXNullPtrLiteralExpr>(bare) || isa<GNUNullExpr>(bare) ||
	       (number && number->getValue() == 0);
}

static const FunctionDecl *functionIn(const Expr *init, bool &isCast)
{
	const Expr *node = init->IgnoreParens();
	for (;;) {
		if (const auto *cast = dyn_cast<CastExpr>(node)) {
			isCast |= cast->getCastKind() == CK_BitCast;
			node = cast->getSubExpr()->IgnoreParens();
		} else if (const auto *unary = dyn_cast<UnaryOperator>(node)) {
			if (unary->getOpcode() != UO_AddrOf)
				return nullptr;
			node = unary->getSubExpr()->IgnoreParens();
		} else if (const auto *full = dyn_cast<FullExpr>(node)) {
			node = full->getSubExpr()->IgnoreParens();
		} else {
			const auto *reference = dyn_cast<DeclRefExpr>(node);
			return reference ? dyn_cast<FunctionDecl>(reference->getDecl()) : nullptr;
		}
	}
}

void Slots::one(const Expr *init, const FieldDecl *field, const Table &table, uint32_t row_number,
		uint32_t flags, SourceLocation fallback)
{
	bool isCast = false;
	bool null = isNull(init);
	const FunctionDecl *function = null ? nullptr : functionIn(init, isCast);
	SourceLocation location = init->getExprLoc();
	Place place = unit_.places.at(location.isValid() ? location : fallback);
	if (!place.subject)
		return;
	ash_slot row = {};
	row.file = place.file;
	row.line = place.line;
	row.column = place.column;
	row.table = table.variable;
	row.function = table.function;
	row.record = field ? unit_.entities.of(ownerOf(field)) : uint32_t{ASH_NONE};
	row.field = unit_.entities.of(field);
	row.row = row_number;
	row.target = unit_.entities.of(function);
	row.flags = table.flags | flags | bitIf(null, ASH_SLOT_NULL) | bitIf(isCast, ASH_SLOT_CAST);
	ash_builder_add_slot(unit_.places.builder(), &row);
}

static bool isDesignated(const InitListExpr *init)
{
	const InitListExpr *written = init->isSemanticForm() ? init->getSyntacticForm() : init;
	if (!written)
		return false;
	for (const Expr *one : written->inits())
		if (isa<DesignatedInitExpr>(one))
			return true;
	return false;
}

void fieldsGiven(const InitListExpr *init, const RecordDecl *record,
		 llvm::SmallVectorImpl<std::pair<const FieldDecl *, const Expr *>> &found)
{
	if (record->isUnion()) {
		if (init->getInitializedFieldInUnion() && init->getNumInits() > 0)
			found.emplace_back(init->getInitializedFieldInUnion(), init->getInit(0));
		return;
	}
	unsigned i = 0;
	const auto *derived = dyn_cast<CXXRecordDecl>(record);
	if (derived && derived->getNumBases() > 0)
		i = derived->getNumBases();
	for (const FieldDecl *field : record->fields()) {
		if (field->isBitField() && field->getDeclName().isEmpty())
			continue;
		if (i < init->getNumInits())
			found.emplace_back(field, init->getInit(i));
		i++;
	}
}

void Slots::array(const InitListExpr *init, const Table &table, uint32_t row, bool outermost)
{
	bool plain = elementOf(init->getType())->isFunctionPointerType();
	uint32_t number = 0;
	for (const Expr *element : init->inits()) {
		uint32_t at = outermost ? number : row;
		if (const auto *inner = dyn_cast<InitListExpr>(element->IgnoreImplicit()))
			list(inner, table, at, false);
		else if (plain)
			one(element, nullptr, table, at, 0, init->getLBraceLoc());
		number++;
	}
}

void Slots::list(const InitListExpr *init, const Table &table, uint32_t row, bool outermost)
{
	if (const InitListExpr *semantic = init->isSemanticForm() ? init : init->getSemanticForm())
		init = semantic;
	if (init->getType()->isArrayType())
		return array(init, table, row, outermost);
	const RecordDecl *record = init->getType()->getAsRecordDecl();
	if (!record || !record->getDefinition())
		return;
	uint32_t flags = bitIf(isDesignated(init), ASH_SLOT_DESIGNATED);
	llvm::SmallVector<std::pair<const FieldDecl *, const Expr *>, 16> found;
	fieldsGiven(init, record->getDefinition(), found);
	for (auto [field, given] : found) {
		if (!given || !hasSlots(field->getType()))
			continue;
		uint32_t mark = isa<ImplicitValueInitExpr>(given) ? 0 : flags;
		if (const auto *inner = dyn_cast<InitListExpr>(given->IgnoreImplicit()))
			list(inner, table, row, false);
		else if (field->getType()->isFunctionPointerType())
			one(given, field, table, row, mark, init->getLBraceLoc());
	}
}

void Slots::initialised(const VarDecl *variable, const Expr *init, uint32_t function)
{
	QualType type = variable ? variable->getType() : init->getType();
	if (type->isDependentType() || !hasSlots(type))
		return;
	Table table;
	bool global = variable && variable->hasGlobalStorage();
	table.variable = global ? unit_.entities.of(variable) : uint32_t{ASH_NONE};
	table.function = function;
	table.flags = bitIf(function != ASH_NONE, ASH_SLOT_STORED) |
		      bitIf(unit_.ast.getBaseElementType(type).isConstQualified(), ASH_SLOT_CONST);
	if (const auto *list = dyn_cast<InitListExpr>(init->IgnoreImplicit()))
		this->list(list, table, 0, true);
	else if (global && type->isFunctionPointerType())
		one(init, nullptr, table, 0, 0, variable->getLocation());
}

void Slots::stored(const Value &target, const Expr *source, const Value &value,
		   SourceLocation location, uint32_t function)
{
	const auto *field = dyn_cast_or_null<FieldDecl>(target.field);
	bool global = target.origin == ASH_ORIGIN_GLOBAL;
	if ((!field && !global) || value.origin == ASH_ORIGIN_OTHER)
		return;
	Table table;
	table.variable = global ? unit_.entities.of(target.entity) : uint32_t{ASH_NONE};
	table.function = function;
	table.flags = ASH_SLOT_STORED;
	one(source, field, table, 0, 0, location);
}

} // namespace ashlar
