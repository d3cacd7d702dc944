#pragma once
#ifdef __cplusplus
extern "C"
#endif
void log_page(int number);
