int sixteen(int a);
int sixteen(int a)
{
	switch (a) {
	case 1:
	case 2:
	case 3:
	case 4:
	case 5:
	case 6:
	case 7:
	case 8:
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
