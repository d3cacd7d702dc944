class [[clang::annotate("ashlar:observr")]] Clock {};
class [[clang::annotate("ashlar:observer(subjet)")]] Bell {};
// ashlar-pattern(refcount, count)
struct Tower {
	int steps;
};
class [[clang::annotate("other:thing")]] Roof {};
int main()
{
	Clock clock;
	Bell bell;
	Tower tower;
	Roof roof;
	(void)clock, (void)bell, (void)tower, (void)roof;
	return 0;
}
/* ashlar-pattern(observer,
 *                subjekt) */
class Gong {};
