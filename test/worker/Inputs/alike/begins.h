struct unfinished {
	int first;
