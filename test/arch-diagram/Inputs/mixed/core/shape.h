#ifndef SHAPE_H
#define SHAPE_H
class Shape {
public:
	virtual ~Shape() = default;
	virtual int area() const = 0;
};
class Square : public Shape {
public:
	explicit Square(int side) : side_(side) {}
	int area() const override;

private:
	int side_;
};
#endif
