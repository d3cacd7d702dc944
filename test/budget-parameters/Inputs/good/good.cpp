#include "lib/theirs.h"

struct Mine : Theirs {
	int sum = 0;
	void seven(int a, int b, int c, int d, int e, int f, int g) override;
};

void Mine::seven(int a, int b, int c, int d, int e, int f, int g)
{
	sum = a + b + c + d + e + f + g;
}

struct Box {
	int sum = 0;
	void six(int a, int b, int c, int d, int e, int f);
};

void Box::six(int a, int b, int c, int d, int e, int f)
{
	sum = a + b + c + d + e + f;
}
