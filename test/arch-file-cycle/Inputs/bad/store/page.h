#pragma once
#ifdef __cplusplus
extern "C"
#endif
int page_read(int number);
