namespace thing
{
struct value {
	int n;
};
} // namespace thing
template <typename T> void show_all(const T &one)
{
	show(one);
}
