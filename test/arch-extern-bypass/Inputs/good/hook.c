int luaopen_hook(void *state);
int luaopen_hook(void *state)
{
	return state != 0;
}
int plugin_hook(void);
int plugin_hook(void)
{
	return 0;
}
