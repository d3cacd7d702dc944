enum { DUMPS = 1 };
