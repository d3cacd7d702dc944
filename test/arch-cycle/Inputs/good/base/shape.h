#pragma once
namespace base {
class Shape {
public:
	virtual ~Shape() = default;
	virtual int area() const = 0;
};
int total(const Shape &one, const Shape &two);
} // namespace base
