int chain(int a);
int chain(int a)
{
	if (a == 1)
		return 1;
	else if (a == 2)
		return 2;
	else if (a == 3)
		return 3;
	else if (a == 4)
		return 4;
	else if (a == 5)
		return 5;
	else if (a == 6)
		return 6;
	return 7;
}

int four(int a);
int four(int a)
{
	if (a > 1)
		while (a > 2)
			for (int i = 0; i < a; i++)
				if (a > 3)
					a--;
	return a;
}
