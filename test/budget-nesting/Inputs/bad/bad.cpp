static int five(const int (&v)[2])
{
	int n = 0;

	try {
		for (int a : v)
			for (int b : v)
				do {
					if (a == b)
						n++;
				} while (n > 5);
	} catch (...) {
	}
	return n;
}

int ten();
int ten()
{
	const int v[2] = {1, 2};
	return five(v) + five(v);
}
