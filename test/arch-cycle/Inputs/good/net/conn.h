struct conn {
	int sent;
};
void conn_start(struct conn *conn);
