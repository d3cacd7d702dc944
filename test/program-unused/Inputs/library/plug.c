int plug_entry(void)
{
	return 1;
}
