struct Theirs {
	virtual ~Theirs() = default;
	virtual void seven(int a, int b, int c, int d, int e, int f, int g) = 0;
};
