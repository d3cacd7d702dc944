/* Nothing but an object whose methods are fields: no pattern, and no table of choices. */
#include <stdlib.h>

typedef struct menu menu;
struct menu {
	int dishes, open;
	void (*add)(menu *, int);
	void (*close)(menu *);
	int (*count)(menu *);
};

static void menu_add(menu *self, int n) { self->dishes += n; }
static void menu_close(menu *self) { self->open = 0; }
static int menu_count(menu *self) { return self->dishes; }

menu *menu_new(void)
{
	menu *self = malloc(sizeof *self);

	self->dishes = 0;
	self->open = 1;
	self->add = menu_add;
	self->close = menu_close;
	self->count = menu_count;
	return self;
}
int main(void)
{
	menu *today = menu_new();

	today->add(today, 3);
	today->close(today);
	return today->count(today);
}
