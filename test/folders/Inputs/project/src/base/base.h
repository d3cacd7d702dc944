#pragma once
#ifdef __cplusplus
extern "C" {
#endif
extern int base_level;
int base_sum(int a, int b, int c);
#ifdef __cplusplus
}
#endif
