struct stream {
};
stream operator<<(stream one, int)
{
	return one;
}
#include "log.hpp"
int deep();
int say(const char *, int line, const char *)
{
	return line;
}
int main()
{
	return shifted(1) + hello() + deep();
}
