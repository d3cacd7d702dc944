struct Table {
	const int *v;
	int sum(int n) const;
};

int Table::sum(int n) const
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
	for (int i = 0; i < n; i++) {
		if (v[i]) {
			for (int j = 0; j < i; j++)
				sum += v[j];
		}
	}
	return sum;
}
