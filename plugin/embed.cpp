// Facts inside the object, as file-scope assembly: the one way to put bytes into a section with
// flags of our choice ("e", SHF_EXCLUDE) that leaves the unit's own code alone.
//
// The section holds the fact file as it is, 8-aligned, so that several survive `ld -r`. Under LTO
// the object is bitcode and the section would appear only when it is too late: then nothing is
// embedded, and side files are the way.
#include "plugin/embed.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/AST/DeclGroup.h"
#include "clang/Basic/TargetInfo.h"

#include "plugin/compat.h"

using namespace clang;

namespace ashlar
{

bool canEmbed(CompilerInstance &compiler)
{
	return compiler.getFrontendOpts().ProgramAction == frontend::EmitObj &&
	       compiler.getTarget().getTriple().isOSBinFormatELF() &&
	       !compiler.getLangOpts().CUDAIsDevice;
}

static constexpr size_t ZERO_RUN = 16;     // from here on .zero is shorter than escapes
static constexpr size_t LINE_BYTES = 4096; // per directive

static size_t zeroRun(const ash_buf &facts, size_t from)
{
	size_t to = from;
	while (to < facts.size && facts.data[to] == 0)
		to++;
	return to - from;
}

static void addEscaped(std::string &text, unsigned char byte)
{
	if (byte >= ' ' && byte < 127 && byte != '"' && byte != '\\') {
		text += static_cast<char>(byte);
		return;
	}
	text += '\\';
	for (int shift = 6; shift >= 0; shift -= 3)
		text += static_cast<char>('0' + ((byte >> shift) & 7));
}

static std::string assembly(const ash_buf &facts)
{
	std::string text = ".pushsection .ashlar,\"e\",@progbits\n.p2align 3\n";
	text.reserve(text.size() + facts.size * 3);
	for (size_t at = 0; at < facts.size;) {
		size_t zeros = zeroRun(facts, at);
		if (zeros >= ZERO_RUN) {
			text += ".zero " + std::to_string(zeros) + "\n";
			at += zeros;
			continue;
		}
		text += ".ascii \"";
		size_t end = std::min(facts.size, at + LINE_BYTES);
		while (at < end && zeroRun(facts, at) < ZERO_RUN)
			addEscaped(text, static_cast<unsigned char>(facts.data[at++]));
		text += "\"\n";
	}
	return text + ".popsection\n";
}

void embedFacts(CompilerInstance &compiler, const ash_buf &facts)
{
	ASTContext &context = compiler.getASTContext();
	StringLiteral *text = ordinaryString(context, assembly(facts));
	auto *section = FileScopeAsmDecl::Create(context, context.getTranslationUnitDecl(), text,
						 SourceLocation(), SourceLocation());
	compiler.getASTConsumer().HandleTopLevelDecl(DeclGroupRef(section));
}

} // namespace ashlar
