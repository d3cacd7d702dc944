# In a copy of layered: base calls up into store, which is one finding (arch-layer).
cat > src/base/log.c <<'END'
#include "base/log.h"

#include "store/store.h"

void log_line(const char *text)
{
	(void)text;
	store_get(2);
}
END
