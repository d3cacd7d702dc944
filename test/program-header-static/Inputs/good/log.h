static const int log_width = 80;
static const char *log_words[] = {"a", "b"}; /* a table: repeated, not shared state */
extern int log_level;
#ifdef LOG_OWNER
static int log_private;
#endif
