// Values across smart pointers, containers, loops, lambdas, accessors and locals.
// RUN: %worker --one %S %t.facts -- %clangxx -std=c++17 -c %s && %ashlar facts %t.facts | awk '/^== /{r=$2;next}{print r, $0}' | %FileCheck %s
#include <algorithm>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <string>
#include <vector>

struct Observer {
	virtual void update(int value) = 0;
	virtual ~Observer() = default;
};

class Subject
{
	std::vector<Observer *> raw_;
	std::list<std::weak_ptr<Observer>> weak_;
	std::map<std::string, std::unique_ptr<Observer>> named_;
	std::function<void(int)> callback_;
	std::shared_ptr<Observer> one_;
	Observer *single_ = nullptr;
// CHECK-DAG: write calls.cpp [[#@LINE-1]] {{[0-9]+}} - initialise this - 0 Subject::single_ - Observer 0 null - 0 - - - 0 0{{$}}
	Observer &only_;
	Observer *single()
	{
		return single_;
// CHECK-DAG: result calls.cpp [[#@LINE-1]] {{[0-9]+}} Subject::single this - 0 Subject::single_ - Observer 0 0{{$}}
	}

      public:
	Subject(Observer &only, std::shared_ptr<Observer> one) : one_(std::move(one)), only_{only}
// CHECK-DAG: write calls.cpp [[#@LINE-1]] {{[0-9]+}} Subject::Subject initialise this - 0 Subject::one_ - Observer 0 parameter - 1 - - Observer 16 0{{$}}
// CHECK-DAG: write calls.cpp [[#@LINE-2]] {{[0-9]+}} Subject::Subject initialise this - 0 Subject::only_ - Observer 0 parameter - 0 - - Observer 0 0{{$}}
	{
	}
	void attach(Observer *observer)
	{
		raw_.push_back(observer);
// CHECK-DAG: call calls.cpp [[#@LINE-1]] {{[0-9]+}} Subject::attach 1 std::vector::push_back push_back this - 0 Subject::raw_ - Observer 0 0{{$}}
// CHECK-DAG: write calls.cpp [[#@LINE-2]] {{[0-9]+}} Subject::attach insert this - 0 Subject::raw_ - Observer 0 parameter - 0 - - Observer 0 0{{$}}
	}
	void detach(Observer *observer)
	{
		raw_.erase(std::remove(raw_.begin(), raw_.end(), observer), raw_.end());
// CHECK-DAG: call calls.cpp [[#@LINE-1]] {{[0-9]+}} Subject::detach 1 std::vector::erase erase this - 0 Subject::raw_ - Observer 0 0{{$}}
// CHECK-DAG: write calls.cpp [[#@LINE-2]] {{[0-9]+}} Subject::detach erase this - 0 Subject::raw_ - Observer 0 call std::remove 3 - - Observer 0 0{{$}}
	}
	void notify(int value)
	{
		for (auto *observer : raw_)
			observer->update(value);
// CHECK-DAG: call calls.cpp [[#@LINE-1]] {{[0-9]+}} Subject::notify 1 Observer::update update this - 0 Subject::raw_ - Observer 1 5{{$}}
		for (const auto &[name, observer] : named_)
			observer->update(value);
// CHECK-DAG: call calls.cpp [[#@LINE-1]] {{[0-9]+}} Subject::notify 2 Observer::update update this - 0 Subject::named_ - Observer 1 5{{$}}
		for (auto it = weak_.begin(); it != weak_.end(); ++it)
			if (auto observer = it->lock())
// CHECK-DAG: call calls.cpp [[#@LINE-1]] {{[0-9]+}} Subject::notify 8 std::weak_ptr::lock lock this - 0 Subject::weak_ - Observer 1 20{{$}}
				observer->update(value);
// CHECK-DAG: call calls.cpp [[#@LINE-1]] {{[0-9]+}} Subject::notify 11 Observer::update update this - 0 Subject::weak_ - Observer 1 29{{$}}
		std::for_each(raw_.begin(), raw_.end(),
			      [value](Observer *observer) { observer->update(value); });
// CHECK-DAG: call calls.cpp [[#@LINE-1]] {{[0-9]+}} Subject::notify 16 Observer::update update this - 0 Subject::raw_ - Observer 1 37{{$}}
// CHECK-DAG: argument calls.cpp [[#@LINE-2]] {{[0-9]+}} Subject::notify 13 2 std::for_each function - 0 - - - 0{{$}}
		auto found = named_.find("x");
// CHECK-DAG: call calls.cpp [[#@LINE-1]] {{[0-9]+}} Subject::notify 17 std::map::find find this - 0 Subject::named_ - Observer 0 0{{$}}
		found->second->update(value);
// CHECK-DAG: call calls.cpp [[#@LINE-1]] {{[0-9]+}} Subject::notify 19 Observer::update update this - 0 Subject::named_ - Observer 1 1{{$}}
		auto copy = raw_;
		for (size_t i = 0; i < copy.size(); i++)
			copy[i]->update(value);
// CHECK-DAG: call calls.cpp [[#@LINE-1]] {{[0-9]+}} Subject::notify 24 Observer::update update this - 0 Subject::raw_ - Observer 1 5{{$}}
	}
	void direct(int value)
	{
		if (callback_)
			callback_(value);
// CHECK-DAG: call calls.cpp [[#@LINE-1]] {{[0-9]+}} Subject::direct 2 Subject::callback_ operator() this - 0 - - Subject 0 26{{$}}
		single()->update(value);
// CHECK-DAG: call calls.cpp [[#@LINE-1]] {{[0-9]+}} Subject::direct 4 Subject::single single this - 0 - - Subject 0 0{{$}}
// CHECK-DAG: call calls.cpp [[#@LINE-2]] {{[0-9]+}} Subject::direct 3 Observer::update update this - 0 Subject::single_ - Observer 32 1{{$}}
		Observer *alias = one_.get();
		alias->update(value);
// CHECK-DAG: call calls.cpp [[#@LINE-1]] {{[0-9]+}} Subject::direct 6 Observer::update update this - 0 Subject::one_ - Observer 0 1{{$}}
		if (value < 0)
			return;
		only_.update(value);
// CHECK-DAG: call calls.cpp [[#@LINE-1]] {{[0-9]+}} Subject::direct 7 Observer::update update this - 0 Subject::only_ - Observer 0 9{{$}}
	}
};

struct Handler {
	virtual bool handle(int value);
	Handler *next_ = nullptr;
// CHECK-DAG: write calls.cpp [[#@LINE-1]] {{[0-9]+}} - initialise this - 0 Handler::next_ - Handler 0 null - 0 - - - 0 0{{$}}
};
bool Handler::handle(int value)
{
	return next_ != nullptr && next_->handle(value);
// CHECK-DAG: call calls.cpp [[#@LINE-1]] {{[0-9]+}} Handler::handle 1 Handler::handle handle this - 0 Handler::next_ - Handler 0 25{{$}}
}
struct Special : Handler {
	bool handle(int value) override
	{
		return value == 1 ? true : Handler::handle(value);
// CHECK-DAG: call calls.cpp [[#@LINE-1]] {{[0-9]+}} Special::handle 1 Handler::handle handle this - 0 - - Handler 0 328{{$}}
	}
};
