// Special members: see special_members.h.
#include "plugin/special_members.h"

#include "clang/AST/DeclTemplate.h"

#include "facts/schema.h"
#include "plugin/places.h"

using namespace clang;

namespace ashlar
{
namespace
{

enum class Operation { Copy, Assign, Move };

bool isOperation(const CXXMethodDecl *method, Operation operation)
{
	const auto *constructor = dyn_cast<CXXConstructorDecl>(method);
	switch (operation) {
	case Operation::Copy:
		return constructor && constructor->isCopyConstructor();
	case Operation::Move:
		return constructor && constructor->isMoveConstructor();
	case Operation::Assign:
		return method->isCopyAssignmentOperator();
	}
	return false;
}

// What somebody wrote about it: Nothing, or whether it can be used from outside or from below.
struct Written {
	bool any = false, open = false, inherited = false;
};

Written writtenAs(const CXXRecordDecl *record, Operation operation)
{
	Written answer;
	for (const CXXMethodDecl *method : record->methods()) {
		if (method->isImplicit() || !isOperation(method, operation))
			continue;
		answer.any = true;
		answer.open |= !method->isDeleted() && method->getAccess() == AS_public;
		answer.inherited |= !method->isDeleted() && method->getAccess() != AS_private;
	}
	return answer;
}

// Do the written members of a class take the implicit one away? The answer for a move is whether a
// copy stands in for it.
bool isSuppressed(const CXXRecordDecl *record, Operation operation)
{
	bool moves =
		record->hasUserDeclaredMoveConstructor() || record->hasUserDeclaredMoveAssignment();
	if (operation != Operation::Move)
		return moves;
	return moves || record->hasUserDeclaredCopyConstructor() ||
	       record->hasUserDeclaredCopyAssignment() || record->hasUserDeclaredDestructor();
}

bool allows(const CXXRecordDecl *record, Operation operation, bool fromBelow);

bool partsAllow(const CXXRecordDecl *record, Operation operation)
{
	for (const CXXBaseSpecifier &base : record->bases()) {
		const CXXRecordDecl *known = base.getType()->getAsCXXRecordDecl();
		if (known && !allows(known, operation, true))
			return false;
	}
	for (const FieldDecl *field : record->fields()) {
		QualType type = field->getType();
		if (operation == Operation::Assign &&
		    (type->isReferenceType() || type.isConstQualified()))
			return false;
		const Type *element = type->getBaseElementTypeUnsafe();
		const CXXRecordDecl *known = element->getAsCXXRecordDecl();
		if (known && !allows(known, operation, false))
			return false;
	}
	return true;
}

bool allows(const CXXRecordDecl *record, Operation operation, bool fromBelow)
{
	record = record->getDefinition();
	if (!record)
		return true;
	Written written = writtenAs(record, operation);
	if (written.any)
		return fromBelow ? written.inherited : written.open;
	if (isSuppressed(record, operation))
		return operation == Operation::Move && allows(record, Operation::Copy, fromBelow);
	return partsAllow(record, operation);
}

const CXXConstructorDecl *asConstructor(const Decl *member)
{
	if (const auto *described = dyn_cast<FunctionTemplateDecl>(member))
		member = described->getTemplatedDecl();
	return dyn_cast<CXXConstructorDecl>(member);
}

bool hasPublicConstructor(const CXXRecordDecl *record)
{
	bool any = false;
	for (const Decl *member : record->decls()) {
		const CXXConstructorDecl *constructor = asConstructor(member);
		if (!constructor || constructor->isImplicit())
			continue;
		any = true;
		if (!constructor->isCopyOrMoveConstructor() && !constructor->isDeleted() &&
		    constructor->getAccess() == AS_public)
			return true;
	}
	return !any;
}

bool hasVirtualDestructor(const CXXRecordDecl *record)
{
	record = record->getDefinition();
	if (!record)
		return false;
	const CXXDestructorDecl *destructor = record->getDestructor();
	if (destructor && destructor->isVirtual())
		return true;
	for (const CXXBaseSpecifier &base : record->bases()) {
		const CXXRecordDecl *known = base.getType()->getAsCXXRecordDecl();
		if (known && hasVirtualDestructor(known))
			return true;
	}
	return false;
}

uint32_t destructorFlags(const CXXRecordDecl *record)
{
	const CXXDestructorDecl *destructor = record->getDestructor();
	bool user = destructor && !destructor->isImplicit();
	bool open = !user || (!destructor->isDeleted() && destructor->getAccess() == AS_public);
	return bitIf(user, ASH_RECORD_USER_DESTRUCTOR) | bitIf(open, ASH_RECORD_PUBLIC_DESTRUCTOR) |
	       bitIf(hasVirtualDestructor(record), ASH_RECORD_VIRTUAL_DESTRUCTOR);
}

} // namespace

bool isCopyable(const CXXRecordDecl *record)
{
	return allows(record, Operation::Copy, false);
}

uint32_t specialMembers(const CXXRecordDecl *record)
{
	return bitIf(allows(record, Operation::Copy, false), ASH_RECORD_COPYABLE) |
	       bitIf(allows(record, Operation::Assign, false), ASH_RECORD_ASSIGNABLE) |
	       bitIf(allows(record, Operation::Move, false), ASH_RECORD_MOVABLE) |
	       bitIf(hasPublicConstructor(record), ASH_RECORD_PUBLIC_CONSTRUCTOR) |
	       destructorFlags(record);
}

} // namespace ashlar
