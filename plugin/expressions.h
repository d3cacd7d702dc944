// Expressions: what a reference in an expression does to what it names.
//
// A parent decides the role of the reference at the root of its operand before the walk reaches it:
// the callee of a call is called, the left of an assignment written ("g.x = 1" and "g[i] = 1" write
// g), the operand of & or of a binding to a non-const reference has its address taken. An array
// that decays outside a subscript has its address taken too, unless its elements are const. What
// nobody decided is read.
#pragma once

#include "clang/AST/Expr.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace ashlar
{

struct AstUnit;
class Uses;

class Expressions
{
      public:
	Expressions(AstUnit &unit, Uses &uses) : unit_(unit), uses_(uses)
	{
	}

	// References: these make the rows.
	void reference(const clang::DeclRefExpr *node);
	void member(const clang::MemberExpr *node);
	void overload(const clang::OverloadExpr *node);
	void construct(const clang::CXXConstructExpr *node);
	void create(const clang::CXXNewExpr *node);
	void destroy(const clang::CXXDeleteExpr *node);
	void designated(const clang::DesignatedInitExpr *node);
	void offset(const clang::OffsetOfExpr *node);
	void sizeOf(const clang::UnaryExprOrTypeTraitExpr *node);

	// Parents: these decide roles.
	void call(const clang::CallExpr *node);
	void binary(const clang::BinaryOperator *node);
	void unary(const clang::UnaryOperator *node);
	void subscript(const clang::ArraySubscriptExpr *node);
	void decay(const clang::ImplicitCastExpr *node);
	void initialised(const clang::VarDecl *variable);

	// Forgets all roles: between top-level declarations.
	void clear();

      private:
	enum class Role { Read, Write, ReadWrite, Address, Call, ImplicitCall, IndirectCall };

	void decide(const clang::Expr *operand, Role role);
	const clang::Expr *root(const clang::Expr *operand);
	void arguments(const clang::FunctionDecl *callee, llvm::ArrayRef<const clang::Expr *> list);
	Role roleOf(const clang::Expr *node) const;
	void function(const clang::FunctionDecl *function, clang::SourceLocation token, Role role,
		      uint32_t more);
	void variable(const clang::VarDecl *variable, clang::SourceLocation token, Role role);

	AstUnit &unit_;
	Uses &uses_;
	llvm::DenseMap<const clang::Expr *, Role> roles_;
	llvm::DenseSet<const clang::Expr *> subscripted_; // decays that only subscript or *
};

} // namespace ashlar
