typedef void (*handler)(void *data);
static twice(x) { return x + x; }
static int handle(int *data) { return *data; }
static handler on = handle;
static int *where = 5;
void run(void) { return on(where), twice(undeclared(1)); }
