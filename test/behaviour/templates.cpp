// Templates as they are written: dependent calls, members and creations.
// RUN: %worker --one %S %t.facts -- %clangxx -std=c++17 -c %s && %ashlar facts %t.facts | awk '/^== /{r=$2;next}{print r, $0}' | %FileCheck %s
#include <memory>
#include <vector>

template <class T> struct Subject {
	std::vector<T *> items_;
	Subject *parent_;
	void helper();
	void run()
	{
		for (auto *item : items_)
			item->go(1);
// CHECK-DAG: call templates.cpp [[#@LINE-1]] {{[0-9]+}} Subject::run 1 - go this - 0 Subject::items_ - - 1 132{{$}}
		parent_->helper();
// CHECK-DAG: call templates.cpp [[#@LINE-1]] {{[0-9]+}} Subject::run 2 Subject::helper helper this - 0 Subject::parent_ - Subject 0 0{{$}}
		helper();
// CHECK-DAG: call templates.cpp [[#@LINE-1]] {{[0-9]+}} Subject::run 3 Subject::helper helper this - 0 - - Subject 0 0{{$}}
	}
	void push(T *item)
	{
		items_.push_back(item);
// CHECK-DAG: call templates.cpp [[#@LINE-1]] {{[0-9]+}} Subject::push 1 - push_back this - 0 Subject::items_ - - 0 128{{$}}
// CHECK-DAG: argument templates.cpp [[#@LINE-2]] {{[0-9]+}} Subject::push 1 0 - parameter - 0 - - - 0{{$}}
// CHECK-DAG: write templates.cpp [[#@LINE-3]] {{[0-9]+}} Subject::push insert this - 0 Subject::items_ - - 0 parameter - 0 - - - 0 0{{$}}
	}
	std::unique_ptr<T> make()
	{
		return std::make_unique<T>(*this);
// CHECK-DAG: argument templates.cpp [[#@LINE-1]] {{[0-9]+}} Subject::make 1 0 std::make_unique this - 0 - - Subject 2{{$}}
// CHECK-DAG: creation templates.cpp [[#@LINE-2]] {{[0-9]+}} Subject::make - make result - 0 1{{$}}
// CHECK-DAG: result templates.cpp [[#@LINE-3]] {{[0-9]+}} Subject::make new - 0 - - - 0 0{{$}}
	}
};
template <class T> struct Bus {
	std::vector<Subject<T> *> subjects_;
	void go()
	{
		for (auto *subject : subjects_)
			subject->run();
// CHECK-DAG: call templates.cpp [[#@LINE-1]] {{[0-9]+}} Bus::go 1 Subject::run run this - 0 Bus::subjects_ - Subject 1 4{{$}}
	}
};
template <class Derived> struct Base {
	void interface()
	{
		static_cast<Derived *>(this)->implementation();
// CHECK-DAG: call templates.cpp [[#@LINE-1]] {{[0-9]+}} Base::interface 1 - implementation this - 0 - - Base 8 128{{$}}
// CHECK-DAG: cast templates.cpp [[#@LINE-2]] {{[0-9]+}} Base::interface Base - static{{$}}
	}
};
struct Concrete : Base<Concrete> {
	void implementation();
};
