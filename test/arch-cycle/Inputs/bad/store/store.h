int store_put(const char *text);
