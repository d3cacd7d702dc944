/*
 * Worker. It leads a process group of its own: a Ctrl-C reaches the driver alone, which then ends
 * worker and children together and cleans up behind them.
 */
#include "driver/worker.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static void prepare_attributes(posix_spawnattr_t *attributes)
{
	sigset_t none, defaults;

	sigemptyset(&none);
	sigemptyset(&defaults);
	sigaddset(&defaults, SIGPIPE);
	posix_spawnattr_init(attributes);
	posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF |
						     POSIX_SPAWN_SETSIGMASK);
	posix_spawnattr_setpgroup(attributes, 0);
	posix_spawnattr_setsigdefault(attributes, &defaults);
	posix_spawnattr_setsigmask(attributes, &none);
}

/*
 * The environment with LD_BIND_NOW: the worker looks up Clang's symbols once, before it forks,
 * instead of every child anew. NULL when there is no memory for it; the array alone is the caller's.
 */
static char **bound_environment(void)
{
	static char bind_now[] = "LD_BIND_NOW=1";
	size_t n = 0;
	char **all;

	while (environ[n])
		n++;
	all = malloc((n + 2) * sizeof *all);
	if (!all)
		return NULL;
	all[0] = bind_now;
	memcpy(all + 1, environ, (n + 1) * sizeof *all);
	return all;
}

static int spawn(struct ash_worker *worker, const char *path, int input, int output)
{
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	char *argv[] = {(char *)path, NULL};
	char **bound = bound_environment();
	int error;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
	prepare_attributes(&attributes);
	error = posix_spawn(&worker->pid, path, &actions, &attributes, argv,
			    bound ? bound : environ);
	free(bound);
	posix_spawn_file_actions_destroy(&actions);
	posix_spawnattr_destroy(&attributes);
	return error;
}

int ash_worker_start(struct ash_worker *worker, const char *path)
{
	int to[2], from[2], error;

	*worker = (struct ash_worker){.in = -1, .out = -1};
	if (pipe2(to, O_CLOEXEC) != 0)
		return -1;
	if (pipe2(from, O_CLOEXEC) != 0) {
		error = errno;
		close(to[0]);
		close(to[1]);
		errno = error;
		return -1;
	}
	error = spawn(worker, path, to[0], from[1]);
	close(to[0]);
	close(from[1]);
	worker->in = to[1];
	worker->out = from[0];
	fcntl(worker->in, F_SETFL, O_NONBLOCK);
	fcntl(worker->out, F_SETFL, O_NONBLOCK);
	if (error) {
		worker->pid = 0;
		ash_worker_stop(worker, true);
		errno = error;
		return -1;
	}
	return 0;
}

void ash_worker_say(struct ash_worker *worker, const char *const *strings, uint32_t n)
{
	ash_frame_put(&worker->unsent, strings, n);
}

bool ash_worker_flush(struct ash_worker *worker)
{
	size_t sent = 0;

	while (sent < worker->unsent.size) {
		ssize_t n =
			write(worker->in, worker->unsent.data + sent, worker->unsent.size - sent);

		if (n >= 0)
			sent += (size_t)n;
		else if (errno == EAGAIN)
			break;
		else if (errno != EINTR)
			return false;
	}
	if (sent) {
		struct ash_buf rest = {0};

		ash_buf_add(&rest, worker->unsent.data + sent, worker->unsent.size - sent);
		ash_buf_release(&worker->unsent);
		worker->unsent = rest;
	}
	return true;
}

enum ash_frame_result ash_worker_read(struct ash_worker *worker)
{
	long n = ash_frame_fill(&worker->received, worker->out);

	if (n > 0)
		return ASH_FRAME_WHOLE;
	return n < 0 && errno == EAGAIN ? ASH_FRAME_PARTIAL : ASH_FRAME_BAD;
}

bool ash_worker_ended(const struct ash_worker *worker)
{
	siginfo_t info = {0};

	if (worker->pid <= 0)
		return true;
	/* looked at, not collected: ash_worker_stop wants its status */
	if (waitid(P_PID, (id_t)worker->pid, &info, WEXITED | WNOHANG | WNOWAIT) != 0)
		return errno == ECHILD;
	return info.si_pid == worker->pid;
}

static void close_pipe(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

int ash_worker_stop(struct ash_worker *worker, bool kill_it)
{
	int status = 0;

	close_pipe(&worker->in); /* the end of its input is the end of its work */
	if (worker->pid > 0) {
		if (kill_it)
			kill(-worker->pid, SIGKILL);
		while (waitpid(worker->pid, &status, 0) < 0 && errno == EINTR)
			continue;
	}
	close_pipe(&worker->out);
	ash_buf_release(&worker->unsent);
	ash_buf_release(&worker->received);
	worker->pid = 0;
	return status;
}
