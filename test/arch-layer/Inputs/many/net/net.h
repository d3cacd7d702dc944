int net_send(int text);
