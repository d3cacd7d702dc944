#include <string>

// template-method: Importer fixes the order of the steps
class Importer {
public:
	virtual ~Importer() = default;
	int import_all()
	{
		open();
		int n = 0;
		while (next())
			n++;
		close();
		return n;
	}

protected:
	virtual void open() {}
	virtual bool next() = 0;
	virtual void close() {}
};
class CsvImporter : public Importer {
protected:
	bool next() override { return left_-- > 0; }
	void close() override { name_.clear(); }

private:
	int left_ = 3;
	std::string name_;
};

int main()
{
	return CsvImporter().import_all();
}
