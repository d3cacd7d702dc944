int four(const int (&v)[2]);
int four(const int (&v)[2])
{
	int n = 0;

	for (int a : v)
		for (int b : v)
			do {
				if (a == b)
					n++;
			} while (n > 5);
	return n;
}
