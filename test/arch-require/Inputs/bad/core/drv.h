#ifdef __cplusplus
extern "C"
#endif
void drv_register(const char *name);
