/*
 * Revisions, through the git command: it knows every storage format there is and will be. Its
 * complaints are read after its output, which is safe as long as they fit a pipe; git's do.
 */
#include "driver/revision.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "facts/base/path.h"

extern char **environ;

static void drain(int fd, struct ash_buf *into)
{
	char chunk[8192];
	ssize_t n;

	while ((n = read(fd, chunk, sizeof chunk)) != 0) {
		if (n > 0)
			ash_buf_add(into, chunk, (size_t)n);
		else if (errno != EINTR)
			break;
	}
	close(fd);
}

/* 0, or an errno. */
static int spawn(char *const argv[], int output, int errors, pid_t *pid)
{
	posix_spawn_file_actions_t actions;
	int error;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
	posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
	error = posix_spawnp(pid, argv[0], &actions, NULL, argv, environ);
	posix_spawn_file_actions_destroy(&actions);
	return error;
}

static bool succeeded(pid_t pid)
{
	int status = 0;

	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return false;
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* Runs a command to its end, its output and its complaints apart. */
static bool run(char *const argv[], struct ash_buf *bytes, struct ash_buf *why)
{
	int output[2], errors[2], error;
	pid_t pid = 0;

	if (pipe2(output, O_CLOEXEC) != 0) {
		ash_buf_addf(why, "cannot run git: %s", strerror(errno));
		return false;
	}
	if (pipe2(errors, O_CLOEXEC) != 0) {
		ash_buf_addf(why, "cannot run git: %s", strerror(errno));
		close(output[0]);
		close(output[1]);
		return false;
	}
	error = spawn(argv, output[1], errors[1], &pid);
	close(output[1]);
	close(errors[1]);
	drain(output[0], bytes);
	drain(errors[0], why);
	if (error)
		ash_buf_addf(why, "cannot run git: %s", strerror(error));
	return !error && succeeded(pid);
}

/* The first line, without git's "fatal: ". */
static void tidy(struct ash_buf *why)
{
	static const char fatal[] = "fatal: ";
	struct ash_buf line = {0};
	const char *text = ash_buf_text(why);

	if (strncmp(text, fatal, strlen(fatal)) == 0)
		text += strlen(fatal);
	ash_buf_add(&line, text, strcspn(text, "\n"));
	ash_buf_release(why);
	*why = line;
}

bool ash_revision_read(const char *revision, const char *path, struct ash_buf *bytes,
		       struct ash_buf *why)
{
	struct ash_arena scratch = {0};
	char git[] = "git", directory[] = "-C", show[] = "show", end[] = "--end-of-options";
	char *argv[] = {git,
			directory,
			ash_path_folder(&scratch, path),
			show,
			end,
			ash_arena_printf(&scratch, "%s:./%s", revision, ash_path_base(path)),
			NULL};
	bool good = run(argv, bytes, why);

	if (!good)
		tidy(why);
	ash_arena_release(&scratch);
	return good;
}
