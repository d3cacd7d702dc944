#include "mid/store/page.h"

struct page page_first;
