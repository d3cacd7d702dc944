#include "app/show.h"
/* hé 😀 */ int base_step(void) { return app_show(1); }
	int base_other(void) { return /* é */ app_show(2); }
