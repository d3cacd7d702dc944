#define BOTH(a, b) ((a) && (b) && (a) != (b))

int fifteen(int a);
int fifteen(int a)
{
	switch (a) {
	case 1:
	case 2:
	case 3:
	case 4:
	case 5:
	case 6:
	case 7:
		return 1;
	default:
		break;
	}
	for (int i = 0; i < 3; i++)
		if (a == i)
			return i;
	while (a > 10)
		a -= 10;
	do
		a++;
	while (a < 5);
	return a ? a && a != 6 : a || a == 7;
}

int macro_bodies_are_the_macros(int a, int b);
int macro_bodies_are_the_macros(int a, int b)
{
	int n = BOTH(a, b) + BOTH(a, 1) + BOTH(a, 2) + BOTH(a, 3);

	return n + BOTH(a, 4) + BOTH(a, 5) + BOTH(a, 6) + BOTH(a, 7) + BOTH(a, 8);
}
