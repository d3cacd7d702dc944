struct Box {
	int sum = 0;
	void six(int a, int b, int c, int d, int e, int f);
};

void Box::six(int a, int b, int c, int d, int e, int f)
{
	sum = a + b + c + d + e + f;
}
