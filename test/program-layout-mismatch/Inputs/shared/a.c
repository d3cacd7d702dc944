struct conf {
	int port;
};
struct conf conf;
