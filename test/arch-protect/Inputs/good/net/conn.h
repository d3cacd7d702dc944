int conn_seal(int value);
