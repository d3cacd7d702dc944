#pragma once
#ifdef __cplusplus
extern "C"
#endif
int st_get(int key);
struct st_page { int number; };
