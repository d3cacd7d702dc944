/* Two things in one file. */
static int read_count;

/* read 0 */
static int read_0(void)
{
	read_count++;
	return read_count + 0;
}

/* read 1 */
static int read_1(void)
{
	read_count++;
	return read_count + 1;
}

/* read 2 */
static int read_2(void)
{
	read_count++;
	return read_count + 2;
}

int read_all(void);
int read_all(void)
{
	return read_0() + read_1() + read_2();
}

static int write_count;

/* write 0 */
static int write_0(void)
{
	write_count++;
	return write_count + 0;
}

/* write 1 */
static int write_1(void)
{
	write_count++;
	return write_count + 1;
}

/* write 2 */
static int write_2(void)
{
	write_count++;
	return write_count + 2;
}

int write_all(void);
int write_all(void)
{
	return write_0() + write_1() + write_2() + read_0();
}
