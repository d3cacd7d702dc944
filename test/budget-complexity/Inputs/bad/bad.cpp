bool any(const bool (&v)[12]);
bool any(const bool (&v)[12])
{
	bool found = false;

	try {
		for (bool each : v)
			found = found || each;
	} catch (int) {
		found = true;
	}
	return found || v[0] ||
	       v[1] ||
	       v[2] ||
	       v[3] ||
	       v[4] ||
	       v[5] ||
	       v[6] ||
	       v[7] ||
	       v[8] ||
	       v[9] ||
	       v[10] ||
	       v[11];
}
