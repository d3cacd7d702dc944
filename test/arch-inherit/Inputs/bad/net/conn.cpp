#include "store/page.h"
struct Packet : Page {
	int length;
};
struct Inner : private Page {
};
