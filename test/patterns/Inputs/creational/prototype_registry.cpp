#include <memory>
#include <string>
#include <unordered_map>

// prototype: Record, with a covariant clone and a registry by kind
enum Kind { car, bike };
class Record {
public:
	Record() = default;
	virtual ~Record() {}
	virtual Record *clone() const = 0;
	void move(int x) { x_ = x; }

protected:
	int x_ = 0;
};
class CarRecord : public Record {
public:
	explicit CarRecord(std::string name) : name_(name) {}
	CarRecord *clone() const override { return new CarRecord(*this); }

private:
	std::string name_;
};
class BikeRecord : public Record {
public:
	BikeRecord *clone() const override { return new BikeRecord(*this); }
};
class Records {
public:
	Records()
	{
		records_[car] = std::make_unique<CarRecord>("c");
		records_[bike] = std::make_unique<BikeRecord>();
	}
	std::unique_ptr<Record> create(Kind kind) { return std::unique_ptr<Record>(records_[kind]->clone()); }

private:
	std::unordered_map<int, std::unique_ptr<Record>> records_;
};

int main()
{
	Records records;
	records.create(bike)->move(3);
}
