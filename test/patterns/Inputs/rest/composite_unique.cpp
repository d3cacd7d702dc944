#include <memory>
#include <vector>

// composite: Folder is an Entry and holds many
class Entry {
public:
	virtual ~Entry() = default;
	virtual long size() const = 0;
};
class File : public Entry {
public:
	explicit File(long bytes) : bytes_(bytes) {}
	long size() const override { return bytes_; }

private:
	long bytes_;
};
class Folder : public Entry {
public:
	void add(std::unique_ptr<Entry> entry) { entries_.push_back(std::move(entry)); }
	long size() const override
	{
		long sum = 0;
		for (const auto &entry : entries_)
			sum += entry->size();
		return sum;
	}

private:
	std::vector<std::unique_ptr<Entry>> entries_;
};

int main()
{
	Folder folder;
	folder.add(std::make_unique<File>(3));
	return static_cast<int>(folder.size());
}
