int five(int a);
int five(int a)
{
	if (a > 1)
		while (a > 2)
			for (int i = 0; i < a; i++)
				switch (i) {
				case 1:
					if (a > 3)
						a--;
				}
	return a;
}
