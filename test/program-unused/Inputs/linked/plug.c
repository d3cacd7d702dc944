int plug_entry(void);
int plug_entry(void)
{
	return 1;
}
