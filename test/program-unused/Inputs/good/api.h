int api_open(void);
