#include <memory>
#include <utility>
#include <vector>

// strategy: Report is told how to sort
class Sorter {
public:
	virtual ~Sorter() = default;
	virtual void sort(std::vector<int> &values) const = 0;
};
class Bubble : public Sorter {
public:
	void sort(std::vector<int> &values) const override
	{
		for (std::size_t i = 1; i < values.size(); i++)
			if (values[i] < values[i - 1])
				std::swap(values[i], values[i - 1]);
	}
};
class Nothing : public Sorter {
public:
	void sort(std::vector<int> &) const override {}
};
class Report {
public:
	explicit Report(std::unique_ptr<Sorter> sorter) : sorter_(std::move(sorter)) {}
	void use(std::unique_ptr<Sorter> sorter) { sorter_ = std::move(sorter); }
	void print()
	{
		if (sorter_)
			sorter_->sort(rows_);
	}

private:
	std::unique_ptr<Sorter> sorter_;
	std::vector<int> rows_{3, 2, 1};
};

int main()
{
	Report report(std::make_unique<Bubble>());
	report.print();
	report.use(std::make_unique<Nothing>());
	report.print();
}
