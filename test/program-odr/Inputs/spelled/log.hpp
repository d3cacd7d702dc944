int say(const char *file, int line, const char *text);
#define SAY(text) say(__FILE__, __LINE__, text)
inline int hello()
{
	return SAY("hello") + say(__FILE__, __LINE__, __func__);
}
/* "<<" is an overload here for whom has seen one, and is the built-in operator for the others. */
template <typename T> T shifted(T one)
{
	return one << 2;
}
