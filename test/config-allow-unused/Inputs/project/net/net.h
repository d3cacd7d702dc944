#ifdef __cplusplus
extern "C" {
#endif
int net_send(const char *text);
int net_close(void);
#ifdef __cplusplus
}
#endif
