// Behaviour: what functions do with values. It listens to the walk, keeps what is around (loop,
// branch, lambda) and notes deeds; at the end of a function they become rows (account.h).
#pragma once

#include <memory>
#include <vector>

#include "plugin/account.h"
#include "plugin/deeds.h"

namespace ashlar
{

class Behaviour : public clang::ConstStmtVisitor<Behaviour>
{
      public:
	Behaviour(AstUnit &unit, HeldTypes &held) : unit_(unit), account_(unit, held)
	{
	}

	// The text of a declaration begins. True when it is a function, a global with an
	// initialiser or a field with one: then end() follows it.
	bool begin(const clang::NamedDecl *declaration);
	void end();

	void enterPart(const clang::Stmt *node)
	{
		if (!parts_.empty())
			enterMarked(node);
	}
	void leavePart(const clang::Stmt *node)
	{
		if (!outer_.empty() && outer_.back().first == node) {
			around_ = outer_.back().second;
			outer_.pop_back();
		}
	}

	void statement(const clang::Stmt *node)
	{
		if (!bodies_.empty())
			Visit(node);
	}
	void variable(const clang::VarDecl *variable);
	void initializer(const clang::CXXCtorInitializer *initializer);

	// One node, its parts left to the walk.
	void VisitCompoundStmt(const clang::CompoundStmt *node);
	void VisitIfStmt(const clang::IfStmt *node);
	void VisitForStmt(const clang::ForStmt *node);
	void VisitWhileStmt(const clang::WhileStmt *node);
	void VisitDoStmt(const clang::DoStmt *node);
	void VisitSwitchStmt(const clang::SwitchStmt *node);
	void VisitCXXForRangeStmt(const clang::CXXForRangeStmt *node);
	void VisitCXXCatchStmt(const clang::CXXCatchStmt *node);
	void VisitReturnStmt(const clang::ReturnStmt *node);
	void VisitConditionalOperator(const clang::ConditionalOperator *node);
	void VisitBinaryOperator(const clang::BinaryOperator *node);
	void VisitUnaryOperator(const clang::UnaryOperator *node);
	void VisitAtomicExpr(const clang::AtomicExpr *node);
	void VisitCallExpr(const clang::CallExpr *node);
	void VisitCXXConstructExpr(const clang::CXXConstructExpr *node);
	void VisitCXXUnresolvedConstructExpr(const clang::CXXUnresolvedConstructExpr *node);
	void VisitInitListExpr(const clang::InitListExpr *node);
	void VisitLambdaExpr(const clang::LambdaExpr *node);
	void VisitExplicitCastExpr(const clang::ExplicitCastExpr *node);
	void VisitCXXNewExpr(const clang::CXXNewExpr *node);
	void VisitCXXDeleteExpr(const clang::CXXDeleteExpr *node)
	{
		note(Deed::Delete, node);
	}
	void VisitCompoundLiteralExpr(const clang::CompoundLiteralExpr *node)
	{
		note(Deed::Literal, node);
	}
	void VisitGotoStmt(const clang::GotoStmt *node)
	{
		note(Deed::Jump, node);
	}

      private:
	void enterMarked(const clang::Stmt *node);
	void construct(const clang::Expr *node);
	void assigned(const clang::Expr *target, const clang::Expr *source);
	void handle(const clang::CallExpr *node);
	void algorithm(const clang::CallExpr *node);
	void note(Deed deed, const void *node);
	void mark(const clang::Stmt *part, unsigned around);

	AstUnit &unit_;
	Account account_;
	std::vector<std::unique_ptr<Body>> bodies_; // the innermost last
	uint8_t around_ = 0;
	llvm::DenseMap<const clang::Stmt *, uint8_t> parts_; // what a part brings with it
	llvm::SmallVector<std::pair<const clang::Stmt *, uint8_t>, 8> outer_;
};

} // namespace ashlar
