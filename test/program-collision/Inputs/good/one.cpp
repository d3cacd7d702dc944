struct options {
	int verbose;
};
int use_a();
int main()
{
	return options{1}.verbose + use_a();
}
