/* Opening fact files: mapping them, and releasing what was mapped. */
#include "facts/facts.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "facts/verify.h"

int ash_facts_open_memory(struct ash_facts *facts, const void *bytes, size_t n, char *why,
			  size_t why_size)
{
	*facts = (struct ash_facts){0};
	if (ash_verify(&facts->view, bytes, n, why, why_size) != 0) {
		*facts = (struct ash_facts){0};
		return -1;
	}
	facts->header = bytes;
	return 0;
}

static int cannot_read(int error, char *why, size_t why_size)
{
	snprintf(why, why_size, "cannot be read: %s", strerror(error));
	return -1;
}

static int map_and_verify(struct ash_facts *facts, int fd, char *why, size_t why_size)
{
	struct stat status;
	size_t n;
	void *mapping;

	if (fstat(fd, &status) != 0)
		return cannot_read(errno, why, why_size);
	if (!S_ISREG(status.st_mode))
		return cannot_read(S_ISDIR(status.st_mode) ? EISDIR : EINVAL, why, why_size);
	if (status.st_size == 0) {
		snprintf(why, why_size, "not a fact file: it is empty");
		return -1;
	}
	n = (size_t)status.st_size;
	mapping = mmap(NULL, n, PROT_READ, MAP_PRIVATE, fd, 0);
	if (mapping == MAP_FAILED)
		return cannot_read(errno, why, why_size);
	if (ash_facts_open_memory(facts, mapping, n, why, why_size) != 0) {
		munmap(mapping, n);
		return -1;
	}
	facts->mapping = mapping;
	facts->mapping_size = n;
	return 0;
}

int ash_facts_open(struct ash_facts *facts, const char *path, char *why, size_t why_size)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	int result;

	*facts = (struct ash_facts){0};
	if (fd < 0)
		return cannot_read(errno, why, why_size);
	result = map_and_verify(facts, fd, why, why_size);
	close(fd);
	return result;
}

void ash_facts_release(struct ash_facts *facts)
{
	if (facts->mapping)
		munmap(facts->mapping, facts->mapping_size);
	*facts = (struct ash_facts){0};
}
