#include <map>
#include <memory>
#include <string>

// composite: Department, its people in a map
class Employee {
public:
	using Ptr = std::shared_ptr<Employee>;
	virtual ~Employee() = default;
	virtual double salary() const = 0;
	virtual void add(const std::string &, Ptr) {}
};
class Worker : public Employee {
public:
	explicit Worker(double salary) : salary_(salary) {}
	double salary() const override { return salary_; }

private:
	double salary_;
};
class Department : public Employee {
public:
	void add(const std::string &name, Ptr employee) override { employees_[name] = employee; }
	double salary() const override
	{
		double sum = 0;
		for (const auto &[name, employee] : employees_)
			sum += employee->salary();
		return sum;
	}

private:
	std::map<std::string, Ptr> employees_;
};

int main()
{
	Department department;
	department.add("ann", std::make_shared<Worker>(3));
	return static_cast<int>(department.salary());
}
