enum { STORED = 1 };
