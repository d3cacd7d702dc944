struct Box {
	Box(int a, int b, int c, int d, int e, int f, int g);
	int sum;
};

Box::Box(int a, int b, int c, int d, int e, int f, int g)
    : sum(a + b + c + d + e + f + g)
{
}
