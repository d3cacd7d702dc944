int tcp_open(int port);
int udp_open(int port);
