#include "store/page.h"
struct Packet : Source, Tag, Counted<Page> {
	Page page;
};
