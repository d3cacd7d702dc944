namespace store {
extern int flags;
}
extern "C" int store_open(void);
