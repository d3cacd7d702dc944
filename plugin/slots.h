// Slots: which function stands in which function pointer of which table, from initialisers and
// from stores. What an initialiser leaves out is null and is said to be.
#pragma once

#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseMap.h"

#include "facts/schema.h"

namespace ashlar
{

struct AstUnit;
struct Value;

// The fields of a record and what each is given, in order; the list is the semantic form.
void fieldsGiven(
	const clang::InitListExpr *init, const clang::RecordDecl *record,
	llvm::SmallVectorImpl<std::pair<const clang::FieldDecl *, const clang::Expr *>> &found);

class Slots
{
      public:
	explicit Slots(AstUnit &unit) : unit_(unit)
	{
	}

	// Can an object of the type hold a function pointer without following pointers?
	bool hasSlots(clang::QualType type);
	// The initialiser of a variable, or what is stored through a pointer (`variable` NULL).
	// `function` is the entity of the code that stores it; ASH_NONE for a static one.
	void initialised(const clang::VarDecl *variable, const clang::Expr *init,
			 uint32_t function);
	// "target = source" in code, where the target is a function pointer in a record or table.
	void stored(const Value &target, const clang::Expr *source, const Value &value,
		    clang::SourceLocation location, uint32_t function);

      private:
	struct Table {
		uint32_t variable, function, flags;
	};
	void array(const clang::InitListExpr *init, const Table &table, uint32_t row,
		   bool outermost);
	void list(const clang::InitListExpr *init, const Table &table, uint32_t row,
		  bool outermost);
	void one(const clang::Expr *init, const clang::FieldDecl *field, const Table &table,
		 uint32_t row, uint32_t flags, clang::SourceLocation fallback);

	AstUnit &unit_;
	llvm::DenseMap<const clang::RecordDecl *, bool> known_;
};

} // namespace ashlar
