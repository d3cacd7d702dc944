struct conf {
	int tls;
	int port;
};
extern struct conf conf; // ashlar-allow(arch-extern-bypass): the test is about the type
int main(void)
{
	return conf.port;
}
