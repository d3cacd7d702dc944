// Account: the rows of one function, made from its deeds when all of it has been seen.
//
// First every place that a value goes to is asked what it gets: results, writes, arguments. That
// tells where each thing created ends up, and which call's result is returned. Then come the rows
// of the calls and creations themselves.
#pragma once

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

#include "plugin/deeds.h"
#include "plugin/places.h"
#include "plugin/slots.h"
#include "plugin/value.h"

namespace ashlar
{

struct AstUnit;

// The seven columns of a value.
struct ValueColumns {
	uint32_t origin, entity, position, field, through, record, how;
};
#define ASHLAR_SET_VALUE(row, prefix, columns)                                                     \
	((row).prefix##_origin = (columns).origin, (row).prefix##_entity = (columns).entity,       \
	 (row).prefix##_position = (columns).position, (row).prefix##_field = (columns).field,     \
	 (row).prefix##_through = (columns).through, (row).prefix##_record = (columns).record,     \
	 (row).prefix##_how = (columns).how)

class Account
{
      public:
	Account(AstUnit &unit, HeldTypes &held)
	    : unit_(unit), held_(held), values_(unit, held), slots_(unit)
	{
	}

	void settle(const Body &body);

      private:
	// Where something created goes; a larger kind of the list in account.cpp wins.
	struct Destination {
		uint32_t kind = ASH_DESTINATION_NONE;
		const clang::NamedDecl *to = nullptr;
		uint32_t position = 0;
	};
	struct Tested {
		size_t event;
		Value value;
	};

	// account.cpp
	void sink(const Event &event, size_t index);
	void declared(const Event &event);
	void result(const Event &event);
	void test(const clang::Expr *condition, size_t index);
	bool isTested(const Value &value, size_t before) const;
	void goes(const Value &value, const Destination &destination);
	void goes(const Value &value, const Value &target);
	ValueColumns columns(const Value &value);
	uint32_t positionOf(const Value &value) const;
	// Fills in the place; false when it is in no subject file.
	bool stands(Place &place, clang::SourceLocation location);

	// account_calls.cpp
	void callSink(const Event &event);
	void arguments(llvm::ArrayRef<const clang::Expr *> list, const clang::Expr *node,
		       const clang::NamedDecl *to);
	void constructArguments(const clang::Expr *node);
	void dependentArguments(const clang::Expr *node,
				llvm::SmallVector<const clang::Expr *, 4> list,
				clang::QualType type);
	void created(const clang::CXXNewExpr *node);
	bool isWorthAsking(const clang::Expr *argument, bool constructs, bool indirect);
	bool isWorthACall(const Callee &callee, const clang::FunctionDecl *function,
			  const Value &receiver);
	void call(const Event &event, size_t index);
	bool direct(const Callee &callee, ash_call &row, Value &receiver);
	void indirect(const Callee &callee, ash_call &row, Value &receiver, Value &slot);
	const clang::FunctionDecl *resolve(const Callee &callee);
	uint32_t nameOf(clang::DeclarationName name);

	// account_writes.cpp
	void write(uint32_t how, const Value &target, const Value &source,
		   clang::SourceLocation location, unsigned around, uint32_t step = 0);
	void assign(const clang::BinaryOperator *node, unsigned around);
	void fields(const Value &target, const clang::Expr *source, uint32_t how, unsigned around);
	void variable(const clang::VarDecl *variable, unsigned around);
	void fieldDefault(const clang::FieldDecl *field);
	void initialiser(const clang::CXXCtorInitializer *initialiser);
	void operatorWrite(const clang::CXXOperatorCallExpr *node, unsigned around);
	void memberWrite(const Callee &callee, unsigned around);
	void freeWrite(const Callee &callee, unsigned around);
	void copyWrite(const Callee &callee, unsigned around);

	// account_steps.cpp
	void modify(const clang::Expr *node, unsigned around);
	uint32_t steps(const clang::BinaryOperator *node, const Value &target);
	Value place(const clang::Expr *target);

	// account_creations.cpp
	void creation(const Event &event);
	void createdByCall(const clang::CallExpr *node, unsigned around);
	void createdInPlace(const clang::Expr *node, unsigned around);
	void createdByList(const clang::VarDecl *variable, unsigned around);
	bool isWorthACreation(const clang::NamedDecl *record);
	// `record` NULL: of a type that a template's arguments decide.
	void create(const clang::Expr *node, const clang::NamedDecl *record, uint32_t how,
		    bool copy, unsigned around);
	void createTyped(const clang::Expr *node, clang::QualType type, uint32_t how, bool copy,
			 unsigned around);
	bool isCopyOfThis(llvm::ArrayRef<const clang::Expr *> arguments);

	// account_control.cpp
	void choice(const clang::SwitchStmt *node);
	void chain(const clang::IfStmt *node);
	void jump(const clang::GotoStmt *node);
	void leave(const clang::ReturnStmt *node);
	uint32_t lineOfCall(const clang::Expr *guard);
	void casts(const clang::ExplicitCastExpr *node);
	void cleanup(const clang::VarDecl *variable);

	AstUnit &unit_;
	HeldTypes &held_;
	Values values_;
	Slots slots_;
	const Body *body_ = nullptr;
	uint32_t function_ = ASH_NONE; // entity
	llvm::DenseMap<const clang::Expr *, Destination> destinations_;
	llvm::DenseSet<const clang::Expr *> returned_;
	llvm::DenseSet<const clang::Expr *> locals_; // what makes a variable of the function's own
	llvm::DenseSet<const clang::Expr *> roles_;  // part of another creation or of a field
	// What memory became, by the call that gave it.
	llvm::DenseMap<const clang::Expr *, const clang::NamedDecl *> allocated_;
	llvm::SmallVector<Tested, 8> tested_;
	llvm::DenseMap<void *, uint32_t> names_; // string ids
};

// A plain local: nothing to tell, and most assignments are to one.
bool isOwnLocal(const clang::Expr *target);

} // namespace ashlar
