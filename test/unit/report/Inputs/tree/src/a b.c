/* héllo 😀 */ int net_open(void);
	int x = ui_show(1);
