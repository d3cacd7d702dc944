int db_open()
{
	return 1;
}
