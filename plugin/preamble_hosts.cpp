// Hosts: see preamble_hosts.h.
//
// Which includes units will have in common nobody knows beforehand, so it is learned as they come:
// the second unit that begins like an earlier one has a host made for what the two share. What
// more some of them share is parsed by a host on top of that one, when it is asked for often
// enough.
#include "plugin/preamble_hosts.h"

#include <csignal>
#include <cstdlib>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include "plugin/preamble_host.h"

namespace ashlar
{

constexpr unsigned WORTH_A_HOST = 1;       // units seen before, where there is none
constexpr unsigned WORTH_AN_EXTENSION = 3; // where there is one that has parsed less
constexpr size_t MAX_HOSTS = 64;

PreambleHosts::~PreambleHosts()
{
	for (auto &[key, host] : hosts_)
		stop(host);
}

void PreambleHosts::stop(Host &host)
{
	if (host.socket >= 0)
		close(host.socket);
	if (host.process > 0) {
		kill(host.process, SIGKILL);
		waitpid(host.process, nullptr, 0);
	}
	host = Host();
}

static Preamble preambleOfUnit(const Job &job, const std::string &input)
{
	llvm::SmallString<256> path(job.folder);
	llvm::sys::path::append(path, input);
	if (llvm::sys::path::is_absolute(input))
		path = input;
	auto text = llvm::MemoryBuffer::getFile(path);
	return text ? preambleOf((*text)->getBuffer()) : Preamble();
}

PreambleHosts::Host *PreambleHosts::find(const Job &job, const std::string &key,
					 const FrontendCommand &known)
{
	if (getenv("ASHLAR_EVERY_PREAMBLE") != nullptr)
		return nullptr; // so that a test can compare
	Preamble preamble = preambleOfUnit(job, known.input);
	// Where it stands decides what a quoted name finds.
	std::string beginning =
		key + '\0' + job.unit.root + '\0' + llvm::sys::path::parent_path(known.input).str();
	std::vector<std::string> keys;
	size_t parsed = 0, shared = 0; // includes: by the best host there is, by one worth having
	for (const PreambleInclude &include : preamble) {
		beginning += '\0' + include.name;
		keys.push_back(beginning);
		if (hosts_.count(beginning) > 0)
			parsed = keys.size();
	}
	for (size_t i = 0; i < keys.size(); i++) {
		unsigned before = seen_[keys[i]]++;
		if (before >= (parsed > 0 ? WORTH_AN_EXTENSION : WORTH_A_HOST))
			shared = i + 1;
	}
	Host *host = nullptr;
	if (known.arguments.empty())
		return nullptr;
	if (shared > parsed && hosts_.size() < MAX_HOSTS)
		host = make(job, known, keys, preamble, {parsed, shared});
	else if (parsed > 0)
		host = &hosts_[keys[parsed - 1]];
	return host != nullptr && host->socket >= 0 ? host : nullptr;
}

PreambleHosts::Host *PreambleHosts::make(const Job &job, const FrontendCommand &known,
					 const std::vector<std::string> &keys,
					 const Preamble &preamble, Span includes)
{
	auto [parsed, n] = includes;
	Strings names;
	for (size_t i = parsed; i < n; i++)
		names.push_back(preamble[i].name);
	Host *below = parsed > 0 ? &hosts_[keys[parsed - 1]] : nullptr;
	Host &host = hosts_[keys[n - 1]];
	if (below != nullptr && below->socket < 0)
		return &host; // gone, and so is this one
	int ends[2];
	pid_t worker = getpid();
	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
		return &host;
	host.socket = ends[0];
	if (below == nullptr) {
		host.process = ::fork();
		if (host.process == 0) {
			for (auto &[key, other] : hosts_)
				if (other.socket >= 0)
					close(other.socket);
			runPreambleHost({job, known, names, ends[1], worker});
		}
		if (host.process < 0)
			host.process = 0;
	} else {
		sendExtension(below->socket, names, ends[1], worker);
	}
	close(ends[1]);
	return &host;
}

} // namespace ashlar
