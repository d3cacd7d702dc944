/* A list whose rows apply a fixed name, which is something else for each user of the list. */
#define ERRORS ERROR(NONE) ERROR(FULL) ERROR(EMPTY)

#define ERROR(name) ERROR_##name,
enum error { ERRORS };
#undef ERROR

const char *error_text(enum error error);
const char *error_text(enum error error)
{
#define ERROR(name) #name,
	static const char *const texts[] = {ERRORS};
#undef ERROR
	return texts[error];
}

/* Listed once: an array would do. */
#define COLOURS(X) X(RED) X(GREEN) X(BLUE)
#define NAME(colour) colour,
enum colour { COLOURS(NAME) };
