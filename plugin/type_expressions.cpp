// Type expressions: see type_expressions.h. A visitor of its own, since types nest in more ways
// than one would like to list; it stops at every expression.
#include "plugin/type_expressions.h"

#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace ashlar
{
namespace
{

class Finder : public RecursiveASTVisitor<Finder>
{
      public:
	explicit Finder(llvm::function_ref<void(const Stmt *)> found) : found_(found)
	{
	}
	bool shouldWalkTypesOfTypeLocs() const
	{
		return false;
	}
	bool TraverseStmt(Stmt *node)
	{
		if (node)
			found_(node);
		return true;
	}

      private:
	llvm::function_ref<void(const Stmt *)> found_;
};

} // namespace

void expressionsIn(TypeLoc type, llvm::function_ref<void(const Stmt *)> found)
{
	Finder(found).TraverseTypeLoc(type);
}

} // namespace ashlar
