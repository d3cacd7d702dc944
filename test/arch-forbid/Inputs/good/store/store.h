extern int st_flags;
void st_set_flag(int flag);
