#pragma once
#ifdef __cplusplus
extern "C" {
#endif
int base_start(void);
int net_start(void);
#ifdef __cplusplus
}
#endif
