#include <cstddef>
#include <vector>

// composite: Drawing, by index
struct Graphic {
	virtual ~Graphic() {}
	virtual void draw() = 0;
};
struct Line : Graphic {
	void draw() override { ++drawn; }
	int drawn = 0;
};
struct Drawing : Graphic {
	void add(Graphic *g) { list.push_back(g); }
	void draw() override
	{
		for (std::size_t i = 0; i < list.size(); ++i)
			list[i]->draw();
	}
	std::vector<Graphic *> list;
};

int main()
{
	Line line;
	Drawing drawing;
	drawing.add(&line);
	drawing.draw();
}
