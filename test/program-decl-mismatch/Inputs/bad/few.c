int st_put(int key);

int few_run(void);
int few_run(void)
{
	return st_put(1);
}
