template <typename T> T even(const T *v, int n)
{
	T sum = 0;

	for (int i = 0; i < n; i++) {
		if (v[i]) {
			for (int j = 0; j < i; j++)
				if (v[j])
					sum += v[j];
		}
	}
	for (int i = 0; i < n; i++) {
		if (v[i]) {
			for (int j = 0; j < i; j++)
				if (v[j])
					sum += v[j];
		}
	}
	for (int i = 0; i < n; i++)
		if (v[i])
			sum++;
	if (sum > 10)
		sum = 10;
	if (sum < 0)
		sum = 0;
	return sum;
}

int both(const int *v, const long *w);
int both(const int *v, const long *w) { return even(v, 2) + static_cast<int>(even(w, 2)); }
