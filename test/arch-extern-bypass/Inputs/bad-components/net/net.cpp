namespace store {
extern int flags;
}
extern "C" int store_open(void);

int net_open()
{
	return store::flags + store_open();
}
