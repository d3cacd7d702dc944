#include "core/drv.h"
#include "drivers/names.h"
namespace
{
struct Card {
	Card() { drv_register("card"); }
} card;
} // namespace
