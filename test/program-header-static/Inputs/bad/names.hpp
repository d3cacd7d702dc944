namespace
{
int cursor;
}
