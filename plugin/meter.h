// Meter: the walk behind metrics.h, over statements and expressions as they were written. Implicit
// code, default arguments and the expansion of range-based loops are not descended into.
#pragma once

#include <algorithm>

#include "clang/AST/Decl.h"
#include "clang/AST/StmtVisitor.h"
#include "llvm/ADT/DenseSet.h"

#include "plugin/body_hash.h"
#include "plugin/metrics.h"
#include "plugin/places.h"

namespace ashlar
{

class Meter : public clang::ConstStmtVisitor<Meter>
{
      public:
	Meter(const Places &places, bool hashes)
	    : places_(places), hash_(places.sources()), hashes_(hashes)
	{
	}
	Metrics measured;

	uint64_t hash() const
	{
		return hash_.value();
	}
	void function(const clang::FunctionDecl *function);

	// Statements (meter.cpp).
	void VisitStmt(const clang::Stmt *node);
	void VisitCompoundStmt(const clang::CompoundStmt *node);
	void VisitIfStmt(const clang::IfStmt *node);
	void VisitSwitchStmt(const clang::SwitchStmt *node);
	void VisitForStmt(const clang::ForStmt *node);
	void VisitWhileStmt(const clang::WhileStmt *node);
	void VisitDoStmt(const clang::DoStmt *node);
	void VisitCXXForRangeStmt(const clang::CXXForRangeStmt *node);
	void VisitCXXTryStmt(const clang::CXXTryStmt *node);
	void VisitCXXCatchStmt(const clang::CXXCatchStmt *node);
	void VisitGotoStmt(const clang::GotoStmt *node);
	void VisitIndirectGotoStmt(const clang::IndirectGotoStmt *node);
	void VisitCaseStmt(const clang::CaseStmt *node);
	void VisitDefaultStmt(const clang::DefaultStmt *node);
	void VisitLabelStmt(const clang::LabelStmt *node);
	void VisitAttributedStmt(const clang::AttributedStmt *node);
	void VisitDeclStmt(const clang::DeclStmt *node);
	void VisitCoroutineBodyStmt(const clang::CoroutineBodyStmt *node);

	// Expressions (meter_expressions.cpp).
	void VisitConditionalOperator(const clang::ConditionalOperator *node);
	void VisitBinaryConditionalOperator(const clang::BinaryConditionalOperator *node);
	void VisitBinLAnd(const clang::BinaryOperator *node);
	void VisitBinLOr(const clang::BinaryOperator *node);
	void VisitCallExpr(const clang::CallExpr *node);
	void VisitCXXOperatorCallExpr(const clang::CXXOperatorCallExpr *node);
	void VisitLambdaExpr(const clang::LambdaExpr *node);
	void VisitStmtExpr(const clang::StmtExpr *node);
	void VisitBlockExpr(const clang::BlockExpr *node);
	void VisitInitListExpr(const clang::InitListExpr *node);
	void VisitCXXDefaultArgExpr(const clang::CXXDefaultArgExpr *)
	{
	}
	void VisitCXXDefaultInitExpr(const clang::CXXDefaultInitExpr *)
	{
	}
	void VisitOpaqueValueExpr(const clang::OpaqueValueExpr *)
	{
	}

      private:
	void visit(const clang::Stmt *node);
	void statement(const clang::Stmt *node);
	void conditional(const clang::IfStmt *node, bool afterElse);
	void loop(const clang::Stmt *node, const clang::Stmt *body, bool branch);
	void jump(const clang::Stmt *node);
	void logical(const clang::BinaryOperator *node);
	void variable(const clang::VarDecl *variable);
	void typed(const clang::TypeSourceInfo *type);
	void localClass(const clang::RecordDecl *record);
	bool written(clang::SourceLocation token);

	// What a structure is: a branch adds a path, control adds to the nesting.
	struct Kind {
		bool branch, control;
	};
	// A structure that begins with `token`: weighs it, then does its parts one level deeper.
	template <typename Parts>
	void structure(const clang::Stmt *node, clang::SourceLocation token, Kind kind, Parts parts)
	{
		bool counts = written(token);
		bool weighs = counts && node != bare_;
		measured.cyclomatic += counts && kind.branch;
		if (weighs)
			measured.cognitive += 1 + level_;
		deeper(weighs, counts && kind.control, parts);
	}
	// Does something deeper by so many levels of the one kind and the other.
	template <typename Parts> void deeper(uint32_t level, uint32_t nesting, Parts parts)
	{
		level_ += level;
		nesting_ += nesting;
		measured.nesting = std::max(measured.nesting, nesting_);
		parts();
		nesting_ -= nesting;
		level_ -= level;
	}

	const Places &places_;
	BodyHash hash_;
	bool hashes_;
	uint32_t level_ = 0;                // of cognitive complexity
	uint32_t nesting_ = 0;              // of control structures
	int run_ = -1;                      // the logical operator of the run we are in
	const clang::Stmt *bare_ = nullptr; // the branch of an if that is free
	llvm::DenseSet<unsigned> tokens_, expansions_, statements_;
};

} // namespace ashlar
