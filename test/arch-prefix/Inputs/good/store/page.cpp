namespace store
{
class Page
{
      public:
	int read();
};
int Page::read()
{
	return 1;
}
int first();
int first()
{
	return Page().read();
}
} // namespace store
namespace
{
int hidden()
{
	return 1;
}
} // namespace
extern "C" int st_page(void);
extern "C" int st_page(void)
{
	return hidden();
}
