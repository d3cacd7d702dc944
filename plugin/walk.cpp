// Walk: the one traversal of the AST. It decides what is visited and keeps the context (whose text,
// evaluated or not); rows are made by declarations, expressions and type uses.
//
// Visited are the declarations in subject files as they were written: no instantiations, no
// implicit code. Top-level declarations of other files are skipped, and so are those of namespaces
// and extern "C" blocks that include other files.
#include "clang/AST/RecursiveASTVisitor.h"

#include "plugin/ast_unit.h"
#include "plugin/behaviour.h"
#include "plugin/compat.h"
#include "plugin/dead_code.h"
#include "plugin/declarations.h"
#include "plugin/expressions.h"
#include "plugin/extract.h"
#include "plugin/holds.h"
#include "plugin/type_uses.h"
#include "plugin/uses.h"

using namespace clang;

namespace ashlar
{
namespace
{

class Walk : public RecursiveASTVisitor<Walk>
{
	using Base = RecursiveASTVisitor<Walk>;

      public:
	explicit Walk(AstUnit &unit)
	    : unit_(unit), uses_(unit), types_(uses_), expressions_(unit, uses_),
	      holds_(unit, held_), behaviour_(unit, held_)
	{
	}

	bool shouldWalkTypesOfTypeLocs() const
	{
		return false;
	}
	bool TraverseDecl(Decl *declaration);
	bool TraverseNestedNameSpecifierLoc(NestedNameSpecifierLoc name);
	bool TraverseConstructorInitializer(CXXCtorInitializer *initializer);
	bool TraverseDeclarationNameInfo(DeclarationNameInfo name);
	bool dataTraverseStmtPre(Stmt *node);
	bool dataTraverseStmtPost(Stmt *node);

	bool VisitStmt(Stmt *node);
	bool VisitGenericSelectionExpr(GenericSelectionExpr *node);
	bool VisitStaticAssertDecl(StaticAssertDecl *declaration);
	bool VisitUnaryExprOrTypeTraitExpr(UnaryExprOrTypeTraitExpr *node);
	bool VisitOffsetOfExpr(OffsetOfExpr *node);
	bool VisitCXXNewExpr(CXXNewExpr *node);
	bool VisitExplicitCastExpr(ExplicitCastExpr *node);
	bool VisitCompoundLiteralExpr(CompoundLiteralExpr *node);
	bool VisitVAArgExpr(VAArgExpr *node);
	bool VisitCXXTemporaryObjectExpr(CXXTemporaryObjectExpr *node);

	// What needs no more than handing on: VISIT(node class, part, verb).
	// NOLINTBEGIN(bugprone-macro-parentheses): names of types and members take none.
#define VISIT(CLASS, PART, VERB)                                                                   \
	bool Visit##CLASS(CLASS *node)                                                             \
	{                                                                                          \
		PART.VERB(node);                                                                   \
		return true;                                                                       \
	}
	// NOLINTEND(bugprone-macro-parentheses)
	VISIT(DeclRefExpr, expressions_, reference)
	VISIT(MemberExpr, expressions_, member)
	VISIT(OverloadExpr, expressions_, overload)
	VISIT(CXXConstructExpr, expressions_, construct)
	VISIT(CXXDeleteExpr, expressions_, destroy)
	VISIT(DesignatedInitExpr, expressions_, designated)
	VISIT(CallExpr, expressions_, call)
	VISIT(BinaryOperator, expressions_, binary)
	VISIT(UnaryOperator, expressions_, unary)
	VISIT(ArraySubscriptExpr, expressions_, subscript)
	VISIT(ImplicitCastExpr, expressions_, decay)
#undef VISIT

	bool VisitTagTypeLoc(TagTypeLoc type);
	bool VisitTypedefTypeLoc(TypedefTypeLoc type);
	bool VisitUsingTypeLoc(UsingTypeLoc type);
	bool VisitMemberPointerTypeLoc(MemberPointerTypeLoc type);
	bool VisitInjectedClassNameTypeLoc(InjectedClassNameTypeLoc type);
	bool VisitTemplateSpecializationTypeLoc(TemplateSpecializationTypeLoc type);
	bool VisitDeducedTemplateSpecializationTypeLoc(DeducedTemplateSpecializationTypeLoc type);
	bool VisitDecltypeTypeLoc(DecltypeTypeLoc type);
	bool VisitTypeOfExprTypeLoc(TypeOfExprTypeLoc type);

      private:
	bool isElsewhere(const Decl *declaration);
	void enter(Decl *declaration);
	void addUses(Decl *declaration);
	void flag(const Stmt *part, uint32_t flags);

	AstUnit &unit_;
	Uses uses_;
	TypeUses types_;
	Expressions expressions_;
	HeldTypes held_;
	Holds holds_;
	Behaviour behaviour_;
	bool insideFunction_ = false;
	bool insideFriend_ = false;
	bool memberClass_ = false; // the next qualifier is the class of a pointer to member
	llvm::DenseMap<const Stmt *, uint32_t> flagged_; // parts that bring use flags with them
	llvm::SmallVector<std::pair<const Stmt *, uint32_t>, 8> outer_; // flags around a part
};

// Of the declarations that files are made of: does it stand in one that is no subject?
bool Walk::isElsewhere(const Decl *declaration)
{
	const DeclContext *context = declaration->getLexicalDeclContext();
	if (!context || isa<TranslationUnitDecl>(declaration))
		return false;
	bool top = context->isFileContext() || isa<LinkageSpecDecl>(context) ||
		   isa<ExportDecl>(context);
	return top && !unit_.places.inSubject(declaration->getLocation());
}

// Sets whose text is walked from here on.
void Walk::enter(Decl *declaration)
{
	if (const auto *function = dyn_cast<FunctionDecl>(declaration)) {
		uint32_t entity = unit_.entities.of(function);
		if (entity == ASH_NONE)
			return; // a lambda's text is its function's
		uses_.from = entity;
		insideFunction_ = true;
		return;
	}
	if (insideFunction_)
		return;
	const auto *variable = dyn_cast<VarDecl>(declaration);
	if ((variable && variable->hasGlobalStorage()) || isa<RecordDecl>(declaration))
		uses_.from = unit_.entities.of(cast<NamedDecl>(declaration));
}

void Walk::addUses(Decl *declaration)
{
	if (const auto *function = dyn_cast<FunctionDecl>(declaration)) {
		if (!function->isThisDeclarationADefinition() && !insideFriend_)
			uses_.addExtern(function);
		if (const auto *method = dyn_cast<CXXMethodDecl>(function))
			uses_.addOverrides(method);
	} else if (const auto *variable = dyn_cast<VarDecl>(declaration)) {
		if (!isa<ParmVarDecl>(variable) &&
		    variable->isThisDeclarationADefinition() == VarDecl::DeclarationOnly)
			uses_.addExtern(variable);
		expressions_.initialised(variable);
		behaviour_.variable(variable);
	} else if (const auto *record = dyn_cast<CXXRecordDecl>(declaration)) {
		uses_.addBases(record);
		if (const auto *special = dyn_cast<ClassTemplateSpecializationDecl>(record))
			uses_.add(ASH_USE_TEMPLATE, special->getSpecializedTemplate(),
				  special->getLocation());
	} else if (const auto *other = dyn_cast<FriendDecl>(declaration)) {
		uses_.addFriend(other);
	} else if (const auto *names = dyn_cast<UsingDecl>(declaration)) {
		uses_.addUsing(names);
	}
}

bool Walk::TraverseDecl(Decl *declaration)
{
	if (!declaration || declaration->isImplicit())
		return Base::TraverseDecl(declaration);
	if (isElsewhere(declaration))
		return true;
	uint32_t from = uses_.from;
	bool insideFunction = insideFunction_, insideFriend = insideFriend_;
	bool behaves = false;
	if (auto *named = dyn_cast<NamedDecl>(declaration)) {
		declare(unit_, named, insideFriend_);
		holds_.declared(named);
		behaves = behaviour_.begin(named);
	}
	enter(declaration);
	addUses(declaration);
	types_.completeFor(declaration);
	insideFriend_ = isa<FriendDecl>(declaration);
	bool on = Base::TraverseDecl(declaration);
	if (behaves)
		behaviour_.end();
	if (insideFunction_ && !insideFunction) { // what was decided about its parts is done with
		expressions_.clear();
		types_.clear();
		flagged_.clear();
	}
	uses_.from = from;
	insideFunction_ = insideFunction;
	insideFriend_ = insideFriend;
	return on;
}

bool Walk::TraverseNestedNameSpecifierLoc(NestedNameSpecifierLoc name)
{
	if (name && !memberClass_)
		types_.complete(typeOf(name));
	memberClass_ = false;
	return Base::TraverseNestedNameSpecifierLoc(name);
}

// The class in the name of its constructor or destructor is no use of it.
bool Walk::TraverseDeclarationNameInfo(DeclarationNameInfo name)
{
	DeclarationName::NameKind kind = name.getName().getNameKind();
	if (kind == DeclarationName::CXXConstructorName ||
	    kind == DeclarationName::CXXDestructorName)
		return true;
	return Base::TraverseDeclarationNameInfo(name);
}

bool Walk::TraverseConstructorInitializer(CXXCtorInitializer *initializer)
{
	if (initializer->isWritten() && initializer->isAnyMemberInitializer())
		uses_.add(ASH_USE_FIELD, initializer->getAnyMember(),
			  initializer->getMemberLocation());
	behaviour_.initializer(initializer);
	return Base::TraverseConstructorInitializer(initializer);
}

// --- evaluated or not ---

void Walk::flag(const Stmt *part, uint32_t flags)
{
	if (part)
		flagged_[part] |= flags;
}

bool Walk::dataTraverseStmtPre(Stmt *node)
{
	uint32_t flags = flagged_.empty() ? 0 : flagged_.lookup(node);
	if (isa<UnaryExprOrTypeTraitExpr>(node) || isa<CXXNoexceptExpr>(node) ||
	    isa<CXXTypeidExpr>(node))
		flags |= ASH_USE_UNEVALUATED;
	if (flags) {
		outer_.emplace_back(node, uses_.flags);
		uses_.flags |= flags;
	}
	behaviour_.enterPart(node);
	return true;
}

bool Walk::dataTraverseStmtPost(Stmt *node)
{
	behaviour_.leavePart(node);
	if (!outer_.empty() && outer_.back().first == node) {
		uses_.flags = outer_.back().second;
		outer_.pop_back();
	}
	return true;
}

bool Walk::VisitStmt(Stmt *node)
{
	flag(deadPart(node, unit_.ast), ASH_USE_DISCARDED);
	behaviour_.statement(node);
	return true;
}

bool Walk::VisitGenericSelectionExpr(GenericSelectionExpr *node)
{
	flag(controlOf(node), ASH_USE_UNEVALUATED);
	if (node->isResultDependent())
		return true;
	for (const Expr *one : node->getAssocExprs())
		if (one != node->getResultExpr())
			flag(one, ASH_USE_DISCARDED);
	return true;
}

bool Walk::VisitStaticAssertDecl(StaticAssertDecl *declaration)
{
	flag(declaration->getAssertExpr(), ASH_USE_UNEVALUATED);
	return true;
}

bool Walk::VisitDecltypeTypeLoc(DecltypeTypeLoc type)
{
	flag(type.getUnderlyingExpr(), ASH_USE_UNEVALUATED);
	return true;
}

bool Walk::VisitTypeOfExprTypeLoc(TypeOfExprTypeLoc type)
{
	flag(type.getUnderlyingExpr(), ASH_USE_UNEVALUATED);
	return true;
}

// --- expressions that name a type ---

bool Walk::VisitUnaryExprOrTypeTraitExpr(UnaryExprOrTypeTraitExpr *node)
{
	if (node->isArgumentType())
		types_.complete(node->getArgumentTypeInfo());
	expressions_.sizeOf(node);
	return true;
}

bool Walk::VisitOffsetOfExpr(OffsetOfExpr *node)
{
	types_.complete(node->getTypeSourceInfo());
	expressions_.offset(node);
	return true;
}

bool Walk::VisitCXXNewExpr(CXXNewExpr *node)
{
	types_.complete(node->getAllocatedTypeSourceInfo());
	expressions_.create(node);
	return true;
}

bool Walk::VisitExplicitCastExpr(ExplicitCastExpr *node)
{
	if (node->getType()->isRecordType())
		types_.complete(node->getTypeInfoAsWritten());
	return true;
}

bool Walk::VisitCompoundLiteralExpr(CompoundLiteralExpr *node)
{
	types_.complete(node->getTypeSourceInfo());
	return true;
}

bool Walk::VisitVAArgExpr(VAArgExpr *node)
{
	types_.complete(node->getWrittenTypeInfo());
	return true;
}

bool Walk::VisitCXXTemporaryObjectExpr(CXXTemporaryObjectExpr *node)
{
	types_.complete(node->getTypeSourceInfo());
	return true;
}

// --- types ---

bool Walk::VisitTagTypeLoc(TagTypeLoc type)
{
	types_.tag(type);
	return true;
}

bool Walk::VisitTypedefTypeLoc(TypedefTypeLoc type)
{
	types_.alias(type);
	return true;
}

bool Walk::VisitUsingTypeLoc(UsingTypeLoc type)
{
	types_.found(type);
	return true;
}

// The class of a pointer to member need not be complete, as other qualifiers must.
bool Walk::VisitMemberPointerTypeLoc(MemberPointerTypeLoc)
{
	memberClass_ = memberPointerIsQualified;
	return true;
}

bool Walk::VisitInjectedClassNameTypeLoc(InjectedClassNameTypeLoc type)
{
	types_.named(type.getDecl(), type, type.getNameLoc());
	return true;
}

bool Walk::VisitTemplateSpecializationTypeLoc(TemplateSpecializationTypeLoc type)
{
	types_.special(type.getTypePtr()->getTemplateName(), type.getTemplateNameLoc());
	return true;
}

bool Walk::VisitDeducedTemplateSpecializationTypeLoc(DeducedTemplateSpecializationTypeLoc type)
{
	types_.special(type.getTypePtr()->getTemplateName(), type.getTemplateNameLoc());
	return true;
}

} // namespace

void extractDeclarations(ASTContext &context, Places &places)
{
	AstUnit unit(context, places);
	Walk(unit).TraverseDecl(context.getTranslationUnitDecl());
}

} // namespace ashlar
