namespace pages
{
int read();
int read()
{
	return 1;
}
} // namespace pages
namespace store
{
int read();
int read()
{
	return pages::read();
}
} // namespace store
