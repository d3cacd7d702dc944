int say(const char *file, int line, const char *text);
#define SAY(text) say(__FILE__, __LINE__, text)
inline int hello()
{
	return SAY("hello") + say(__FILE__, __LINE__, __func__);
}
