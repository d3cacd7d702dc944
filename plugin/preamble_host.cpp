// The host: see preamble_host.h.
//
// It compiles a stand-in, a source that only holds the includes; at its end, deep inside the
// parser, it waits. A child enters its own source there as one more included file, with the
// includes blanked. To the parser there is no difference; to the facts there would be one in what
// the stand-in included, which Extraction::resume mends.
#include "plugin/preamble_host.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <sched.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "clang/Lex/HeaderSearch.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/Support/Path.h"

#include "facts/base/frame.h"
#include "plugin/compat.h"
#include "plugin/extract.h"
#include "plugin/fault.h"
#include "plugin/memory.h"

using namespace clang;

namespace ashlar
{

// Strings of a message to a host, in order. An extension has its names from MESSAGE_NAMES on.
enum MessageWord {
	MESSAGE_KIND,
	MESSAGE_PARENT,
	MESSAGE_NAMES,
	MESSAGE_MEMORY = MESSAGE_NAMES,
	MESSAGE_FACTS,
	MESSAGE_DEPS,
	MESSAGE_OUTPUT,
	MESSAGE_HASH,
	MESSAGE_INPUT
};
static const char UNIT[] = "unit", EXTENSION[] = "extension";
constexpr size_t MAX_MESSAGE = 65536;

union Descriptors {
	struct cmsghdr header; // for its alignment
	char bytes[CMSG_SPACE(2 * sizeof(int))];
};

static bool sendMessage(int socket, const std::vector<const char *> &words, int first, int second)
{
	int passed[2] = {first, second};
	size_t size = (second >= 0 ? 2 : 1) * sizeof(int);
	ash_buf frame = {};
	ash_frame_put(&frame, words.data(), static_cast<uint32_t>(words.size()));
	struct iovec part = {frame.data, frame.size};
	Descriptors control = {};
	struct msghdr message = {};
	message.msg_iov = &part;
	message.msg_iovlen = 1;
	message.msg_control = control.bytes;
	message.msg_controllen = CMSG_SPACE(size);
	struct cmsghdr *header = CMSG_FIRSTHDR(&message);
	header->cmsg_level = SOL_SOCKET;
	header->cmsg_type = SCM_RIGHTS;
	header->cmsg_len = CMSG_LEN(size);
	memcpy(CMSG_DATA(header), passed, size);
	bool sent = frame.size <= MAX_MESSAGE && sendmsg(socket, &message, MSG_NOSIGNAL) >= 0;
	ash_buf_release(&frame);
	return sent;
}

bool sendUnit(int socket, const Job &job, const std::string &input, const ChildEnds &ends)
{
	std::string parent = std::to_string(ends.parent), memory = std::to_string(job.memory_mib);
	std::string hash = std::to_string(job.unit.command_hash);
	return sendMessage(socket,
			   {UNIT, parent.c_str(), memory.c_str(), job.unit.facts.c_str(),
			    job.unit.deps.c_str(), job.unit.output.c_str(), hash.c_str(),
			    input.c_str()},
			   ends.pipe, ends.log);
}

bool sendExtension(int socket, const Strings &names, int its_socket, pid_t parent)
{
	std::string number = std::to_string(parent);
	std::vector<const char *> words = {EXTENSION, number.c_str()};
	for (const std::string &name : names)
		words.push_back(name.c_str());
	return sendMessage(socket, words, its_socket, -1);
}

namespace
{

struct Message {
	ash_frame frame = {};
	int descriptors[2] = {-1, -1};
	const char *word(uint32_t i) const
	{
		return ash_frame_string(&frame, i);
	}
};

// False at the end of the socket, or when what came is no message.
bool receive(int socket, Message &received)
{
	ash_buf bytes = {};
	ash_buf_reserve(&bytes, MAX_MESSAGE);
	struct iovec part = {bytes.data, MAX_MESSAGE};
	Descriptors control = {};
	struct msghdr message = {};
	message.msg_iov = &part;
	message.msg_iovlen = 1;
	message.msg_control = control.bytes;
	message.msg_controllen = sizeof control.bytes;
	ssize_t n = -1;
	do
		n = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
	while (n < 0 && errno == EINTR);
	bytes.size = n > 0 ? static_cast<size_t>(n) : 0;
	const struct cmsghdr *header = n > 0 ? CMSG_FIRSTHDR(&message) : nullptr;
	if (header != nullptr && header->cmsg_type == SCM_RIGHTS)
		memcpy(received.descriptors, CMSG_DATA(header), header->cmsg_len - CMSG_LEN(0));
	bool whole = ash_frame_take(&bytes, &received.frame) == ASH_FRAME_WHOLE;
	ash_buf_release(&bytes);
	return whole;
}

class PreambleHost : public PreambleEnd
{
      public:
	explicit PreambleHost(const HostStart &start)
	    : job_(start.job), input_(start.known.input), names_(start.names), socket_(start.socket)
	{
	}
	std::string path() const override;
	std::string text() const override
	{
		return textOf(names_);
	}
	void reached(CompilerInstance &compiler, Extraction &extraction,
		     SourceLocation here) override;
	const UnitJob &unit() const
	{
		return job_.unit;
	}
	[[noreturn]] void say(const UnitResult &result) const;

      private:
	static std::string textOf(const Strings &names);
	void becomeUnit(const Message &message);
	void begin() const;
	void becomeExtension(const Message &message);
	void enterUnit(CompilerInstance &compiler, Extraction &extraction, SourceLocation here);
	void enterStandIn(CompilerInstance &compiler, Extraction &extraction, SourceLocation here,
			  const Strings &names);

	Job job_;
	std::string input_;
	Strings names_; // of all that was read
	int socket_;
	int pipe_ = -1; // of a unit
	// What a unit's lexer reads and what everybody else does; for as long as the process.
	std::string blanked_, source_;
	Preamble preamble_;
};

std::string PreambleHost::textOf(const Strings &names)
{
	std::string text;
	for (const std::string &name : names)
		text += "#include " + name + "\n";
	return text + PREAMBLE_END;
}

// One for each level of extension: a file read twice would be another matter.
std::string PreambleHost::path() const
{
	llvm::SmallString<256> path(llvm::sys::path::parent_path(input_));
	llvm::sys::path::append(path, STAND_IN_NAME + std::to_string(names_.size()));
	return std::string(path) + llvm::sys::path::extension(input_).str();
}

// As an include directive would: what it says of the file, a quoted name in it is looked up with.
static void enter(CompilerInstance &compiler, FileID file, SourceLocation here)
{
	Preprocessor &preprocessor = compiler.getPreprocessor();
	OptionalFile entry = compiler.getSourceManager().getFileEntryRefForID(file);
	preprocessor.getHeaderSearchInfo().getFileInfo(*entry);
	preprocessor.EnterSourceFile(file, nullptr, here);
}

void PreambleHost::becomeUnit(const Message &message)
{
	close(socket_);
	pipe_ = message.descriptors[0];
	job_.memory_mib = strtoull(message.word(MESSAGE_MEMORY), nullptr, 10);
	job_.unit.facts = message.word(MESSAGE_FACTS);
	job_.unit.deps = message.word(MESSAGE_DEPS);
	job_.unit.output = message.word(MESSAGE_OUTPUT);
	job_.unit.command_hash = strtoull(message.word(MESSAGE_HASH), nullptr, 10);
	input_ = message.word(MESSAGE_INPUT);
	arrangeDescriptors(message.descriptors[1]);
	arrangeLimits(job_, static_cast<pid_t>(strtol(message.word(MESSAGE_PARENT), nullptr, 10)));
	leaveParentsPages();
}

// From here on the worker knows of the unit.
void PreambleHost::begin() const
{
	std::string process = std::to_string(getpid());
	const char *word = process.c_str();
	ash_frame_send(pipe_, &word, 1);
	provokeFault(input_);
}

// The source is looked at again: it may have changed since the worker read it.
void PreambleHost::enterUnit(CompilerInstance &compiler, Extraction &extraction,
			     SourceLocation here)
{
	SourceManager &sources = compiler.getSourceManager();
	auto file = compiler.getFileManager().getFileRef(input_);
	if (!file)
		_exit(0);
	FileID main = sources.createFileID(*file, here, SrcMgr::C_User);
	source_ = std::string(sources.getBufferData(main));
	preamble_ = preambleOf(source_);
	bool same = preamble_.size() >= names_.size();
	for (size_t i = 0; same && i < names_.size(); i++)
		same = preamble_[i].name == names_[i];
	if (!same)
		_exit(0);
	begin();
	sources.setMainFileID(main);
	extraction.resume(extractOptions(job_.unit), {main, preamble_, names_.size()});
	blanked_ = withoutIncludes(source_, preamble_, names_.size());
	auto &content = const_cast<SrcMgr::ContentCache &>(
		sources.getSLocEntry(main).getFile().getContentCache());
	content.setBuffer(llvm::MemoryBuffer::getMemBuffer(blanked_, input_));
	enter(compiler, main, here);
	content.setBuffer(llvm::MemoryBuffer::getMemBuffer(source_, input_));
}

void PreambleHost::becomeExtension(const Message &message)
{
	close(socket_);
	socket_ = message.descriptors[0];
	arrangeLimits(job_, static_cast<pid_t>(strtol(message.word(MESSAGE_PARENT), nullptr, 10)));
}

void PreambleHost::enterStandIn(CompilerInstance &compiler, Extraction &extraction,
				SourceLocation here, const Strings &names)
{
	names_.insert(names_.end(), names.begin(), names.end());
	SourceManager &sources = compiler.getSourceManager();
	auto text = llvm::MemoryBuffer::getMemBufferCopy(textOf(names));
	auto file = compiler.getFileManager().getVirtualFileRef(
		path(), static_cast<off_t>(text->getBufferSize()), 0);
	sources.overrideFileContents(file, std::move(text));
	FileID stand_in = sources.createFileID(file, here, SrcMgr::C_User);
	extraction.standIn(stand_in);
	enter(compiler, stand_in, here);
}

// Like fork(), but a child of our parent. The C library's own knows no such thing, and what it
// would do besides is for threads, of which there are none.
pid_t forkForParent()
{
	return static_cast<pid_t>(syscall(SYS_clone, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0));
}

// Only children come back from here.
void PreambleHost::reached(CompilerInstance &compiler, Extraction &extraction, SourceLocation here)
{
	if (compiler.getDiagnostics().hasErrorOccurred())
		_exit(0); // each unit is to say so for itself
	for (;;) {
		Message message;
		if (!receive(socket_, message))
			_exit(0);
		bool is_unit = strcmp(message.word(MESSAGE_KIND), UNIT) == 0;
		if (forkForParent() == 0) {
			if (is_unit) {
				becomeUnit(message);
				return enterUnit(compiler, extraction, here);
			}
			becomeExtension(message);
			Strings names(message.frame.strings + MESSAGE_NAMES,
				      message.frame.strings + message.frame.n);
			return enterStandIn(compiler, extraction, here, names);
		}
		for (int descriptor : message.descriptors)
			if (descriptor >= 0)
				close(descriptor);
		ash_frame_release(&message.frame);
	}
}

void PreambleHost::say(const UnitResult &result) const
{
	if (pipe_ >= 0) {
		const char *words[] = {result.outcome, result.detail.c_str()};
		llvm::errs().flush();
		ash_frame_send(pipe_, words, 2);
	}
	_exit(0);
}

} // namespace

void runPreambleHost(const HostStart &start)
{
	arrangeDescriptors(-1);
	arrangeLimits(start.job, start.parent);
	leaveParentsPages();
	if (chdir(start.job.folder.c_str()) != 0)
		_exit(0);
	PreambleHost host(start);
	host.say(runUnit(host.unit(), start.known, &host));
}

} // namespace ashlar
