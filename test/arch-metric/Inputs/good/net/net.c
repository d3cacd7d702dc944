#include "store/store.h"
enum { NETS = STORE };
