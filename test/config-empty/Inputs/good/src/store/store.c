int st(void) { return 1; }
