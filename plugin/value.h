// Value: where what an expression gives comes from, in terms that outlive the function.
//
// Values are asked for when the whole function has been seen, so that a local given one value can
// stand for it. What only hands a value on is seen through: casts, std::move, smart pointers,
// iterators, accessors of fields. See facts/schema_behaviour.h for what a value says.
#pragma once

#include <unordered_map>

#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtVisitor.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

#include "facts/schema.h"
#include "plugin/callee.h"
#include "plugin/held.h"

namespace ashlar
{

struct AstUnit;

struct Value {
	uint32_t origin = ASH_ORIGIN_NONE;
	const clang::NamedDecl *entity = nullptr; // parameter, local, global, function, record made
	const clang::Expr *made = nullptr;        // the expression that creates or calls
	const clang::ValueDecl *field = nullptr, *through = nullptr;
	const clang::NamedDecl *record = nullptr;
	uint32_t how = 0; // ash_value_flag

	// The same place, whatever is done with it?
	bool isSame(const Value &other) const
	{
		return origin == other.origin && entity == other.entity && made == other.made &&
		       field == other.field && through == other.through;
	}
};

// What a function's statements say of its locals; the walk fills it in.
struct Locals {
	// What is assigned to them, initialisers left out.
	llvm::DenseMap<const clang::VarDecl *, llvm::SmallVector<const clang::Expr *, 2>> assigned;
	// What they run over: variables of range-based loops, parameters of lambdas for algorithms.
	llvm::DenseMap<const clang::VarDecl *, const clang::Expr *> elementOf;
};

class Values : public clang::ConstStmtVisitor<Values, Value>
{
      public:
	Values(AstUnit &unit, HeldTypes &held) : unit_(unit), held_(held)
	{
	}

	// Whose expressions are asked about from here on; NULL outside functions.
	void enter(const clang::FunctionDecl *function, const Locals *locals)
	{
		function_ = function;
		locals_ = locals;
		resolved_.clear();
		given_.clear();
	}

	Value of(const clang::Expr *node);
	// Each value it may have: the branches of ?:, what a local was given in several places.
	void alternatives(const clang::Expr *node, llvm::SmallVectorImpl<Value> &found);
	// `this`, where it is not spelled.
	Value ofThis() const;
	Value ofObject(const Callee &callee);
	const clang::NamedDecl *recordOf(clang::QualType type);

	Value VisitStmt(const clang::Stmt *node);
	Value VisitDeclRefExpr(const clang::DeclRefExpr *node);
	Value VisitCXXThisExpr(const clang::CXXThisExpr *node);
	Value VisitMemberExpr(const clang::MemberExpr *node);
	Value VisitCXXDependentScopeMemberExpr(const clang::CXXDependentScopeMemberExpr *node);
	Value VisitArraySubscriptExpr(const clang::ArraySubscriptExpr *node);
	Value VisitUnaryOperator(const clang::UnaryOperator *node);
	Value VisitBinaryOperator(const clang::BinaryOperator *node);
	Value VisitConditionalOperator(const clang::ConditionalOperator *node);
	Value VisitBinaryConditionalOperator(const clang::BinaryConditionalOperator *node);
	Value VisitOpaqueValueExpr(const clang::OpaqueValueExpr *node);
	Value VisitStmtExpr(const clang::StmtExpr *node);
	Value VisitCastExpr(const clang::CastExpr *node);
	Value VisitExplicitCastExpr(const clang::ExplicitCastExpr *node);
	Value VisitFullExpr(const clang::FullExpr *node);
	Value VisitMaterializeTemporaryExpr(const clang::MaterializeTemporaryExpr *node);
	Value VisitCXXBindTemporaryExpr(const clang::CXXBindTemporaryExpr *node);
	Value VisitCXXStdInitializerListExpr(const clang::CXXStdInitializerListExpr *node);
	Value VisitParenListExpr(const clang::ParenListExpr *node);
	Value VisitInitListExpr(const clang::InitListExpr *node);
	Value VisitCompoundLiteralExpr(const clang::CompoundLiteralExpr *node);
	Value VisitLambdaExpr(const clang::LambdaExpr *node);
	Value VisitPackExpansionExpr(const clang::PackExpansionExpr *node);
	Value VisitAtomicExpr(const clang::AtomicExpr *node);
	Value VisitGenericSelectionExpr(const clang::GenericSelectionExpr *node);
	Value VisitCXXDefaultArgExpr(const clang::CXXDefaultArgExpr *node);
	Value VisitCXXDefaultInitExpr(const clang::CXXDefaultInitExpr *node);

	// Creations and calls: value_calls.cpp.
	Value VisitCXXNewExpr(const clang::CXXNewExpr *node);
	Value VisitCallExpr(const clang::CallExpr *node);
	Value VisitCXXConstructExpr(const clang::CXXConstructExpr *node);
	Value VisitCXXUnresolvedConstructExpr(const clang::CXXUnresolvedConstructExpr *node);

	Value VisitCXXNullPtrLiteralExpr(const clang::CXXNullPtrLiteralExpr *node);
	Value VisitGNUNullExpr(const clang::GNUNullExpr *node);
	Value VisitIntegerLiteral(const clang::IntegerLiteral *node);
	Value VisitFloatingLiteral(const clang::FloatingLiteral *node);
	Value VisitCharacterLiteral(const clang::CharacterLiteral *node);
	Value VisitStringLiteral(const clang::StringLiteral *node);
	Value VisitCXXBoolLiteralExpr(const clang::CXXBoolLiteralExpr *node);
	Value VisitUnaryExprOrTypeTraitExpr(const clang::UnaryExprOrTypeTraitExpr *node);

      private:
	Value local(const clang::VarDecl *variable);
	Value resolve(const clang::VarDecl *variable);
	Value follow(const clang::VarDecl *variable);
	// `moves`: it takes steps from where it is ("p++", "n = n->next").
	struct Given {
		llvm::SmallVector<const clang::Expr *, 4> sources;
		bool moves = false;
	};
	const Given &given(const clang::VarDecl *variable);
	Value aside(Value base, const clang::ValueDecl *field);
	Value made(const clang::Expr *node, const clang::NamedDecl *record);
	bool handsOn(const Callee &callee, Value &value);
	bool handsOnFree(const Callee &callee, Value &value);
	bool handsOnMember(const Callee &callee, Value &value);
	const clang::FieldDecl *fieldReturned(const clang::FunctionDecl *function);
	bool isInSight(const clang::FunctionDecl *definition);

	AstUnit &unit_;
	HeldTypes &held_;
	const clang::FunctionDecl *function_ = nullptr;
	const Locals *locals_ = nullptr;
	// What locals stand for, asked on their own: a local may be given much, and be used often.
	llvm::DenseMap<const clang::VarDecl *, Value> resolved_;
	std::unordered_map<const clang::VarDecl *, Given> given_; // asked of while read
	unsigned depth_ = 0;
	llvm::SmallVector<const clang::VarDecl *, 4> following_;
	llvm::DenseMap<const clang::FunctionDecl *, const clang::FieldDecl *> accessors_;
};

// Does the call give memory for an object that nobody has made yet: malloc and what is like it?
bool isAllocation(const clang::CallExpr *node);
// Of what, when its size says it: the T of "malloc(sizeof(T))"; else null.
clang::QualType allocatedType(const clang::CallExpr *node);
// Is it a call of a function template like make_unique, and what type of object does it make?
bool isMaker(const clang::CallExpr *node, HeldTypes &held, clang::QualType &type);

} // namespace ashlar
