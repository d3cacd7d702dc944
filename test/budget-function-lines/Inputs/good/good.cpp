struct Box {
	int value = 0;
	int twice() const
	{
		int sum = value;
		sum += value;
		return sum;
	}
};

int of(const Box &box);
int of(const Box &box) { return box.twice(); }
