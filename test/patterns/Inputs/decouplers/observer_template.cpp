#include <algorithm>
#include <string>
#include <vector>

// observer: Observable of any T
template <typename T> struct Observer {
	virtual ~Observer() = default;
	virtual void field_changed(T &source, const std::string &field) = 0;
};
template <typename T> struct Observable {
	void notify(T &source, const std::string &field)
	{
		for (auto observer : observers)
			observer->field_changed(source, field);
	}
	void subscribe(Observer<T> &observer) { observers.push_back(&observer); }
	void unsubscribe(Observer<T> &observer)
	{
		observers.erase(std::remove(observers.begin(), observers.end(), &observer), observers.end());
	}

private:
	std::vector<Observer<T> *> observers;
};
class Person : public Observable<Person> {
public:
	void set_age(int age)
	{
		age_ = age;
		notify(*this, "age");
	}

private:
	int age_ = 0;
};
struct Printer : Observer<Person> {
	void field_changed(Person &, const std::string &field) override { last = field; }
	std::string last;
};

int main()
{
	Person person;
	Printer printer;
	person.subscribe(printer);
	person.set_age(3);
	person.unsubscribe(printer);
}
