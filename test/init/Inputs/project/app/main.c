#include "app/show.h"
#include "base/text.h"
#include "core/store.h"

int main(int argc, char **argv)
{
	if (argc > 1 && text_length(argv[1]) > 0)
		store_put(argv[1]);
	return show(store_size());
}
