namespace store
{
class Page
{
};
union Word {
	int number;
};
enum class Kind { Leaf };
} // namespace store
