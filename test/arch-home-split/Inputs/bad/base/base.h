#pragma once
#ifdef __cplusplus
extern "C" {
#endif
int base_start(void);
int net_start(void);
extern int net_open;
#ifdef __cplusplus
}
class Page
{
      public:
	int read();
	int write();
};
#endif
