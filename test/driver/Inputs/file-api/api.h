int lib_unused(void);
int only_unused(void);
