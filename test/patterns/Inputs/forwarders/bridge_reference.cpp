#include <iostream>
#include <string>

// bridge: Shape draws itself by a Renderer; only the kinds of Shape call it
struct Renderer {
	virtual ~Renderer() = default;
	virtual void circle(float x, float y, float r) = 0;
};
struct Vector : Renderer {
	void circle(float x, float, float) override { std::cout << x; }
};
struct Raster : Renderer {
	void circle(float, float y, float) override { std::cout << y; }
};
struct Shape {
	virtual void draw() = 0;
	virtual void resize(float factor) = 0;
	virtual ~Shape() = default;

protected:
	Renderer &renderer;
	explicit Shape(Renderer &r) : renderer{r} {}
};
struct Circle : Shape {
	Circle(Renderer &r, float x, float y, float radius) : Shape{r}, x{x}, y{y}, radius{radius} {}
	void draw() override { renderer.circle(x, y, radius); }
	void resize(float factor) override { radius *= factor; }

private:
	float x, y, radius;
};

int main()
{
	Raster raster;
	Circle circle{raster, 5, 5, 5};
	circle.draw();
	circle.resize(2);
	circle.draw();
}
