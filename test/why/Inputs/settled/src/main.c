#include "src/core/core.h"
#include "gen/table.h"

int main(void)
{
	return core() + table;
}
