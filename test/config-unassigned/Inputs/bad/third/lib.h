enum { LIB = 1 };
