int net_send(const char *text);
