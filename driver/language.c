/* Language of a compile: the same decision the compiler's driver takes. */
#include "driver/language.h"

#include <stddef.h>
#include <string.h>

static const char *const extensions[] = {"c",   "i",    "C",   "cc",  "cp",  "cpp", "cxx", "c++",
					 "CPP", "CXX",  "ii",  "h",   "hh",  "hpp", "hxx", "H",
					 "ixx", "cppm", "inc", "inl", "ipp", "tcc"};
static const char *const languages[] = {"c",        "c++",        "cpp-output", "c++-cpp-output",
					"c-header", "c++-header", "c++-module"};

static bool among(const char *const *list, size_t n, const char *word)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(list[i], word) == 0)
			return true;
	return false;
}

/* What -x says last, or NULL. "none" hands the decision back to the extension. */
static const char *stated(const char *const *argv, uint32_t n_argv)
{
	const char *language = NULL;

	for (uint32_t i = 1; i < n_argv; i++) {
		if (strcmp(argv[i], "-x") == 0 && i + 1 < n_argv)
			language = argv[i + 1];
		else if (strncmp(argv[i], "-x", 2) == 0 && argv[i][2])
			language = argv[i] + 2;
	}
	return language && strcmp(language, "none") != 0 ? language : NULL;
}

bool ash_language_is_ours(const char *file, const char *const *argv, uint32_t n_argv)
{
	const char *language = stated(argv, n_argv);
	const char *dot = strrchr(file, '.');

	if (language)
		return among(languages, sizeof languages / sizeof languages[0], language);
	return dot && among(extensions, sizeof extensions / sizeof extensions[0], dot + 1);
}
