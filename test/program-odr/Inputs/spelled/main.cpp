#include "log.hpp"
int deep();
int say(const char *, int line, const char *)
{
	return line;
}
int main()
{
	return hello() + deep();
}
