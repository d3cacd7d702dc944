int net2(void) { return 1; }
