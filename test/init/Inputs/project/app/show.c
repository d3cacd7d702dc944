#include "app/show.h"

/* Nested deeper than profile v2 allows. */
int show(int n)
{
	for (int a = 0; a < n; a++)
		for (int b = 0; b < n; b++)
			for (int c = 0; c < n; c++)
				for (int d = 0; d < n; d++)
					if (a == b)
						return c + d;
	return 0;
}
