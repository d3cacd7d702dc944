// Deeds: what the walk notes of one function's text, in order, until all of it has been seen. Rows
// are made of them at its end (account.h).
#pragma once

#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "clang/AST/Stmt.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

#include "plugin/value.h"

namespace ashlar
{

enum class Deed : uint8_t {
	Call,       // CallExpr
	Construct,  // CXXConstructExpr, InitListExpr or CXXUnresolvedConstructExpr of a class
	New,        // CXXNewExpr
	Delete,     // CXXDeleteExpr
	Assign,     // BinaryOperator
	Modify,     // BinaryOperator, UnaryOperator or AtomicExpr
	Return,     // ReturnStmt with a value
	Test,       // an expression that decides
	Switch,     // SwitchStmt
	Chain,      // IfStmt, the first of several
	Jump,       // GotoStmt
	Leave,      // ReturnStmt before the end of a function in C
	Cast,       // ExplicitCastExpr
	Literal,    // CompoundLiteralExpr
	Variable,   // VarDecl
	Field,      // FieldDecl with an initialiser of its own
	Initialiser // CXXCtorInitializer
};

// What is around a deed.
enum Surroundings : uint8_t {
	IN_LOOP = 1 << 0,
	IN_BRANCH = 1 << 1, // not on every path
	IN_LAMBDA = 1 << 2,
	IN_CONDITION = 1 << 3,
	IN_ELSE = 1 << 4, // the if of an "else if"
};

struct Event {
	const void *node;
	Deed deed;
	uint8_t around;
};

// One function, one global's initialiser, or one field's.
struct Body {
	const clang::NamedDecl *owner = nullptr;
	const clang::FunctionDecl *function = nullptr; // NULL for an initialiser
	Locals locals;
	llvm::SmallVector<Event, 16> events;
	llvm::DenseMap<const clang::Expr *, uint32_t> orders; // of calls and constructions
	llvm::DenseMap<const clang::Stmt *, const clang::Expr *> guards; // of returns: if (guard)
	uint8_t outside = 0; // what was around when the walk came in
};

} // namespace ashlar
