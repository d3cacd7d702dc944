int plugin_hook(void);
int plugin_hook(void)
{
	return 0;
}
