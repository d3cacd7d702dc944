#pragma once
#ifdef __cplusplus
extern "C"
#endif
void drv_register(const char *name);
#define DRIVER(name) void name##_init(void); void name##_init(void) { drv_register(#name); }
