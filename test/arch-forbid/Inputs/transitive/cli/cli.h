void cli_warn(const char *text);
