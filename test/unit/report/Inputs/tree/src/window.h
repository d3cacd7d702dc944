int ui_show(int);
int ui_hide(int);
