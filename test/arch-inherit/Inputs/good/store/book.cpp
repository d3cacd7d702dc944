#include "store/page.h"
struct Book : Page {
};
