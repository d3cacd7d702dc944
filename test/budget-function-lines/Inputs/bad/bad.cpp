namespace net {
class Queue {
public:
	void push(int value);
	int last = 0;
};

void Queue::push(int value)
{
	last = value;
	last += 1;
	last += 2;
	last += 3;
}

template <typename T> T twice(T value)
{
	T sum = value;
	sum += value;

	return sum;
}

int four();
int four() { return twice(1) + twice(2L); }
} // namespace net
