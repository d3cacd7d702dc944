#ifdef __cplusplus
extern "C" {
#endif
extern int log_level;
extern const int log_most;
extern int log_lines[4];
extern struct log_state { int open; } log_state;
#define LOG_QUIET() (log_level = 0)
#define LOG_IS_QUIET() (log_level == 0)
#ifdef __cplusplus
}
#endif
