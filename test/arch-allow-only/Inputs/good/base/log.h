void log_line(const char *text);
/* How bare the board is, the including file may say. */
#ifndef BOARD
#define BOARD 0
#endif
static inline int board(void)
{
	return BOARD;
}
