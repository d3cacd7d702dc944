namespace paint
{
enum class color : unsigned char {
#ifdef PRINT
	cyan,
#endif
	red,
	green
};
int ink(color one);
} // namespace paint
