int even(const int *v, int n);
int even(const int *v, int n)
{
	int sum = 0;

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
