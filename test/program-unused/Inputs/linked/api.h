int lib_unused(void);
int only_unused(void);
int plug_entry(void);
