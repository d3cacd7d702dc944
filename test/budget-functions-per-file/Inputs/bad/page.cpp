class Page
{
      public:
	int one() const { return 1; }
	int two() const;
	int three() const;
};
int Page::two() const
{
	return one();
}
int Page::three() const
{
	return two();
}
