struct options {
	int verbose, color;
};
int use_b();
int main()
{
	return options{1, 0}.color + use_b();
}
