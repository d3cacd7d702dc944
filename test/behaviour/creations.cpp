// What is created, and where it goes.
// RUN: %worker --one %S %t.facts -- %clangxx -std=c++17 -c %s && %ashlar facts %t.facts | awk '/^== /{r=$2;next}{print r, $0}' | %FileCheck %s
#include <map>
#include <memory>
#include <mutex>
#include <vector>

struct Shape {
	virtual ~Shape() = default;
	virtual std::unique_ptr<Shape> clone() const = 0;
};
struct Circle : Shape {
	explicit Circle(int radius);
	std::unique_ptr<Shape> clone() const override
	{
		return std::make_unique<Circle>(*this);
// CHECK-DAG: argument creations.cpp [[#@LINE-1]] {{[0-9]+}} Circle::clone 2 0 Circle this - 0 - - Circle 2{{$}}
// CHECK-DAG: creation creations.cpp [[#@LINE-2]] {{[0-9]+}} Circle::clone Circle make result - 0 1{{$}}
// CHECK-DAG: result creations.cpp [[#@LINE-3]] {{[0-9]+}} Circle::clone new Circle 0 - - Circle 0 0{{$}}
	}
};
struct Square : Shape {
	std::unique_ptr<Shape> clone() const override
	{
		return std::unique_ptr<Shape>(new Square(*this));
// CHECK-DAG: creation creations.cpp [[#@LINE-1]] {{[0-9]+}} Square::clone Square new result - 0 1{{$}}
// CHECK-DAG: result creations.cpp [[#@LINE-2]] {{[0-9]+}} Square::clone new Square 0 - - Square 0 0{{$}}
	}
};

std::unique_ptr<Shape> choose(int kind)
{
	if (kind == 1)
		return std::make_unique<Circle>(kind);
// CHECK-DAG: creation creations.cpp [[#@LINE-1]] {{[0-9]+}} choose Circle make result - 0 4{{$}}
// CHECK-DAG: result creations.cpp [[#@LINE-2]] {{[0-9]+}} choose new Circle 0 - - Circle 0 1{{$}}
	std::unique_ptr<Shape> shape;
	if (kind == 2)
		shape = std::make_unique<Square>();
// CHECK-DAG: creation creations.cpp [[#@LINE-1]] {{[0-9]+}} choose Square make result - 0 4{{$}}
	else
		shape.reset(new Circle(kind));
// CHECK-DAG: creation creations.cpp [[#@LINE-1]] {{[0-9]+}} choose Circle new result - 0 4{{$}}
	return shape;
// CHECK-DAG: result creations.cpp [[#@LINE-1]] {{[0-9]+}} choose new Square 0 - - Square 0 1{{$}}
// CHECK-DAG: result creations.cpp [[#@LINE-2]] {{[0-9]+}} choose new Circle 0 - - Circle 0 1{{$}}
}

void make(Shape **out)
{
	Shape *shape = new Square;
// CHECK-DAG: creation creations.cpp [[#@LINE-1]] {{[0-9]+}} make Square new out_parameter - 0 0{{$}}
	*out = shape;
// CHECK-DAG: write creations.cpp [[#@LINE-1]] {{[0-9]+}} make assign parameter - 0 - - Shape 2 new Square 0 - - Square 0 0{{$}}
}

class Drawing
{
	std::vector<std::unique_ptr<Shape>> shapes_;
	std::unique_ptr<Shape> last_ = std::make_unique<Square>();
// CHECK-DAG: creation creations.cpp [[#@LINE-1]] {{[0-9]+}} - Square make field Drawing::last_ 0 0{{$}}
// CHECK-DAG: write creations.cpp [[#@LINE-2]] {{[0-9]+}} - initialise this - 0 Drawing::last_ - Shape 0 new Square 0 - - Square 0 0{{$}}
	std::vector<Circle> circles_;
	std::map<int, std::shared_ptr<Shape>> cache_;
	int state_;

      public:
	Shape *add()
	{
		auto shape = std::make_unique<Square>();
// CHECK-DAG: creation creations.cpp [[#@LINE-1]] {{[0-9]+}} Drawing::add Square make element Drawing::shapes_ 0 0{{$}}
		shapes_.push_back(std::move(shape));
// CHECK-DAG: call creations.cpp [[#@LINE-1]] {{[0-9]+}} Drawing::add 2 std::vector::push_back push_back this - 0 Drawing::shapes_ - Shape 0 0{{$}}
// CHECK-DAG: write creations.cpp [[#@LINE-2]] {{[0-9]+}} Drawing::add insert this - 0 Drawing::shapes_ - Shape 0 new Square 0 - - Square 16 0{{$}}
		circles_.emplace_back(3);
// CHECK-DAG: call creations.cpp [[#@LINE-1]] {{[0-9]+}} Drawing::add 5 std::vector::emplace_back emplace_back this - 0 Drawing::circles_ - Circle 0 0{{$}}
// CHECK-DAG: creation creations.cpp [[#@LINE-2]] {{[0-9]+}} Drawing::add Circle emplace element Drawing::circles_ 0 0{{$}}
// CHECK-DAG: write creations.cpp [[#@LINE-3]] {{[0-9]+}} Drawing::add insert this - 0 Drawing::circles_ - Circle 0 constant - 0 - - - 0 0{{$}}
		return shapes_.back().get();
// CHECK-DAG: call creations.cpp [[#@LINE-1]] {{[0-9]+}} Drawing::add 7 std::vector::back back this - 0 Drawing::shapes_ - Shape 0 0{{$}}
// CHECK-DAG: result creations.cpp [[#@LINE-2]] {{[0-9]+}} Drawing::add this - 0 Drawing::shapes_ - Shape 1 0{{$}}
	}
	std::shared_ptr<Shape> get(int key)
	{
		if (!cache_.count(key))
// CHECK-DAG: call creations.cpp [[#@LINE-1]] {{[0-9]+}} Drawing::get 1 std::map::count count this - 0 Drawing::cache_ - Shape 0 512{{$}}
			cache_[key] = std::make_shared<Circle>(key);
// CHECK-DAG: creation creations.cpp [[#@LINE-1]] {{[0-9]+}} Drawing::get Circle make element Drawing::cache_ 0 4{{$}}
// CHECK-DAG: write creations.cpp [[#@LINE-2]] {{[0-9]+}} Drawing::get insert this - 0 Drawing::cache_ - Shape 1 new Circle 0 - - Circle 0 1{{$}}
		return cache_[key];
// CHECK-DAG: result creations.cpp [[#@LINE-1]] {{[0-9]+}} Drawing::get this - 0 Drawing::cache_ - Shape 1 0{{$}}
	}
	void replace(const Shape &prototype)
	{
		last_ = prototype.clone();
// CHECK-DAG: call creations.cpp [[#@LINE-1]] {{[0-9]+}} Drawing::replace 2 Shape::clone clone parameter - 0 - - Shape 0 1{{$}}
// CHECK-DAG: creation creations.cpp [[#@LINE-2]] {{[0-9]+}} Drawing::replace Shape clone field Drawing::last_ 0 0{{$}}
// CHECK-DAG: write creations.cpp [[#@LINE-3]] {{[0-9]+}} Drawing::replace assign this - 0 Drawing::last_ - Shape 0 call Shape::clone 2 - - Shape 0 0{{$}}
	}
	Circle value()
	{
		return Circle(state_);
// CHECK-DAG: argument creations.cpp [[#@LINE-1]] {{[0-9]+}} Drawing::value 1 0 Circle::Circle this - 0 Drawing::state_ - - 0{{$}}
// CHECK-DAG: creation creations.cpp [[#@LINE-2]] {{[0-9]+}} Drawing::value Circle temporary result - 0 0{{$}}
// CHECK-DAG: result creations.cpp [[#@LINE-3]] {{[0-9]+}} Drawing::value new Circle 0 - - Circle 0 0{{$}}
	}
};

struct Single {
	static Single &instance()
	{
		static std::mutex mutex;
		std::lock_guard<std::mutex> lock(mutex);
// CHECK-DAG: creation creations.cpp [[#@LINE-1]] {{[0-9]+}} Single::instance std::lock_guard local local - 0 0{{$}}
		static Single single;
// CHECK-DAG: creation creations.cpp [[#@LINE-1]] {{[0-9]+}} Single::instance Single local global Single::instance::single 0 0{{$}}
// CHECK-DAG: write creations.cpp [[#@LINE-2]] {{[0-9]+}} Single::instance initialise global Single::instance::single 0 - - Single 0 new Single 0 - - Single 0 0{{$}}
		return single;
// CHECK-DAG: result creations.cpp [[#@LINE-1]] {{[0-9]+}} Single::instance global Single::instance::single 0 - - Single 0 0{{$}}
	}
};
