#ifndef OPTS_H
#define OPTS_H
enum color { RED, GREEN };
struct opts {
	int verbose;
};
void cli_warn(const char *text);
#endif
