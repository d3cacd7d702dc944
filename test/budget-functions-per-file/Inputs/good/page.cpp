class Page
{
      public:
	Page() = default;
	Page(const Page &) = delete;
	virtual ~Page() = default;
	int one() const { return 1; }
	int two() const;
	virtual int three() = 0;
};
int Page::two() const
{
	return one();
}
